import { contextsOf, shallStart } from "./conditions.ts";
import { evaluate, texts } from "./expressions.ts";
import { LIMITS, ofCall, together } from "./github-rules.ts";
import { declaredInputs } from "./inputs.ts";
import { runMatrix } from "./matrix.ts";
import { runOnRunner, shownName } from "./on-runner.ts";
import { followsRerun, keptEnd, skip } from "./rerun.ts";
import { type End, guarded, type Job, type Run, type Workflow } from "./run.ts";

/** Runs a workflow that somebody started with these inputs. */
export function runWorkflow(run: Run, file: string, inputs: Readonly<Record<string, unknown>>): Promise<End> {
  const names = run.trigger === "workflow_call" ? ["pipeline"] : [];
  return called(run, file, {
    path: "",
    names,
    level: 1,
    inputs,
    caller: undefined,
    runsAgain: run.before === undefined,
    stop: run.killed,
  });
}

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

  const results = ends.map((end) => end.result);
  const result = ofCall(results, run.undocumented);
  const contexts = {
    github: run.github,
    inputs: workflow.inputs,
    jobs: Object.fromEntries([...jobs].map(([id, { end }]) => [id, { result: end?.result, outputs: end?.outputs }])),
  };
  const values = Object.entries(document.on.workflow_call?.outputs ?? {}).map(([name, { value }]) => [name, value]);
  const outputs = texts(Object.fromEntries(values), "on.workflow_call.outputs.value", contexts);
  const seen = result === "success" || of.caller === undefined || run.undocumented.failedCallHasOutputs;
  const isKept = ends.every((end) => end.isKept === true);
  return { result, shown: together(ends.map((end) => end.shown)), outputs: seen ? outputs : {}, nested, isKept };
}

/** A job with everything it waits for: `if`, then its matrix, then every leg. */
async function runJob(run: Run, job: Job): Promise<End> {
  await Promise.all([...job.needs.values()].map((other) => other.ended));
  const before = run.before?.get(job.path);
  const isSkippedAgain = before?.result === "skipped" && !followsRerun(job);
  job.end = await guarded(run, job.path, async () => {
    if (isSkippedAgain) return { ...skip(run, job), isKept: true };
    return shallStart(run, job) ? runLegs(run, job) : skip(run, job);
  });
  if (job.end.result === "skipped") run.ends.set(job.path, job.end);
  return job.end;
}

function runLegs(run: Run, job: Job): Promise<End> {
  if (job.document.strategy === undefined)
    return runLeg(run, job, { path: job.path, contexts: contextsOf(run, job), stop: job.of.stop });
  return runMatrix(run, job, ({ path, heldBack }, contexts, stop) =>
    runLeg(run, job, { path, contexts, stop, heldBack }),
  );
}

async function runLeg(run: Run, job: Job, place: Parameters<typeof runOnRunner>[2]): Promise<End> {
  const { uses, with: given } = job.document;
  if (uses === undefined) {
    const kept = keptEnd(run, job, place.path);
    const end = kept ?? (await runOnRunner(run, job, place));
    if (kept !== undefined) showKept(run, job, place, kept);
    run.ends.set(place.path, end);
    return end;
  }
  const inputs = Object.fromEntries(
    Object.entries(given ?? {}).map(([name, scalar]) => [name, evaluate(scalar, "job.with", place.contexts)]),
  );
  const names = [...job.of.names, shownName({ ...job, of: { ...job.of, names: [] } }, place.contexts)];
  const file = uses.replace("./.github/workflows/", "");
  const { path, stop } = place;
  const runsAgain = followsRerun(job);
  return called(run, file, { path, names, level: job.of.level + 1, inputs, caller: job, runsAgain, stop });
}

/** [rest] The list of the latest jobs has those of earlier attempts that did not run once more. */
function showKept(run: Run, job: Job, { contexts, heldBack }: Parameters<typeof runOnRunner>[2], end: End): void {
  const record = heldBack ?? run.jobs.add(shownName(job, contexts), "completed");
  run.jobs.set(record, { status: "completed", conclusion: end.shown });
}
