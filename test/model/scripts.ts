import { vi } from "vitest";
import { readPlanFile } from "../../workflows-src/inline/plan-artifact.ts";
import type { Settings } from "../../workflows-src/inline/settings.ts";
import type { startingPoint } from "../../workflows-src/integrate/history.ts";
import type { Integration } from "../../workflows-src/integrate/integrate.ts";
import { topologicalOrder } from "../../workflows-src/plan/graph.ts";
import type { Plan, Task } from "../../workflows-src/plan/plan.ts";
import { jobsOf } from "../../workflows-src/schedule/jobs-of.ts";
import { NO_JOBS, nextWave } from "../../workflows-src/schedule/next-wave.ts";
import type { Job } from "../../workflows-src/schedule/schedule.ts";
import { startsFrom } from "../../workflows-src/schedule/starts-from.ts";
import { isDone, type TaskResult, type Verdict } from "../../workflows-src/task/result.ts";
import { disk } from "./disk.ts";
import type { StepEnd, StepRun } from "./interpreter.ts";
import { ARCHITECTURE, HEAD, world } from "./world.ts";

type Env = Readonly<Record<string, string>>;
type Main = (env: Env) => Promise<Record<string, string>>;

/*
 * Dispatch, integrate and report are the real scripts, with everything they decide by. Only what they touch is the model's:
 * `run` hands over their main function, files of a runner are in memory, and commits are sets of tasks in place of git.
 */
const handedOver = vi.hoisted(() => [] as Main[]);

vi.mock("../../workflows-src/inline/run.ts", async (original) => ({
  ...(await original<object>()),
  run: (main: Main) => handedOver.push(main),
  summarize: () => {},
}));

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const { disk, isOnRunner } = await import("./disk.ts");
  return {
    ...fs,
    existsSync: (path: string) =>
      isOnRunner(path) ? [...disk.keys()].some((file) => `${file}/`.startsWith(`${path}/`)) : fs.existsSync(path),
    readFileSync: (path: string, ...more: []) => (isOnRunner(path) ? disk.get(path) : fs.readFileSync(path, ...more)),
    writeFileSync: (path: string, text: string) =>
      isOnRunner(path) ? disk.set(path, text) : fs.writeFileSync(path, text),
    mkdirSync: (path: string, ...more: []) => (isOnRunner(path) ? undefined : fs.mkdirSync(path, ...more)),
  };
});

vi.mock("../../workflows-src/git/git.ts", async (original) => ({
  ...(await original<object>()),
  git: async () => world().branch ?? Promise.reject(new Error("there is no branch")),
}));

vi.mock("../../workflows-src/integrate/history.ts", async (original) => ({
  ...(await original<object>()),
  startingPoint: start,
}));

vi.mock("../../workflows-src/integrate/inputs.ts", async (original) => ({
  ...(await original<object>()),
  runInputs: async () => ({ inputs: new Map(), changedContext: new Map() }),
}));

vi.mock("../../workflows-src/integrate/integrate.ts", () => ({ integrate: merge }));

vi.mock("../../workflows-src/schedule/next-wave.ts", async (original) => {
  const real = await original<typeof import("../../workflows-src/schedule/next-wave.ts")>();
  const known = new Map<string, ReturnType<typeof nextWave>>();
  /** The same plan in the same state has the same next wave, whatever the story or the mistake. */
  const remembered: typeof nextWave = (plan, outcomes, options) => {
    const tasks = plan.tasks.map(({ id, duration, depends_on, runs_on }) => [id, duration, depends_on, runs_on]);
    const key = JSON.stringify([tasks, outcomes, options]);
    if (!known.has(key)) known.set(key, real.nextWave(plan, outcomes, options));
    return known.get(key);
  };
  const scheduled: typeof nextWave = (plan, outcomes, options) =>
    (options.number === 0 ? real.nextWave : (world().scheduler ?? remembered))(plan, outcomes, options);
  return { ...real, nextWave: scheduled };
});

// It takes most of a schedule's time and makes no other kind of tree.
vi.mock("../../workflows-src/schedule/improve.ts", async (original) => ({
  ...(await original<object>()),
  improve: (_open: unknown, _shape: unknown, slots: Int32Array) => ({ slots, hours: 0 }),
}));

async function mainOf(script: Promise<unknown>): Promise<Main> {
  await script;
  const main = handedOver.pop();
  if (main === undefined) throw new Error("the script handed over no main function");
  return main;
}

