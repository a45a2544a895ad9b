/** What it costs to start each embedded script as a runner does, up to the point where it finds its environment empty. Prints a Markdown table. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { processTime } from "./process-time.ts";
import { sideBySide, table } from "./side-by-side.ts";

const ROUNDS = 25;

const seconds = (...of: Parameters<typeof processTime>): number => processTime(...of).processor;

interface Step {
  readonly name?: string;
  readonly shell?: string;
  readonly run?: string;
}

const folder = mkdtempSync(join(tmpdir(), "bench-"));
const workflows = readdirSync(".github/workflows").map((file) =>
  parse(readFileSync(`.github/workflows/${file}`, "utf8")),
);
const steps: Step[] = workflows.flatMap(({ jobs }) =>
  Object.values(jobs as Record<string, { steps?: Step[] }>).flatMap((job) => job.steps ?? []),
);
const scripts = steps.filter(({ shell }) => shell === "node {0}");

const start = (text: string, name: string, expected: number): (() => number) => {
  const file = join(folder, name.replaceAll(" ", "-"));
  writeFileSync(file, text);
  return () => seconds([process.execPath, file], { cwd: folder, env: { PATH: process.env.PATH ?? "" } }, expected);
};
const named = scripts.map(({ name = "", run = "" }) => [name, start(run, name, 1)] as const);
const measured = sideBySide({ "an empty script": start("", "empty", 0), ...Object.fromEntries(named) }, ROUNDS);
rmSync(folder, { recursive: true });

console.log(`Median of ${ROUNDS} rounds, each script as it stands in the YAML\n`);
const size = new Map(scripts.map(({ name = "", run = "" }) => [name, run.length]));
const rows = measured.map(({ name, value, ratio }) => [
  name,
  Math.ceil((size.get(name) ?? 0) / 1024),
  (1000 * value).toFixed(0),
  ratio.toFixed(2),
]);
console.log(table(["script", "KB", "processor milliseconds", "ratio"], rows));
