import { setMaxListeners } from "node:events";
import type { Clock } from "./clock.ts";
import { asText, type Contexts, evaluate, holds, texts } from "./expressions.ts";
import {
  LIMITS,
  ofCall,
  ofMatrix,
  outputsOfMatrix,
  passed,
  type Result,
  statusOfJob,
  statusOfStep,
  together,
  type Undocumented,
} from "./github-rules.ts";
import { declaredInputs } from "./inputs.ts";
import type { JobDocument, StepDocument, Workflows } from "./workflows.ts";

/** What a runner is asked to do; how long it takes and what comes of it is the model's business. */
export interface StepRun {
  readonly step: StepDocument;
  readonly env: Readonly<Record<string, string>>;
  readonly with: Readonly<Record<string, string>>;
  readonly runs_on: unknown;
  /** Aborts when the job is cancelled. */
  readonly signal: AbortSignal;
}

/** `lost`: the runner is gone, and GitHub gives its job this result. */
export type StepEnd =
  | { readonly lost: Result }
  | { readonly outcome: "success" | "failure"; readonly outputs?: Readonly<Record<string, string>> };

/** Everything that is the same for the whole run. */
export interface Run {
  readonly workflows: Workflows;
  readonly clock: Clock;
  readonly undocumented: Undocumented;
  readonly github: Contexts;
  /** How the run was started. */
  readonly trigger: "workflow_call" | "workflow_dispatch";
  readonly perform: (step: StepRun) => Promise<StepEnd>;
  /** What GitHub would show as an error of the workflow itself. */
  readonly errors: string[];
  /** Jobs that were given a runner, in order. */
  readonly started: Started[];
  /** Aborts when somebody cancels the run. */
  readonly cancelled: AbortSignal;
}

export interface Started {
  readonly path: string;
  readonly name: string;
  readonly from: number;
  to: number;
  readonly afterCancel: boolean;
}

export interface End {
  readonly result: Result;
  /** Its colour: red also where `continue-on-error` lets it pass. */
  readonly shown: Result;
  readonly outputs: Readonly<Record<string, string>>;
  /** The jobs of a call. */
  readonly nested: readonly Job[];
}

interface Job {
  readonly path: string;
  readonly document: JobDocument;
  readonly of: Workflow;
  readonly needs: ReadonlyMap<string, Job>;
  readonly ended: Promise<End>;
  end?: End;
}

/** A workflow's own copy of its job graph: every leg that calls it has one. */
interface Workflow {
  readonly path: string;
  readonly level: number;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly caller: Job | undefined;
  /** Aborts when a matrix it runs in fails fast. */
  readonly signal: AbortSignal;
}

const NOTHING = { outputs: {}, nested: [] };
const ended = (result: Result): End => ({ result, shown: result, ...NOTHING });

/** Runs a workflow that somebody started with these inputs. */
export const runWorkflow = (run: Run, file: string, inputs: Readonly<Record<string, unknown>>): Promise<End> =>
  called(run, file, { path: "", level: 1, inputs, caller: undefined, signal: new AbortController().signal });

async function called(run: Run, file: string, of: Workflow): Promise<End> {
  const document = run.workflows.get(file);
  if (document === undefined) throw new Error(`there is no workflow ${file}`);
  if (of.level > LIMITS.levels) throw new Error(`${of.path} is on level ${of.level} of ${LIMITS.levels}`);
  const trigger = of.caller === undefined ? run.trigger : "workflow_call";
  const workflow = { ...of, inputs: declaredInputs(document, trigger, of.inputs, `${of.path} (${file})`) };

  const jobs = new Map<string, Job>();
  const start = (id: string): Job => {
    const before = jobs.get(id);
    if (before !== undefined) return before;
    const job = document.jobs[id];
    if (job === undefined) throw new Error(`${file} has no job ${id} that others could need`);
    const needs = new Map([job.needs ?? []].flat().map((other) => [other, start(other)]));
    const started = { path: `${of.path}/${id}`, document: job, of: workflow, needs };
    const node: Job = { ...started, ended: Promise.resolve().then(() => runJob(run, node)) };
    jobs.set(id, node);
    return node;
  };
  const nested = Object.keys(document.jobs).map(start);
  const ends = await Promise.all(nested.map((job) => job.ended));

  const result = ofCall(
    ends.map((end) => end.result),
    run.undocumented,
  );
  const contexts = {
    github: run.github,
    inputs: workflow.inputs,
    jobs: Object.fromEntries([...jobs].map(([id, { end }]) => [id, { result: end?.result, outputs: end?.outputs }])),
  };
  const values = Object.entries(document.on.workflow_call?.outputs ?? {}).map(([name, { value }]) => [name, value]);
  const outputs = texts(Object.fromEntries(values), "on.workflow_call.outputs.value", contexts);
  const seen = result === "success" || of.caller === undefined || run.undocumented.failedCallHasOutputs;
  return { result, shown: together(ends.map((end) => end.shown)), outputs: seen ? outputs : {}, nested };
}

