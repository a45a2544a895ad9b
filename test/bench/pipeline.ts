/** What the pipeline adds to a task, beside the same commands by hand, and how that grows. Prints Markdown tables. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { processSeconds } from "./process-seconds.ts";
import { sideBySide, table } from "./side-by-side.ts";

const TSX = resolve("node_modules/.bin/tsx");
const PIPELINE = resolve("scripts/pipeline.ts");
const TASKS = 20;
const ROUNDS = 3;
const SIZES = [10, 100, 500, 2000];

const folder = mkdtempSync(join(tmpdir(), "bench-"));
const environment = { ...process.env, TMPDIR: folder, GIT_CONFIG_GLOBAL: join(folder, "gitconfig") };
writeFileSync(
  environment.GIT_CONFIG_GLOBAL,
  "[user]\n  name = Bench\n  email = bench@example.com\n[init]\n  defaultBranch = main\n",
);
const bash = (cwd: string, script: string): number =>
  processSeconds(["bash", "-ec", script], { cwd, env: environment });

const commandOf = (task: number): string => `mkdir -p out; seq ${task} > out/${task}.txt`;
const checkOf = (task: number): string => `test -s out/${task}.txt`;

let repositories = 0;
/** A new repository with a plan of so many independent tasks, and with the same commands as a script. */
function repository(tasks: number): string {
  repositories += 1;
  const path = join(folder, `repository-${repositories}`);
  mkdirSync(path);
  const ids = Array.from({ length: tasks }, (_, index) => index + 1);
  const plan = ids.map((id) => ({ id: `T${id}`, duration: 1, risk: "LOW", run: commandOf(id), verify: checkOf(id) }));
  writeFileSync(join(path, "plan.json"), JSON.stringify({ version: 1, tasks: plan }));
  const each = (line: (id: number) => string): string => ids.map(line).join("\n");
  writeFileSync(
    join(path, "commands.sh"),
    each((id) => `bash -c '${commandOf(id)}'; bash -c '${checkOf(id)}'`),
  );
  writeFileSync(
    join(path, "commits.sh"),
    each(
      (id) =>
        `bash -c '${commandOf(id)}'; bash -c '${checkOf(id)}'; git add --all; git commit --quiet --message T${id}`,
    ),
  );
  bash(path, "git init --quiet; git add --all; git commit --quiet --message first");
  return path;
}

const pipeline = (path: string, parallel: number): number =>
  processSeconds(
    [TSX, PIPELINE, "--repo", path, "--project", "bench", "--plan", "plan.json", "--max-parallel", `${parallel}`],
    { env: environment },
  );

function withNew(tasks: number, measure: (path: string) => number): number {
  const path = repository(tasks);
  const seconds = measure(path);
  rmSync(path, { recursive: true });
  return seconds;
}

try {
  const measured = sideBySide(
    {
      "the commands and their checks, one after the other": () =>
        withNew(TASKS, (path) => bash(path, ". ./commands.sh")),
      "with a commit after each": () => withNew(TASKS, (path) => bash(path, ". ./commits.sh")),
      "`npm run pipeline`, one at a time": () => withNew(TASKS, (path) => pipeline(path, 1)),
      "`npm run pipeline`, two at a time": () => withNew(TASKS, (path) => pipeline(path, 2)),
    },
    ROUNDS,
  );
  console.log(
    `${TASKS} independent tasks whose commands take no time, median of ${ROUNDS} rounds; a task of the pipeline has a clone of its own,`,
  );
  console.log("is checked in a second one, handed over as a bundle, and merged with a result file\n");
  console.log(
    table(
      ["", "milliseconds per task", "ratio"],
      measured.map(({ name, value, ratio }) => [name, ((1000 * value) / TASKS).toFixed(0), ratio.toFixed(0)]),
    ),
  );

  console.log("\nGrowth, four at a time, one round\n");
  const rows = SIZES.map((tasks) => {
    const [hand, ours] = [
      withNew(tasks, (path) => bash(path, ". ./commits.sh")),
      withNew(tasks, (path) => pipeline(path, 4)),
    ];
    return [
      tasks,
      ours.toFixed(1),
      ((1000 * ours) / tasks).toFixed(0),
      ((1000 * hand) / tasks).toFixed(0),
      (ours / hand).toFixed(1),
    ];
  });
  console.log(table(["tasks", "seconds", "milliseconds per task", "by hand, with commits", "ratio"], rows));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
