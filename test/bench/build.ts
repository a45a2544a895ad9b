/** The build of the workflows: ratios of whole processes, measured side by side. Prints a Markdown table. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parse } from "yaml";

const ROUNDS = 15;
const CACHE = "node_modules/.cache/typed-workflows";
const TSX = resolve("node_modules/.bin/tsx");

/** What anybody would write by hand: the same documents as plain objects, through `yaml`, into files. */
const BARE = `
import { readFileSync, writeFileSync } from "node:fs";
import { stringify } from "yaml";
const [folder] = process.argv.slice(2);
const documents = JSON.parse(readFileSync(folder + "/documents.json", "utf8"));
for (const [file, document] of Object.entries(documents)) writeFileSync(folder + "/" + file, stringify(document, { lineWidth: 0 }));
`;

const folder = mkdtempSync(join(tmpdir(), "bench-"));
const workflows = readdirSync(".github/workflows");
const documents = workflows.map((file) => [file, parse(readFileSync(`.github/workflows/${file}`, "utf8"))]);
writeFileSync(join(folder, "documents.json"), JSON.stringify(Object.fromEntries(documents)));
const bareScript = resolve("test/bench/.bare.ts");
writeFileSync(bareScript, BARE);

function seconds(script: string, ...options: string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(TSX, [script, ...options], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${script}: ${stderr}`);
  return (performance.now() - start) / 1000;
}

/** Forgets that the emitted text was parsed before, so that GitHub's parser runs again. */
function forgetParsed(): void {
  for (const file of readdirSync(CACHE))
    if (readFileSync(join(CACHE, file), "utf8") === "[]") rmSync(join(CACHE, file));
}

const build = () => seconds("scripts/build-workflows.ts");
const candidates = {
  "tsx + yaml, the same documents": () => seconds(bareScript, folder),
  "build:workflows, nothing changed since the last build": build,
  "build:workflows, GitHub's parser runs on everything": () => {
    forgetParsed();
    return build();
  },
};

const times = new Map(Object.keys(candidates).map((name) => [name, [] as number[]]));
for (const run of Object.values(candidates)) run();
for (let round = 0; round < ROUNDS; round++)
  for (const [name, run] of Object.entries(candidates)) times.get(name)?.push(run());
rmSync(folder, { recursive: true });
rmSync(bareScript);

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const bare = median([...times.values()][0] ?? []);
console.log(`${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, median of ${ROUNDS} rounds\n`);
console.log("| whole process | seconds | ratio |\n| --- | ---: | ---: |");
for (const [name, values] of times)
  console.log(`| ${name} | ${median(values).toFixed(2)} | ${(median(values) / bare).toFixed(2)} |`);