/** A job with everything it waits for: `if`, then its matrix, then every leg. */
async function runJob(run: Run, job: Job): Promise<End> {
  await Promise.all([...job.needs.values()].map((other) => other.ended));
  try {
    job.end = shallStart(run, job) ? await runLegs(run, job) : ended("skipped");
  } catch (error) {
    run.errors.push(`${job.path}: ${error instanceof Error ? error.message : error}`);
    job.end = ended("failure");
  }
  return job.end;
}

function shallStart(run: Run, job: Job): boolean {
  const ancestors = ancestorsOf(job, run.undocumented).map(({ end }) => end?.result);
  const status = statusOfJob(
    ancestors.filter((result) => result !== undefined),
    run.cancelled.aborted,
  );
  return !job.of.signal.aborted && holds(job.document.if, "job.if", contextsOf(run, job), status);
}

function ancestorsOf(job: Job, { successLooksThroughCalls, firstJobsHaveAncestors }: Undocumented): Job[] {
  const found = new Set(job.needs.values());
  const lookUp = ({ of }: Job): void => {
    for (let { caller } = of; caller !== undefined; { caller } = caller.of)
      for (const further of caller.needs.values()) found.add(further);
  };
  if (firstJobsHaveAncestors && found.size === 0) lookUp(job);
  for (const other of found) {
    for (const further of other.needs.values()) found.add(further);
    if (!successLooksThroughCalls) continue;
    for (const nested of other.end?.nested ?? []) found.add(nested);
    lookUp(other);
  }
  return [...found];
}

const contextsOf = (run: Run, { needs, of }: Job): Contexts => ({
  github: run.github,
  inputs: of.inputs,
  vars: {},
  needs: Object.fromEntries([...needs].map(([id, { end }]) => [id, { result: end?.result, outputs: end?.outputs }])),
});

async function runLegs(run: Run, job: Job): Promise<End> {
  const contexts = contextsOf(run, job);
  const { strategy } = job.document;
  if (strategy === undefined) return runLeg(run, job, job.path, contexts, job.of.signal);

  const setting = (scalar: unknown) => evaluate(scalar, "job.strategy", contexts);
  const legs = legsOf(strategy.matrix ?? {}, setting);
  const atOnce = setting(strategy["max-parallel"] ?? LIMITS.legs);
  if (typeof atOnce !== "number" || !(atOnce >= 1)) throw new Error(`max-parallel is ${JSON.stringify(atOnce)}`);
  const failFast = setting(strategy["fail-fast"] ?? true) === true;

  const rest = new AbortController();
  const signal = AbortSignal.any([job.of.signal, rest.signal]);
  const ends: End[] = [];
  const queue = legs.map((matrix, index) => ({ matrix, path: `${job.path}[${index}]` }));
  const slot = async () => {
    for (let leg = queue.shift(); leg !== undefined; leg = queue.shift()) {
      const goesOn = !signal.aborted && shallStart(run, job);
      const with_ = { ...contexts, matrix: leg.matrix, strategy: {} };
      const end = goesOn
        ? await guarded(run, leg.path, () => runLeg(run, job, leg.path, with_, signal))
        : ended("cancelled");
      ends.push(end);
      if (failFast && (run.undocumented.failFastSeesContinued ? end.shown : end.result) === "failure") rest.abort();
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, legs.length) }, slot));
  return {
    result: ofMatrix(
      ends.map((end) => end.result),
      run.undocumented,
    ),
    shown: together(ends.map((end) => end.shown)),
    outputs: outputsOfMatrix(ends),
    nested: ends.flatMap((end) => end.nested),
  };
}

/** What is wrong with one leg does not concern the others. */
async function guarded(run: Run, path: string, action: () => Promise<End>): Promise<End> {
  try {
    return await action();
  } catch (error) {
    run.errors.push(`${path}: ${error instanceof Error ? error.message : error}`);
    return ended("failure");
  }
}

