import { dispatch as dispatchScript } from "../../workflows-src/inline/dispatch.script.ts";
import { earlier as earlierScript } from "../../workflows-src/inline/earlier.script.ts";
import { integrate as integrateScript } from "../../workflows-src/inline/integrate.script.ts";
import { report as reportScript } from "../../workflows-src/inline/report.script.ts";
import { task as taskScript } from "../../workflows-src/inline/task.script.ts";
import { wait as waitScript } from "../../workflows-src/inline/wait.script.ts";
import type { RunFingerprint } from "../../workflows-src/integrate/trailers.ts";
import { writeWave } from "../../workflows-src/pipeline/artifacts.ts";
import { describeWave } from "../../workflows-src/pipeline/next-wave.ts";
import type { ScheduledWave } from "../../workflows-src/pipeline/run-files.ts";
import type { Settings } from "../../workflows-src/pipeline/settings/table.ts";
import type { Plan, Task } from "../../workflows-src/plan/plan.ts";
import { planNextWave } from "../../workflows-src/schedule/plan-waves.ts";
import { EMPTY_WAVE } from "../../workflows-src/schedule/wave.ts";
import { isDone, type TaskResult, type Verdict } from "../../workflows-src/task/result.ts";
import type { LegRun } from "../../workflows-src/task/run-leg.ts";
import { findStartCommit } from "../../workflows-src/task/start-commit.ts";
import { readText, writeText } from "./disk.ts";
import { handedOver, type Main, type StandIns, standIns } from "./mocks.ts";
import { runningIn } from "./running.ts";
import { ARCHITECTURE, world } from "./world.ts";

type Env = Readonly<Record<string, string>>;

/** The next waves that the project scheduled: the same plan in the same state has the same one, whatever the story or the mistake. */
const waves = new Map<string, ReturnType<typeof planNextWave>>();

Object.assign(standIns, {
  git: async (clone, args, { input } = {}) => world().git.run(clone, args, input),
  readBundle: (file) => new Map(JSON.parse(readText(file) ?? "[]")),
  computeFingerprints: async (_, { plan, head }) => ({
    fingerprints: new Map(plan.tasks.map(({ id }) => [id, inputsOf(id, head)])),
    changedContext: new Map(),
  }),
  runLeg,
  noteHandedBack: (output, reason) => world().noteHandedBack(runningIn(output).step, reason),
  planNextWave: (real, plan, outcomes, options) => {
    if (options.number === 0) return real(plan, outcomes, options);
    const { scheduler } = world();
    if (scheduler !== undefined) return scheduler(plan, outcomes, options);
    const tasks = plan.tasks.map(({ id, duration, depends_on, runs_on }) => [id, duration, depends_on, runs_on]);
    const key = JSON.stringify([tasks, outcomes, options]);
    if (!waves.has(key)) waves.set(key, real(plan, outcomes, options));
    return waves.get(key);
  },
} satisfies StandIns);

async function mainOf(script: Promise<unknown>): Promise<Main> {
  await script;
  const main = handedOver.pop();
  if (main === undefined) throw new Error("the script handed over no main function");
  return main;
}

/** The scripts by the id of their step. */
const SCRIPTS: Readonly<Record<string, Main>> = {
  simulate: stage3,
  dispatch: await mainOf(import("../../workflows-src/inline/dispatch.ts")),
  earlier: await mainOf(import("../../workflows-src/inline/earlier.ts")),
  wait: await mainOf(import("../../workflows-src/inline/wait.ts")),
  task: await mainOf(import("../../workflows-src/inline/task.ts")),
  integrate: await mainOf(import("../../workflows-src/inline/integrate.ts")),
  report: await mainOf(import("../../workflows-src/inline/report.ts")),
};

export const isScript = (id: string): boolean => SCRIPTS[id] !== undefined;

/** The outputs of a script, and whether it failed all the same. */
export interface ScriptEnd {
  readonly outputs: Readonly<Record<string, string>>;
  readonly hasFailed: boolean;
}

/** Runs a script in a clone on a runner. Scripts ask for their folder when they begin, and set the exit code when they end. */
export async function callScript(id: string, env: Env, runner: string): Promise<ScriptEnd> {
  const outputs = await inFolder(`${runner}/work`, async () => SCRIPTS[id]?.(env) ?? {});
  const hasFailed = process.exitCode === 1;
  process.exitCode = undefined;
  return { outputs, hasFailed };
}

function inFolder<T>(folder: string, begin: () => T): T {
  const cwd = process.cwd;
  process.cwd = () => folder;
  try {
    return begin();
  } finally {
    process.cwd = cwd;
  }
}

const DECLARED = [dispatchScript, earlierScript, waitScript, taskScript, integrateScript, reportScript];

