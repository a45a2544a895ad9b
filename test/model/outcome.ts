import { WAVES } from "../../workflows-src/schedule/limits.ts";
import { isDone, type TaskResult } from "../../workflows-src/task/result.ts";
import { reference } from "./reference.ts";
import { ARCHITECTURE, type Attempt, type World } from "./world.ts";

/** An attempt, the sets of tasks that were seen in it, and those that the reference says. */
interface Compared {
  readonly world: World;
  readonly attempt: Attempt;
  readonly ran: ReadonlySet<string>;
  /** As the results say it, or the branch before. */
  readonly done: ReadonlySet<string>;
  /** As the branch says it. */
  readonly shown: ReadonlySet<string>;
  readonly toRun: ReadonlySet<string>;
  readonly toBeDone: ReadonlySet<string>;
  /** Tasks of which the reference says nothing. */
  readonly unsaid: ReadonlySet<string>;
}

/** The tasks that ran, the results that were reported, and how the attempt ended, against the reference. */
export function* outcome(world: World, attempt: Attempt): Iterable<string> {
  const compared = compare(world, attempt);
  const { run, end } = attempt;
  yield* safety(compared);
  if (world.scenario.stage3 === "fails") yield* withoutPlan(attempt);
  else if (run.cancelled.isStopped || run.killed.isStopped) yield* afterCancelling(compared);
  else if (attempt.story.end === undefined && end !== undefined) yield* complete(compared);
}

function compare(world: World, attempt: Attempt): Compared {
  const { scenario, plan } = world;
  const { before, adoptable } = attempt;
  const ids = new Set(plan.tasks.map(({ id }) => id));
  const failing = new Set([...scenario.failing, ...attempt.lost]);
  for (const id of doneAfterLoss(world, attempt)) if (!scenario.failing.has(id)) failing.delete(id);
  // Without an answer from GitHub nobody finds finished work, and it is done once more. So it is where the job that looks for it does not run.
  const finds = scenario.outages.length === 0 && attempt.story.start !== "failed jobs";
  const taken = finds ? adoptable : [];
  const reported = reportedBy(world, attempt).filter(({ verdict, task_id }) => isDone(verdict) && ids.has(task_id));
  return {
    ...{ world, attempt },
    ran: new Set(attempt.ran.map(({ id }) => id).filter((id) => ids.has(id))),
    done: new Set([...before, ...reported.map(({ task_id }) => task_id)]),
    shown: world.doneWith(attempt.inputs, attempt.tip),
    toRun: reference(plan, failing, new Set([...before, ...taken])).ran,
    toBeDone: reference(plan, failing, new Set([...before, ...adoptable])).done,
    unsaid: world.withDependents(attempt.inherited),
  };
}

/**
 * Tasks whose leg was lost, and that were done all the same. A lost leg says nothing of its tasks: where one that they depend on conflicts
 * and runs again, integration lets them run after it, as it would if they had been done.
 */
function doneAfterLoss(world: World, { ran, lost }: Attempt): string[] {
  const { plan, conflicting } = world;
  const behind = plan.tasks.filter(({ depends_on }) => depends_on.some((id) => conflicting.has(id)));
  const isDoneNow = (id: string) => ran.some((run) => run.id === id && run.done === true && !world.isGone(run.job));
  return behind.map(({ id }) => id).filter((id) => lost.has(id) && isDoneNow(id));
}

/** The newest results that the attempt left behind. */
function reportedBy({ artifacts }: World, { run_id, attempt }: Attempt): readonly TaskResult[] {
  const results = artifacts
    .newest(run_id)
    .findLast((artifact) => artifact.attempt === attempt && /^somas-p-results(-[1-9]\d*)?$/.test(artifact.name));
  return results ? JSON.parse(results.files.get("results.json") ?? "[]") : [];
}

