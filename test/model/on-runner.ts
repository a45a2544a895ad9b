import { goesOn } from "./conditions.ts";
import { removeDisk } from "./disk.ts";
import { asText, type Contexts, evaluate, holds, texts } from "./expressions.ts";
import { LIMITS, passed, type Result, statusOfStep } from "./github-rules.ts";
import type { JobRecord, StepRecord } from "./jobs.ts";
import { type End, ended, type Job, type Run, type Started } from "./run.ts";
import { Stop } from "./stop.ts";
import type { StepDocument } from "./workflows.ts";

interface Place {
  readonly path: string;
  /** With `matrix`. */
  readonly contexts: Contexts;
  /** Stops with the matrix that the job is in. */
  readonly stop: Stop;
  /** The job as the REST API showed it while it was held back. */
  readonly heldBack?: JobRecord | undefined;
}

/** A job's name behind those of the jobs that call its workflow. */
export const shownName = ({ document, of, path }: Job, contexts: Contexts): string => {
  const own = asText(evaluate(document.name ?? path.replace(/.*\//, ""), "job.name", contexts));
  return [...of.names, own].join(" / ");
};

/** Every job gets a new one. */
let runners = 0;

/** Finds a runner for a job, and runs its steps. */
export async function runOnRunner(run: Run, job: Job, { path, contexts, stop: outer, heldBack }: Place): Promise<End> {
  const { document } = job;
  const runs_on = evaluate(document["runs-on"], "job.runs-on", contexts);
  const labels = [runs_on].flat();
  if (labels.length === 0 || labels.some((label) => typeof label !== "string" || label === ""))
    throw new Error(`runs-on is ${JSON.stringify(runs_on)}`);
  const name = shownName(job, contexts);
  const limit = evaluate(document["timeout-minutes"] ?? 360, "job.timeout-minutes", contexts);
  if (typeof limit !== "number" || !(limit >= 1)) throw new Error(`timeout-minutes is ${JSON.stringify(limit)}`);

  const record = heldBack ?? run.jobs.add(name, "queued");
  if (heldBack) run.jobs.set(record, { status: "queued" });
  const stop = new Stop(outer);
  const forget = run.cancelled.onStop(() => goesOn(run, job) || stop.stop());
  const { now } = run.clock;
  const matrix = contexts.matrix as Contexts | undefined;
  const runner = `/runner/${++runners}`;
  const marks = { afterCancel: run.cancelled.isStopped, matrix, runner, token: `token-${runners}` };
  const entry: Started = { path, name, from: now, to: now, ...marks };
  run.started.push(entry);
  const finish = (shown: Result, more: Partial<End> = {}): End => {
    entry.shown = shown;
    entry.to = run.clock.now;
    if (run.killed.isStopped) entry.killed = true;
    forget();
    removeDisk(entry.runner);
    run.jobs.set(record, { status: "completed", conclusion: shown, completed_at: entry.to });
    const continues = evaluate(document["continue-on-error"] ?? false, "job.continue-on-error", contexts) === true;
    return { ...ended(shown), result: passed(shown, continues), ...more };
  };

  const release = await run.runners.take(stop);
  if (release === undefined) return finish("cancelled");
  const timer = run.clock.at(run.clock.now + limit, () => {
    entry.timedOut = limit;
    stop.stop();
  });
  entry.begun = run.clock.now;
  run.jobs.set(record, { status: "in_progress", started_at: run.clock.now, runner_name: `runner ${record.id}` });
  const github = { ...(contexts.github as Contexts), token: entry.token };
  const at = { contexts: { ...contexts, github }, runs_on, stop, entry, record };
  const { lost, failed, steps } = await runSteps(run, document.steps ?? [], at);
  timer();
  release();

  const shown = lost ?? (stop.isStopped ? "cancelled" : failed ? "failure" : "success");
  if (lost !== undefined) return finish(shown);
  const outputs = texts(document.outputs, "job.outputs", { ...contexts, steps });
  const long = Object.entries(outputs).find(([, value]) => value.length > LIMITS.outputCharacters);
  if (long !== undefined) throw new Error(`the output ${long[0]} has ${long[1].length} characters`);
  return finish(shown, { outputs });
}

interface OnRunner {
  readonly contexts: Contexts;
  readonly runs_on: unknown;
  readonly stop: Stop;
  readonly entry: Started;
  readonly record: JobRecord;
}

async function runSteps(run: Run, documents: readonly StepDocument[], at: OnRunner) {
  const { contexts: outer, runs_on, stop, entry, record } = at;
  let steps: Readonly<Record<string, object>> = {};
  let failed = false;
  const records = documents.map(
    (step): StepRecord => ({ name: step.name ?? `Run ${step.uses ?? ""}`, status: "queued", conclusion: null }),
  );
  const started: StepRecord[] = [];
  record.steps = run.undocumented.listsStepsAhead ? records : started;
  for (const [index, step] of documents.entries()) {
    const shown = records[index] as StepRecord;
    started.push(shown);
    const contexts = { ...outer, steps, runner: { temp: entry.runner }, env: {} };
    if (!holds(step.if, "step.if", contexts, statusOfStep(failed, stop.isStopped))) {
      run.jobs.set(shown, { status: "completed", conclusion: "skipped" });
      continue;
    }
    run.jobs.set(shown, { status: "in_progress" });
    const env = texts(step.env, "step.env", contexts);
    const with_ = texts(step.with, "step.with", contexts);
    // [cancel] A step that always runs is not cancelled with its job.
    const until = stop.isStopped ? run.killed : stop;
    const end = await run.perform({ step, env, with: with_, runs_on, job: entry, stop: until });
    if ("lost" in end) return { lost: end.lost, failed, steps };
    if (run.killed.isStopped) return { lost: "cancelled" as const, failed, steps };
    const { outcome, outputs = {} } = end;
    run.jobs.set(shown, { status: "completed", conclusion: outcome });
    const allowed = evaluate(step["continue-on-error"] ?? false, "step.continue-on-error", contexts) === true;
    failed ||= outcome === "failure" && !allowed;
    const conclusion = allowed ? "success" : outcome;
    if (step.id !== undefined) steps = { ...steps, [step.id]: { outcome, conclusion, outputs } };
  }
  return { failed, steps };
}