/** The scripts that a job has to download before it can run them. */
export const BY_DIGEST: ReadonlySet<string> = new Set(
  DECLARED.flatMap(({ name, delivery }) => (delivery === "digest" ? [name] : [])),
);

/** The story wants the plan to be refused. */
export class RefusedPlan extends Error {}

const inputsOf = (id: string, source: string): RunFingerprint => ({
  ...{ text: "text", context: "context", runner: "runner", source },
  digest: world().attempt.inputs.get(id) ?? "0".repeat(64),
});

/** Minutes that every task may take. */
export const TIMEOUT = 40;

/** Stage 3 in little: the plan as it is, the same time for each task, and the architect's wave where the story has one. */
async function stage3({ FOLDER = "", SETTINGS = "" }: Env): Promise<Record<string, string>> {
  const { scenario, git, branch, head } = world();
  const { plan } = scenario;
  if (scenario.stage3 === "fails") throw new RefusedPlan();
  const settings: Settings = JSON.parse(SETTINGS);
  const source = { file: settings.plan, mode: settings.mode, fallback: false, problems: [] };
  const tasks = scenario.architecture === "none" ? [] : plan.tasks.slice(0, 1).map(architect);
  const architecture: Plan = { version: 1, tasks };
  const files = {
    "plan.json": { ...plan, source },
    "architecture.json": architecture,
    "timeouts.json": Object.fromEntries(plan.tasks.map(({ id }) => [id, TIMEOUT])),
  };
  for (const [name, content] of Object.entries(files)) writeText(`${FOLDER}/${name}`, JSON.stringify(content));
  const planned = planNextWave(architecture, [], {
    ...{ number: 0, waves_left: 1, runs_on: settings.runs_on, minutesOf: () => TIMEOUT },
    ...{ runner_hours_per_hour: 1, overhead_seconds: 45, max_parallel: 1, checkpoint_hours: 96 },
  });
  const base = branch !== undefined && git.contains(branch, head) ? branch : head;
  const wave: ScheduledWave = { ...(planned ?? EMPTY_WAVE), base };
  writeWave(`${FOLDER}/architecture-wave.json`, wave);
  return { fallback: "false", architecture: JSON.stringify(describeWave(wave, architecture, settings)) };
}

function architect(task: Task): Task {
  const { runs_on: _, ...rest } = task;
  return { ...rest, id: ARCHITECTURE, depends_on: [] };
}

const FOREVER = new Promise<never>(() => {});

/** In place of agents: the tasks of a leg in order, each as long as the story says and with the end that it says. */
async function runLeg(run: LegRun): Promise<TaskResult[]> {
  const { scenario, clock, attempt, git } = world();
  const { step, lose } = runningIn(run.output);
  const notDone = new Set(run.before?.notDone);
  const done = new Map(run.before?.commits);
  const commits = new Map<string, string>();
  const results: TaskResult[] = [];
  for (const id of run.leg.tasks) {
    const task = run.plan.tasks.find((other) => other.id === id);
    if (task === undefined) throw new Error(`the plan has no task ${id}`);
    let verdict: Verdict = "skipped_dependency";
    let minutes = 0;
    const start = await findStartCommit(run.workspace, run.base, { plan: run.plan, task, commits: done });
    const isSkipped = task.depends_on.some((other) => notDone.has(other));
    if (!isSkipped && task.depends_on.some((other) => start.conflicting.includes(other))) verdict = "conflict";
    else if (!isSkipped) {
      const ran = world().start(task, start.commit, step);
      attempt.ran.push(ran);
      minutes = scenario.minutes.get(id) ?? 1;
      const fate = world().meetFate(id);
      if (!(await clock.wait(fate === undefined ? minutes : minutes / 2, step.stop))) return FOREVER;
      if (fate === "broken") {
        world().noteLost(step.job, new Set(results.map(({ task_id }) => task_id)));
        throw new BrokenScript();
      }
      if (fate !== undefined) {
        lose();
        return FOREVER;
      }
      ran.to = clock.now;
      ran.done = !(id === ARCHITECTURE ? scenario.architecture === "fails" : scenario.failing.has(id));
      verdict = ran.done ? "succeeded" : "verify_failed";
    }
    if (isDone(verdict)) {
      const commit = git.commit(start.commit, [id]);
      for (const known of [commits, done]) known.set(id, commit);
    } else notDone.add(id);
    const place = run.place && { leg: run.place };
    const commit = isDone(verdict) && { commit: commits.get(id) ?? start.commit };
    const said = { task_id: id, task_name: task.name, verdict, reason: "the story says so", seconds: minutes * 60 };
    results.push({ ...said, wave: run.wave, ...place, ...commit });
    writeText(`${run.output}/results.json`, JSON.stringify(results));
    writeText(`${run.output}/result.bundle`, JSON.stringify([...commits]));
  }
  return results;
}

/** The story wants the script to break. */
export class BrokenScript extends Error {}