function legsOf(matrix: Readonly<Record<string, unknown>>, setting: (scalar: unknown) => unknown): Contexts[] {
  let legs: Contexts[] = [{}];
  for (const [name, scalar] of Object.entries(matrix)) {
    const values = setting(scalar);
    if (!Array.isArray(values)) throw new Error(`the matrix' ${name} is no list but ${JSON.stringify(values)}`);
    legs = legs.flatMap((leg) => values.map((value) => ({ ...leg, [name]: value })));
  }
  if (legs.length === 0) throw new Error("the matrix is empty");
  if (legs.length > LIMITS.legs) throw new Error(`the matrix has ${legs.length} legs of ${LIMITS.legs}`);
  return legs;
}

async function runLeg(run: Run, job: Job, path: string, contexts: Contexts, signal: AbortSignal): Promise<End> {
  const { uses, with: given } = job.document;
  if (uses === undefined) return onRunner(run, job, path, contexts, signal);
  const inputs = Object.fromEntries(
    Object.entries(given ?? {}).map(([name, scalar]) => [name, evaluate(scalar, "job.with", contexts)]),
  );
  const file = uses.replace("./.github/workflows/", "");
  return called(run, file, { path, level: job.of.level + 1, inputs, caller: job, signal });
}

async function onRunner(run: Run, job: Job, path: string, contexts: Contexts, signal: AbortSignal): Promise<End> {
  const { document } = job;
  const runs_on = evaluate(document["runs-on"], "job.runs-on", contexts);
  const labels = [runs_on].flat();
  if (labels.length === 0 || labels.some((label) => typeof label !== "string" || label === ""))
    throw new Error(`runs-on is ${JSON.stringify(runs_on)}`);
  const name = asText(evaluate(document.name ?? path, "job.name", contexts));
  const limit = evaluate(document["timeout-minutes"] ?? 360, "job.timeout-minutes", contexts);
  if (typeof limit !== "number" || !(limit >= 1)) throw new Error(`timeout-minutes is ${JSON.stringify(limit)}`);

  const own = new AbortController();
  // [cancel] Cancelling evaluates `if` again for what runs; where it still holds, the job goes on.
  run.cancelled.addEventListener("abort", () => shallStart(run, job) || own.abort());
  const stop = AbortSignal.any([signal, own.signal]);
  setMaxListeners(0, stop);
  const from = run.clock.now;
  const entry: Started = { path, name, from, to: from, afterCancel: run.cancelled.aborted };
  run.started.push(entry);
  const { lost, failed, steps } = await runSteps(run, document.steps ?? [], { contexts, runs_on, stop });
  entry.to = run.clock.now;

  const shown = lost ?? (stop.aborted ? "cancelled" : failed ? "failure" : "success");
  const continues = evaluate(document["continue-on-error"] ?? false, "job.continue-on-error", contexts) === true;
  const result = passed(shown, continues);
  if (lost !== undefined) return { ...ended(shown), result };
  const outputs = texts(document.outputs, "job.outputs", { ...contexts, steps });
  const long = Object.entries(outputs).find(([, value]) => value.length > LIMITS.outputCharacters);
  if (long !== undefined) throw new Error(`the output ${long[0]} has ${long[1].length} characters`);
  return { result, shown, outputs, nested: [] };
}

async function runSteps(
  run: Run,
  documents: readonly StepDocument[],
  on: { contexts: Contexts; runs_on: unknown; stop: AbortSignal },
): Promise<{ lost?: Result; failed: boolean; steps: Contexts }> {
  const steps: Record<string, object> = {};
  const runner = { temp: `/runner/${run.started.length}` };
  let failed = false;
  for (const step of documents) {
    const contexts = { ...on.contexts, steps, runner, env: {} };
    if (!holds(step.if, "step.if", contexts, statusOfStep(failed, on.stop.aborted))) continue;
    const env = texts(step.env, "step.env", contexts);
    const end = await run.perform({
      step,
      env,
      with: texts(step.with, "step.with", contexts),
      runs_on: on.runs_on,
      signal: on.stop,
    });
    if ("lost" in end) return { lost: end.lost, failed, steps };
    failed ||= end.outcome === "failure";
    if (step.id !== undefined) steps[step.id] = { outcome: end.outcome, outputs: end.outputs ?? {} };
  }
  return { failed, steps };
}
