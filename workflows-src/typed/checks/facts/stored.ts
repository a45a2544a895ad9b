import { stepsInside } from "../../background.ts";
import { renderScalar } from "../../emit/scalar.ts";
import { isJob, listJobs, stepsOf } from "../../emit/steps.ts";
import type { AnyJob, AnyStep } from "../../model/definition.ts";
import { SCRIPTS_FOLDER, type ScriptStep } from "../../script.ts";
import { type Callee, isOwn } from "./callees.ts";

/** Returns the steps of a job without invalid entries, which are reported where the job is defined. */
export const stepsIn = (job: AnyJob): readonly AnyStep[] =>
  Array.from(stepsOf(job) ?? [])
    .flatMap((step) => [step, ...stepsInside(step ?? {})])
    .filter((step) => typeof step === "object" && step !== null);

/** Whether a step runs a script that was stored before. */
export const runsByDigest = (step: AnyStep): step is ScriptStep =>
  step.kind === "script" && step.script.delivery === "digest";

/** Whether a job, or any job of the workflow that it calls, runs a script that was stored before. */
export function needsScripts(job: AnyJob): boolean {
  const known = needing.get(job);
  if (known !== undefined) return known;
  needing.set(job, false); // ends a circle of calls
  const found =
    job.kind === "job"
      ? stepsIn(job).some(runsByDigest)
      : isOwn(job.workflow) && listJobs(job.workflow).some(([, inner]) => needsScripts(inner));
  needing.set(job, found);
  return found;
}

const needing = new WeakMap<AnyJob, boolean>();

/** Whether a step downloads an artifact into the folder of stored scripts. */
export const getsScripts = (step: AnyStep): boolean =>
  isActionOn(step, "actions/download-artifact", (path) => path.replace(/\/$/, "") === FOLDER);

/** Finds the scripts that a job, or a job of the workflow that it calls, stores and uploads. */
export function scriptsStoredBy(job: AnyJob): ReadonlySet<string> {
  const known = stored.get(job);
  if (known !== undefined) return known;
  stored.set(job, new Set()); // ends a circle of calls
  const found = new Set(job.kind === "job" ? storedIn(stepsIn(job)) : storedBelow(job.workflow));
  stored.set(job, found);
  return found;
}

const stored = new WeakMap<AnyJob, ReadonlySet<string>>();

const storedBelow = (callee: Callee): string[] =>
  isOwn(callee) ? listJobs(callee).flatMap(([, job]) => [...scriptsStoredBy(job)]) : [];

/** A stored script leaves its job only if a later step uploads it. */
function storedIn(steps: readonly AnyStep[]): string[] {
  const upload = steps.findLastIndex((step) =>
    isActionOn(step, "actions/upload-artifact", (path) =>
      path.split("\n").some((line) => `${line.trim()}/`.startsWith(`${FOLDER}/`)),
    ),
  );
  return steps.slice(0, Math.max(upload, 0)).flatMap((step) => (step.kind === "store" ? [step.script.name] : []));
}

/** Collects the jobs that end before a job begins: its needs, and theirs. */
export function jobsBefore(job: AnyJob, found = new Set<AnyJob>()): ReadonlySet<AnyJob> {
  for (const need of job.props.needs ?? []) {
    if (!isJob(need) || found.has(need)) continue;
    found.add(need);
    jobsBefore(need, found);
  }
  return found;
}

const FOLDER = String(renderScalar(SCRIPTS_FOLDER, () => ""));

/** Whether a step runs an action whose input `path` satisfies `isPath`. */
const isActionOn = (step: AnyStep, repository: string, isPath: (path: string) => boolean): boolean =>
  step.kind === "action" &&
  "repository" in step.action &&
  step.action.repository === repository &&
  isPath(String(renderScalar(step.with.path, () => "")));