const dispatch = await mainOf(import("../../workflows-src/inline/dispatch.ts"));
const integrate = await mainOf(import("../../workflows-src/inline/integrate.ts"));
const report = await mainOf(import("../../workflows-src/inline/report.ts"));

/** What the embedded scripts do, by the id of their step; each takes a minute, and tasks as long as they take. */
const SCRIPTS: Readonly<Record<string, (step: StepRun) => Promise<StepEnd>>> = {
  simulate: (step) => inAMinute(step, simulate),
  dispatch: (step) => inAMinute(step, dispatch),
  integrate: (step) => inAMinute(step, integrate, world().scenario.pushedWhenCancelled),
  report: (step) => inAMinute(step, report),
  task: carryOut,
};

/** Does what a step says, where the model knows how. */
export async function perform(step: StepRun): Promise<StepEnd> {
  const { uses = "", shell, id = "", run = "" } = step.step;
  const ended = (well: boolean) => ({ outcome: well ? "success" : "failure" }) as const;
  if (uses.startsWith("actions/checkout@")) return ended(true);
  if (uses.startsWith("actions/upload-artifact@")) return ended(world().artifacts.upload(step.with));
  if (uses.startsWith("actions/download-artifact@")) return ended(world().artifacts.download(step.with));
  if (run.endsWith("exit 1\n")) return ended(false);
  const script = shell === "node {0}" ? SCRIPTS[id] : undefined;
  if (script === undefined) throw new Error(`the model cannot do the step ${step.step.name ?? uses}`);
  return script(step);
}

/** Waits, then runs the script. `evenIfCancelled`: what it does to the world is done although nobody waits for its answer. */
async function inAMinute(step: StepRun, main: Main, evenIfCancelled = false): Promise<StepEnd> {
  const inTime = await world().clock.wait(1, step.signal);
  if (!inTime && !evenIfCancelled) return { outcome: "failure" };
  try {
    const outputs = await main(step.env);
    return inTime ? { outcome: "success", outputs } : { outcome: "failure" };
  } catch (error) {
    if (inTime && error !== REFUSED) world().problems.push(`${step.step.id}: ${error}`);
    return { outcome: "failure" };
  }
}

const REFUSED = new Error("the plan is refused");

/** Stage 3 in little: the plan as it is, 60 minutes for each task, and the architect's wave where the story has one. */
async function simulate({ FOLDER, SETTINGS }: Env): Promise<Record<string, string>> {
  const { plan, stage3, architecture } = world().scenario;
  if (stage3 === "fails") throw REFUSED;
  const settings: Settings = JSON.parse(SETTINGS ?? "");
  const source = { file: settings.plan, mode: settings.mode, fallback: false, problems: [] };
  const tasks = architecture === "none" ? [] : plan.tasks.slice(0, 1).map(architect);
  const files = {
    "plan.json": { ...plan, source },
    "architecture.json": { version: 1, tasks },
    "timeouts.json": Object.fromEntries([...plan.tasks, ...tasks].map(({ id }) => [id, 60])),
  };
  for (const [name, content] of Object.entries(files)) disk.set(`${FOLDER}/${name}`, JSON.stringify(content));
  const options = {
    ...{ number: 0, waves_left: 1, runs_on: settings.runs_on, minutesOf: () => 60 },
    ...{ runner_hours_per_hour: 1, overhead_seconds: 45 },
  };
  const wave = nextWave({ version: 1, tasks }, [], options) ?? NO_JOBS;
  return { fallback: "false", architecture: JSON.stringify(wave), architecture_base: HEAD };
}

function architect(task: Task): Task {
  const { runs_on: _, ...rest } = task;
  return { ...rest, id: ARCHITECTURE, depends_on: [] };
}

/** A branch's done tasks, in place of its history. */
async function start(_: string, at: Parameters<typeof startingPoint>[1]): ReturnType<typeof startingPoint> {
  const { branch, scenario } = world();
  const behind = branch !== undefined && !world().workIn(branch).has(at.head);
  const results = at.plan.tasks
    .filter(({ id }) => scenario.earlier.has(id))
    .map((task) => result(task, "succeeded", 0));
  return { base: behind ? at.head : (branch ?? at.head), behind, results, again: [], inputs: new Map() };
}

