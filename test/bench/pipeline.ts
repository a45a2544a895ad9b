/** What the pipeline adds to a task, beside the same commands by hand, and how that grows. Prints Markdown tables. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type ProcessTime, processTime } from "./process-time.ts";
import { sideBySide, table } from "./side-by-side.ts";

const TSX = resolve("node_modules/.bin/tsx");
const PIPELINE = resolve("scripts/pipeline.ts");
const TASKS = 10;
const ROUNDS = 3;
const SIZES = [10, 50, 200, 2000];

const folder = mkdtempSync(join(tmpdir(), "bench-"));
const environment = { ...process.env, TMPDIR: folder, GIT_CONFIG_GLOBAL: join(folder, "gitconfig") };
writeFileSync(
  environment.GIT_CONFIG_GLOBAL,
  "[user]\n  name = Bench\n  email = bench@example.com\n[init]\n  defaultBranch = main\n",
);
const bash = (cwd: string, script: string): ProcessTime =>
  processTime(["bash", "-ec", script], { cwd, env: environment });

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

const pipeline = (path: string, parallel: number): ProcessTime =>
  processTime(
    [TSX, PIPELINE, "--repo", path, "--project", "bench", "--plan", "plan.json", "--max-parallel", `${parallel}`],
    { env: environment },
  );

function withNew(tasks: number, measure: (path: string) => ProcessTime): ProcessTime {
  const path = repository(tasks);
  const time = measure(path);
  rmSync(path, { recursive: true });
  return time;
}

const perTask = (seconds: number, tasks: number): string => ((1000 * seconds) / tasks).toFixed(0);

try {
  const commits = (path: string): ProcessTime => bash(path, ". ./commits.sh");
  const measured = sideBySide(
    {
      "the commands and their checks by hand": () => withNew(TASKS, (path) => bash(path, ". ./commands.sh")).processor,
      "the same, and a commit after each": () => withNew(TASKS, commits).processor,
      "`npm run pipeline`": () => withNew(TASKS, (path) => pipeline(path, 4)).processor,
    },
    ROUNDS,
  );
  console.log(
    `${TASKS} independent tasks whose commands take no time, median of ${ROUNDS} rounds. A task of the pipeline has a clone`,
  );
  console.log("of its own, is checked in a second one, handed over as a bundle, and merged with a result file\n");
  const head = ["", "processor milliseconds per task", "ratio"];
  console.log(
    table(
      head,
      measured.map(({ name, value, ratio }) => [name, perTask(value, TASKS), ratio.toFixed(1)]),
    ),
  );

  console.log(
    "\nGrowth, one round, four tasks at a time; the last three columns: processor milliseconds per task, beside those of the commands and commits by hand\n",
  );
  const rows = SIZES.map((tasks) => {
    const hand = withNew(tasks, commits);
    const ours = withNew(tasks, (path) => pipeline(path, 4));
    const each = [ours.elapsed, ours.processor, hand.processor].map((seconds) => perTask(seconds, tasks));
    return [tasks, ours.elapsed.toFixed(1), ...each, (ours.processor / hand.processor).toFixed(1)];
  });
  console.log(table(["tasks", "seconds", "milliseconds per task", "processor", "by hand", "ratio"], rows));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
