import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "../workflows-src/typed/build/build.ts";
import { findMovedPins, printPin, replacePin } from "../workflows-src/typed/build/pins.ts";
import { readFlags } from "./options.ts";
import { PROJECT } from "./project.ts";

const HELP = `npm run pull-pins

Takes pins of actions that Dependabot or Renovate raised in .github/workflows over into workflows-src.
Run \`${PROJECT.command}\` afterwards.`;

const SOURCES = "workflows-src";

async function main(): Promise<number> {
  readFlags(HELP);
  const { root } = PROJECT;
  const { emitted } = await build(PROJECT);
  const written = readdirSync(join(root, ".github/workflows")).filter((file) => emitted.has(file));
  const actual = written.map((file) => readFileSync(join(root, ".github/workflows", file), "utf8"));
  const moved = findMovedPins(
    [...emitted.values()].map(({ text }) => text),
    actual,
  );
  if (moved.length === 0) console.log("All pins are what the definitions say.");
  const sources = readdirSync(join(root, SOURCES), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(root, SOURCES, file));
  let missing = 0;
  for (const pin of moved) {
    if (moved.some((other) => other.name === pin.name && other !== pin)) {
      missing++;
      console.error(
        `${pin.name}: ${printPin(pin.inFiles)} is one of two new pins: expected one pin in all workflow files`,
      );
      continue;
    }
    const changed = sources.filter((file) => {
      const text = readFileSync(file, "utf8");
      const replaced = replacePin(text, pin);
      if (replaced !== text) writeFileSync(file, replaced);
      return replaced !== text;
    });
    const news = `${pin.name}: ${printPin(pin.inDefinitions)} → ${printPin(pin.inFiles)}`;
    if (changed.length > 0) console.log(`${news} in ${changed.map((file) => file.slice(root.length + 1)).join(", ")}`);
    else {
      missing++;
      console.error(`${news}: expected its commit as a text beside its repository in ${SOURCES}; change it by hand`);
    }
  }
  return missing > 0 ? 1 : 0;
}

process.exitCode = await main();
