/**
 * `npm run bench [-- build|base-library|…]`: one file per measured thing, each prints Markdown tables. What was measured replaces
 * its section of RESULTS.md, with the machine it ran on.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, release, totalmem, type } from "node:os";
import { resolve } from "node:path";

const TITLES: Readonly<Record<string, string>> = {
  build: "The build, beside plain objects",
  "base-library": "The build, beside the base library",
  checks: "The checks of a large workflow, beside writing it",
  scripts: "Starting the embedded scripts",
  simulation: "Simulation, beside numpy",
  schedule: "Schedules, beside exact dependencies",
  growth: "Larger plans: before the first task",
  "read-plans": "Reading 5,000 tasks",
  pipeline: "The pipeline, beside the same commands by hand",
  "task-cost": "What a task costs",
};

const RESULTS = resolve(import.meta.dirname, "RESULTS.md");
const HEAD =
  "# What was measured\n\nWritten by `npm run bench`. Ratios are of one run, side by side; seconds are those of the machine that is named.\n";

const MACHINE = [
  `${cpus().length} × ${cpus()[0]?.model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GB`,
  `${type()} ${release()}`,
  `Node ${process.version}`,
  execFileSync("git", ["--version"], { encoding: "utf8" }).trim(),
].join(", ");

function measure(name: string): string {
  const script = resolve(import.meta.dirname, `${name}.ts`);
  const { status, stdout } = spawnSync(resolve("node_modules/.bin/tsx"), [script], {
    ...{ stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" },
  });
  if (status !== 0) throw new Error(`${script} ended with ${status}`);
  return `## ${TITLES[name]}\n\n${new Date().toISOString().slice(0, 10)}, ${MACHINE}\n\n${stdout.trim()}\n`;
}

/** The sections of RESULTS.md by title. */
function sections(): Map<string, string> {
  const text = existsSync(RESULTS) ? readFileSync(RESULTS, "utf8") : "";
  return new Map(
    text.split(/^(?=## )/m).map((section) => [/^## (.*)/.exec(section)?.[1] ?? "", `${section.trim()}\n`]),
  );
}

const chosen = process.argv.slice(2);
if (chosen.includes("--help")) {
  console.log(`npm run bench [-- NAME …]: measures everything, or parts: ${Object.keys(TITLES).join(", ")}`);
  process.exit(0);
}
const unknown = chosen.find((name) => !(name in TITLES));
if (unknown !== undefined) {
  console.error(`there is no bench ${JSON.stringify(unknown)}; there are ${Object.keys(TITLES).join(", ")}`);
  process.exit(2);
}

for (const [name, title] of Object.entries(TITLES)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const section = measure(name);
  console.log(section);
  const all = sections().set(title, section);
  writeFileSync(RESULTS, [HEAD, ...Object.values(TITLES).flatMap((each) => all.get(each) ?? [])].join("\n"));
}
