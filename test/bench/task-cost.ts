/** The processes and the processor time of a task that itself takes no time, in plans of growing size. Prints a Markdown table. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { processTime } from "./process-time.ts";
import { table } from "./side-by-side.ts";

/** Numbers of tasks; `TASKS=40,200,2000 npm run bench -- task-cost` measures larger plans too. */
const SIZES = (process.env.TASKS ?? "40,200").split(",").map(Number);
const LIMIT = { processes: 25, seconds: 0.25 };

const folder = mkdtempSync(join(tmpdir(), "bench-"));
const environment = { ...process.env, TMPDIR: folder, GIT_CONFIG_GLOBAL: join(folder, "gitconfig") };
writeFileSync(environment.GIT_CONFIG_GLOBAL, "[user]\n  name = Bench\n  email = bench@example.com\n");

interface Run {
  readonly tasks: number;
  /** Git commands that the pipeline starts. */
  readonly commands: number;
  /** The same, with those that git starts for itself. */
  readonly processes: number;
  readonly elapsed: number;
  readonly processor: number;
}

function measure(tasks: number): Run {
  const repository = join(folder, `${tasks}`);
  const trace = join(folder, `${tasks}.trace`);
  mkdirSync(repository);
  const ids = Array.from({ length: tasks }, (_, index) => `T${index + 1}`);
  const plan = ids.map((id) => ({ id, duration: 1, run: `echo x > x-${id}.txt` }));
  writeFileSync(join(repository, "plan.json"), JSON.stringify({ version: 1, tasks: plan }));
  const first = "git init --quiet; git add --all; git commit --quiet --message first";
  processTime(["bash", "-ec", first], { cwd: repository, env: environment });
  const script = [resolve("node_modules/.bin/tsx"), resolve("scripts/pipeline.ts"), "--repo", repository];
  const options = ["--project", "bench", "--plan", "plan.json", "--max-parallel", "4"];
  const time = processTime([...script, ...options], { env: { ...environment, GIT_TRACE2_EVENT: trace } });
  // The session of a command that another one started is `<session>/<session>`.
  const started = [...readFileSync(trace, "utf8").matchAll(/"event":"start","sid":"([^"]*)"/g)];
  const commands = started.filter(([, session = ""]) => !session.includes("/")).length;
  rmSync(repository, { recursive: true });
  return { tasks, commands, processes: started.length, ...time };
}

try {
  const runs = SIZES.map(measure);
  const perTask = (run: Run, key: "commands" | "processes" | "elapsed" | "processor"): number => run[key] / run.tasks;
  console.log(
    `Independent tasks \`run: echo x > x-<id>.txt\` without \`verify\`, four at a time, one round, with git's own trace. Goal: at most ${LIMIT.processes}`,
  );
  console.log(`commands of git and ${LIMIT.seconds} s of a processor for a task, whatever the size of the plan\n`);
  const head = ["tasks", "git commands per task", "with git's own", "processor seconds per task", "seconds per task"];
  const rows = runs.map((run) => [
    run.tasks,
    perTask(run, "commands").toFixed(1),
    perTask(run, "processes").toFixed(1),
    perTask(run, "processor").toFixed(3),
    perTask(run, "elapsed").toFixed(2),
  ]);
  console.log(table(head, rows));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
