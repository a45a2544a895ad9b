/** The build of workflows: ratios of whole processes, measured side by side. Prints a Markdown table. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import { median } from "./side-by-side.ts";

const ROUNDS = 15;
const CACHE = "node_modules/.cache/typed-workflows";
const TSX = resolve("node_modules/.bin/tsx");
const FIFTY = "test/bench/fifty-jobs";

/** What anybody would write by hand: the same documents as plain objects, through `yaml`, into files. */
const BARE = `
import { readFileSync, writeFileSync } from "node:fs";
import { stringify } from "yaml";
const [folder] = process.argv.slice(2);
const documents = JSON.parse(readFileSync(folder + "/documents.json", "utf8"));
for (const [file, document] of Object.entries(documents)) writeFileSync(folder + "/" + file, stringify(document, { lineWidth: 0 }));
`;

const folder = mkdtempSync(join(tmpdir(), "bench-"));
const [project, fifty] = [join(folder, "project"), join(folder, "fifty")];
const bareScript = resolve("test/bench/.bare.ts");

function seconds(script: string, ...options: string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(TSX, [script, ...options], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${script}: ${stderr}`);
  return (performance.now() - start) / 1000;
}

/** Forgets that the emitted files were parsed before, so that GitHub's parser runs again. */
function forgetParsed(cache: string): void {
  const parsed = readdirSync(cache).filter((file) => /\.yml@/.test(file));
  if (parsed.length === 0) throw new Error(`${cache} remembers no file that was parsed`);
  for (const file of parsed) rmSync(join(cache, file));
}

/** Forgets that the compiler read the definitions before, as after an edit of the language itself. */
function forgetTypes(cache: string): void {
  for (const file of readdirSync(cache).filter((name) => name.endsWith(".tsbuildinfo"))) rmSync(join(cache, file));
}

/** The compiler alone on the same definition, with the options of the project. */
function compileFifty(): number {
  const config = join(folder, "tsconfig.json");
  const [base, definition] = [resolve("tsconfig.json"), resolve(FIFTY, "fifty-jobs.wac.ts")];
  const typeRoots = [resolve("node_modules/@types")];
  writeFileSync(
    config,
    JSON.stringify({ extends: base, compilerOptions: { typeRoots }, files: [definition], include: [] }),
  );
  const start = performance.now();
  const { status, stdout } = spawnSync("node_modules/.bin/tsc", ["-p", config], { encoding: "utf8" });
  if (status !== 0) throw new Error(stdout);
  return (performance.now() - start) / 1000;
}

/** Lays the documents of workflow files out for the bare script. */
function documents(from: string, to: string): void {
  const files = readdirSync(from).filter((file) => file.endsWith(".yml"));
  const parsed = files.map((file) => [file, parse(readFileSync(join(from, file), "utf8"))]);
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, "documents.json"), JSON.stringify(Object.fromEntries(parsed)));
}

const bare = (of: string) => () => seconds(bareScript, of);
const buildFifty = () => seconds(`${FIFTY}/build.ts`, fifty);
const buildProject = () => seconds("scripts/build-workflows.ts", "--without-types");

/** Of each group, the first is what the others are compared with. */
const groups: readonly Readonly<Record<string, () => number>>[] = [
  {
    "tsx + yaml, 50 jobs × 10 steps": bare(fifty),
    "50 jobs × 10 steps in types: loaded, checked, emitted": buildFifty,
    "the same, and GitHub's parser runs on it": () => {
      forgetParsed(join(FIFTY, CACHE));
      return buildFifty();
    },
  },
  {
    "tsc, 50 jobs × 10 steps": compileFifty,
    "the build with the compiler, which has read nothing before": () => {
      forgetTypes(join(FIFTY, CACHE));
      return seconds(`${FIFTY}/build.ts`, fifty, "types");
    },
    "the build with the compiler, nothing changed": () => seconds(`${FIFTY}/build.ts`, fifty, "types"),
  },
  {
    "tsx + yaml, the project's documents": bare(project),
    "build:workflows, nothing changed since the last build": buildProject,
    "build:workflows, GitHub's parser runs on everything": () => {
      forgetParsed(CACHE);
      return buildProject();
    },
  },
];

writeFileSync(bareScript, BARE);
mkdirSync(fifty);
buildFifty();
documents(fifty, fifty);
documents(".github/workflows", project);

console.log(`${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, median of ${ROUNDS} rounds\n`);
console.log("| whole process | seconds | ratio |\n| --- | ---: | ---: |");
for (const candidates of groups) {
  const times = new Map(Object.keys(candidates).map((name) => [name, [] as number[]]));
  for (const run of Object.values(candidates)) run();
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, run] of Object.entries(candidates)) times.get(name)?.push(run());
  const first = median([...times.values()][0] ?? []);
  for (const [name, values] of times)
    console.log(`| ${name} | ${median(values).toFixed(2)} | ${(median(values) / first).toFixed(2)} |`);
}
rmSync(folder, { recursive: true });
rmSync(bareScript);
