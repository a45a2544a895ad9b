import { setMaxListeners } from "node:events";
import { WAVES } from "../../workflows-src/schedule/limits.ts";
import { isDone } from "../../workflows-src/task/result.ts";
import { Clock } from "./clock.ts";
import { type End, type Run, runWorkflow } from "./interpreter.ts";
import { reference } from "./reference.ts";
import type { Scenario } from "./scenario.ts";
import { perform } from "./scripts.ts";
import type { Workflows } from "./workflows.ts";
import { ARCHITECTURE, HEAD, World } from "./world.ts";

/** A story that has been run. */
export interface Told {
  readonly world: World;
  readonly run: Run;
  readonly end: End;
}

/** Runs a story through the pipeline. */
export async function tell(workflows: Workflows, scenario: Scenario): Promise<Told> {
  const clock = new Clock();
  const world = new World(scenario, clock);
  const cancellation = new AbortController();
  setMaxListeners(0, cancellation.signal);
  const run: Run = {
    workflows,
    clock,
    undocumented: scenario.undocumented,
    github: { sha: HEAD, event_name: "workflow_dispatch", repository: "us/shop", token: "t" },
    trigger: scenario.fromForm ? "workflow_dispatch" : "workflow_call",
    perform,
    errors: [],
    started: [],
    cancelled: cancellation.signal,
  };
  if (scenario.cancelAt !== undefined) clock.at(scenario.cancelAt, () => cancellation.abort());
  const inputs = { project_id: "p", max_parallel: scenario.max_parallel };
  return { world, run, end: await clock.until(runWorkflow(run, "somas-pipeline.yml", inputs)) };
}

/** Everything in a story that is not as the reference says. */
export const violations = (told: Told): string[] => {
  const { world, run } = told;
  return [...new Set([...run.errors, ...world.problems, ...order(world), ...tooMany(told), ...outcome(told)])];
};

/** Every task runs after what it depends on has ended well. */
function* order({ ran, plan, scenario }: World): Iterable<string> {
  const runs = new Map(ran.map((run) => [run.id, run]));
  const architect = runs.get(ARCHITECTURE);
  for (const { id, depends_on } of plan.tasks) {
    const from = runs.get(id)?.from;
    if (from === undefined) continue;
    if (architect !== undefined && !((architect.to ?? from + 1) <= from))
      yield `${id} started before the architect ended`;
    for (const other of depends_on) {
      const { to = Number.POSITIVE_INFINITY, done } = runs.get(other) ?? {};
      if (!scenario.earlier.has(other) && !(done === true && to <= from))
        yield `${id} started before ${other} was done`;
    }
  }
}

/** Never more tasks at the same time than the user allows, in whichever matrices. */
function* tooMany({ run: { started }, world }: Told): Iterable<string> {
  const { max_parallel } = world.scenario;
  const tasks = started.filter(({ path }) => path.endsWith("/task"));
  for (const job of tasks) {
    const atOnce = tasks.filter((other) => other.from <= job.from && job.from < other.to).length;
    if (atOnce > max_parallel) yield `${job.path}: ${atOnce} jobs at once, ${max_parallel} allowed`;
  }
}

/** What ran, what was reported and how the run ended, against the reference. */
function* outcome({ world, run, end }: Told): Iterable<string> {
  const { scenario, lost, plan } = world;
  const expected = reference(plan, new Set([...scenario.failing, ...lost]), scenario.earlier);
  const ids = new Set(plan.tasks.map(({ id }) => id));
  const ran = new Set(world.ran.map(({ id }) => id).filter((id) => ids.has(id)));
  const reported = world.reported.filter(({ verdict }) => isDone(verdict)).map(({ task_id }) => task_id);
  const done = new Set([...reported.filter((id) => ids.has(id)), ...scenario.earlier]);

  // What a job did is lost with it, and which of its tasks it came to is no matter.
  yield* surplus(ran, new Set([...expected.ran, ...lost]), "ran although what it waits for was not done");
  yield* surplus(done, expected.done, "was reported done although it was not");

  if (run.cancelled.aborted) {
    yield* run.started.filter(({ afterCancel }) => afterCancel).map(({ path }) => `${path} started after cancelling`);
    const late = run.started.filter(({ to }) => to > (scenario.cancelAt ?? 0));
    yield* late.map(({ path }) => `${path} went on after cancelling`);
    return;
  }
  if (scenario.stage3 === "fails") {
    const others = run.started.filter(({ path }) => !path.endsWith("stage-3-simulation"));
    yield* others.map(({ path }) => `${path} started although stage 3 failed`);
    if (end.result !== "failure") yield `stage 3 failed, and the run was a ${end.result}`;
    return;
  }
  if (!mayStopEarly(world)) {
    yield* surplus(expected.ran, new Set([...ran, ...lost]), "did not start");
    yield* surplus(expected.done, done, "was done and not reported");
  }
  const all = [...ids].every((id) => done.has(id));
  if (end.outputs.done !== `${all}`) yield `done is ${end.outputs.done}, and ${done.size} of ${ids.size} tasks were`;
  if ((end.result === "success") !== all)
    yield `the run was a ${end.result}, and ${done.size} of ${ids.size} tasks done`;
}

function* surplus(found: ReadonlySet<string>, allowed: ReadonlySet<string>, what: string): Iterable<string> {
  for (const id of found) if (!allowed.has(id)) yield `${id} ${what}`;
}

/**
 * Where tasks may stay for a later run: in the last wave a chain through several kinds of runner; and if GitHub keeps back the outputs
 * of a call in which a runner was lost, everything after that wave.
 */
function mayStopEarly({ scenario, plan, lost, waves }: World): boolean {
  const kinds = new Set(plan.tasks.map(({ runs_on }) => runs_on));
  const outputsKept = scenario.undocumented.failedCallHasOutputs || scenario.fatalIs !== "cancelled" || lost.size === 0;
  return !outputsKept || (kinds.size > 1 && waves.includes(WAVES));
}
