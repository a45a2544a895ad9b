/**
 * `npm run bench [-- build|base-library|…]`: one file per measured thing, each prints Markdown tables. All of them together
 * write RESULTS.md, with the machine they ran on; those named only print.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus, release, totalmem, type } from "node:os";
import { resolve } from "node:path";

const TITLES: Readonly<Record<string, string>> = {
  build: "The build, beside plain objects",
  "base-library": "The build, beside the base library",
  scripts: "Starting the embedded scripts",
  simulation: "Simulation, beside numpy",
  schedule: "Schedules, beside exact dependencies",
  growth: "Larger plans: before the first task",
  pipeline: "The pipeline, beside the same commands by hand",
};

const chosen = process.argv.slice(2);
const unknown = chosen.find((name) => !(name in TITLES));
if (unknown !== undefined)
  throw new Error(`there is no bench ${JSON.stringify(unknown)}; there are ${Object.keys(TITLES).join(", ")}`);

const sections = Object.entries(TITLES)
  .filter(([name]) => chosen.length === 0 || chosen.includes(name))
  .map(([name, title]) => {
    const script = resolve(import.meta.dirname, `${name}.ts`);
    const { status, stdout } = spawnSync(resolve("node_modules/.bin/tsx"), [script], {
      stdio: ["ignore", "pipe", "inherit"],
      encoding: "utf8",
    });
    const section = `## ${title}\n\n${stdout.trim()}\n`;
    console.log(section);
    if (status !== 0) process.exit(1);
    return section;
  });

const [cpu] = cpus();
const machine = [
  `${cpus().length} × ${cpu?.model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GB`,
  `${type()} ${release()}`,
  `Node ${process.version}`,
  execFileSync("git", ["--version"], { encoding: "utf8" }).trim(),
].join(", ");
const head = `# What was measured\n\nWritten by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine}. Ratios are of one run, side by side; seconds are this machine's.\n`;
if (chosen.length === 0) writeFileSync(resolve(import.meta.dirname, "RESULTS.md"), [head, ...sections].join("\n"));