/** Nothing runs or is done that must not, however the attempt ended. */
function* safety({ world, attempt, ran, done, shown, toRun, toBeDone, unsaid }: Compared): Iterable<string> {
  const { git, scenario } = world;
  const { lost, tip, integrated, run, adoptable, unseen } = attempt;
  // The work of a leg is lost with it, and which of its tasks it came to is no matter.
  yield* surplus(ran, [toRun, lost, unsaid, unseen], "ran although the reference does not run it");
  yield* surplus(done, [toBeDone, unsaid], "was reported done although it was not");
  yield* surplus(shown, [toBeDone, unsaid], "is on the branch although it was not done");
  yield* surplus(done, [shown], "was reported done and is not on the branch");
  for (const id of shown) {
    if (tip === undefined || !git.has(tip, id)) yield `${id} is on the branch without its work`;
    if (!wasDone(world, attempt, id)) yield `${id} is on the branch, and was not done from these inputs`;
  }
  if (tip !== undefined && integrated.length > 0 && !git.contains(tip, run.github.sha as string))
    yield "the branch lacks the commit of the run";
  if (scenario.outages.length === 0 && attempt.story.start !== "failed jobs")
    for (const id of ran) if (adoptable.has(id)) yield `${id} ran again although its work was there`;
}

/** Whether a task was done from the attempt's inputs, in this attempt, an earlier one, or before the story. */
const wasDone = ({ attempts, scenario }: World, { inputs }: Attempt, task: string): boolean =>
  (scenario.earlier.has(task) && inputs.get(task) === attempts[0]?.inputs.get(task)) ||
  attempts.some(
    (other) => other.inputs.get(task) === inputs.get(task) && other.ran.some(({ id, done }) => id === task && done),
  );

function* withoutPlan({ run, end }: Attempt): Iterable<string> {
  const others = run.started.filter(({ path }) => !/stage-3-simulation|\/scripts/.test(path));
  yield* others.map(({ path }) => `${path} started although stage 3 failed`);
  if (end?.result === "success") yield "stage 3 failed, and the run was a success";
}

/** After a cancellation no task starts, and every finished leg is integrated, if there is time and a runner for it. */
function* afterCancelling({ world, attempt, shown }: Compared): Iterable<string> {
  const { started, killed } = attempt.run;
  for (const { path, afterCancel, matrix } of started)
    if (afterCancel && matrix !== undefined) yield `${path} started after cancelling`;
  if (killed.isStopped) return;
  const isScheduled = started.some(({ path, shown: how }) => path === "/stage-4-b-dispatch" && how === "success");
  if (isScheduled && !started.some(({ path }) => path === "/report")) yield "nothing was reported after cancelling";
  if (world.scenario.undocumented.cancelLooksAtCalls) return;
  const finished = attempt.ran.filter(({ done, job }) => done === true && !world.isGone(job)).map(({ id }) => id);
  const allowed = [shown, world.conflicting, new Set([ARCHITECTURE])];
  yield* surplus(new Set(finished), allowed, "was finished and is not on the branch after cancelling");
}

/** An attempt that nobody interrupts does everything that can be done, and says so. */
function* complete({ world, attempt, ran, done, shown, toRun, toBeDone, unsaid }: Compared): Iterable<string> {
  const { run, end, lost, planned } = attempt;
  const isLate = planned.some(({ number }) => number >= WAVES);
  if (!isLate && !stopsEarly(world, attempt)) {
    yield* surplus(toRun, [ran, lost, shown, unsaid], "did not start");
    yield* surplus(toBeDone, [done, unsaid], "was done and not reported");
  }
  const { tasks } = world.plan;
  const count = tasks.filter(({ id }) => done.has(id)).length;
  const isComplete = count === tasks.length;
  if (end?.outputs.done !== `${isComplete}`)
    yield `done is ${end?.outputs.done}, and ${count} of ${tasks.length} tasks were`;
  // A leg that GitHub calls cancelled may make the whole run cancelled.
  const mayBeCancelled = end?.result === "cancelled" && run.started.some(({ shown: how }) => how === "cancelled");
  if ((end?.result === "success") !== isComplete && !mayBeCancelled)
    yield `the run was a ${end?.result}, and ${count} of ${tasks.length} tasks done`;
}

/**
 * If GitHub keeps back the outputs of a call in which a runner was lost, everything after that wave is left for a later run. So it is where
 * it does not hand over the work of an earlier run.
 */
const stopsEarly = ({ scenario }: World, { run, isCutOff }: Attempt): boolean =>
  isCutOff === true ||
  (!scenario.undocumented.failedCallHasOutputs && run.started.some(({ shown }) => shown === "cancelled"));

function* surplus(found: ReadonlySet<string>, allowed: readonly ReadonlySet<string>[], text: string): Iterable<string> {
  for (const id of found) if (!allowed.some((set) => set.has(id))) yield `${id} ${text}`;
}