const result = ({ id, name }: Task, verdict: Verdict, wave: number): TaskResult => ({
  task_id: id,
  task_name: name,
  verdict,
  reason: "the story says so",
  seconds: 60,
  digest: "",
  wave,
});

/** What a task's job hands over: its verdict, and the tasks whose work its commit holds. */
interface Claim {
  readonly id: string;
  readonly verdict: Verdict;
  readonly work: readonly string[];
}

function claimsIn(folder: string, { tasks }: Pick<Job, "tasks">): Claim[] {
  const claims: Claim[] = JSON.parse(disk.get(`${folder}/results.json`) ?? "[]");
  return claims.filter(({ id }) => tasks.includes(id));
}

/** Integration with sets of tasks in place of git: no conflicts, everything done is merged. */
async function merge({ base, plan, wave, artifactOf, previous }: Integration) {
  const { branch, waves } = world();
  const claims = new Map<string, Claim>();
  for (const job of jobsOf(wave))
    for (const claim of claimsIn(artifactOf(job.id) ?? "", job)) claims.set(claim.id, claim);
  const inWave = new Set(jobsOf(wave).flatMap((job) => job.tasks));
  const results = new Map(previous.map((before) => [before.task_id, before]));
  const work = new Set([...world().workIn(base), ...(branch === undefined ? [] : world().workIn(branch))]);
  for (const task of topologicalOrder(plan).filter(({ id }) => inWave.has(id))) {
    const claimed = claims.get(task.id)?.verdict;
    const waits = task.depends_on.some((id) => !isDone(results.get(id)?.verdict ?? "succeeded"));
    const skipped = waits && (claimed === undefined || isDone(claimed));
    const verdict = skipped ? "skipped_dependency" : (claimed ?? "runner_error");
    if (isDone(verdict)) work.add(task.id);
    results.set(task.id, result(task, verdict, wave.number));
  }
  waves.push(wave.number);
  world().branch = world().commit(work);
  world().reported = [...results.values()];
  return { head: world().branch, results: world().reported };
}

/** A job's tasks in order, each from the wave's base, the jobs it comes after and the tasks before it; see `runJob` and `startOfJob`. */
async function carryOut({ env, runs_on, signal }: StepRun): Promise<StepEnd> {
  const { scenario, clock, ran, lost } = world();
  const job: Job = JSON.parse(env.JOB ?? "");
  const plan: Plan = readPlanFile(env.PLAN_FILE ?? "");
  const work = new Set(world().workIn(env.BASE ?? ""));
  const done = new Map<string, boolean>();
  for (const before of startsFrom(plan, job, JSON.parse(env.LANE ?? ""))) {
    const claims = claimsIn(`${env.ARTIFACTS}/${env.ARTIFACT_PREFIX}${before.id}`, before);
    for (const id of before.tasks) done.set(id, false);
    for (const claim of claims.filter(({ verdict }) => isDone(verdict))) {
      done.set(claim.id, true);
      for (const id of claim.work) work.add(id);
    }
  }
  const claims: Claim[] = [];
  for (const id of job.tasks) {
    const task = plan.tasks.find((other) => other.id === id);
    if (task === undefined) throw new Error(`${env.PLAN_FILE} has no task ${id}`);
    let verdict: Verdict = "skipped_dependency";
    if (task.depends_on.every((other) => done.get(other) ?? true)) {
      const run = world().start(task, work, runs_on);
      ran.push(run);
      if (!(await clock.wait(task.duration.most_likely * 60, signal))) return { outcome: "failure" };
      run.to = clock.now;
      if (scenario.fatal.has(id)) {
        const kept = scenario.fatalIs === "broken" ? claims.map((claim) => claim.id) : [];
        for (const gone of job.tasks.filter((other) => !kept.includes(other))) lost.add(gone);
        return scenario.fatalIs === "broken" ? { outcome: "failure" } : { lost: scenario.fatalIs };
      }
      const fails = id === ARCHITECTURE ? scenario.architecture === "fails" : scenario.failing.has(id);
      verdict = fails ? "verify_failed" : "succeeded";
      run.done = !fails;
    }
    done.set(id, isDone(verdict));
    if (isDone(verdict)) work.add(id);
    claims.push({ id, verdict, work: [...work] });
    disk.set(`${env.OUTPUT}/results.json`, JSON.stringify(claims));
  }
  return { outcome: "success", outputs: { done: `${claims.every(({ verdict }) => isDone(verdict))}`, verdicts: "" } };
}
