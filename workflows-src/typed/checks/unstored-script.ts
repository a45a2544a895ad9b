import { listJobs } from "../emit/steps.ts";
import type { AnyJob, AnyStep, Workflow } from "../model/definition.ts";
import type { ScriptStep } from "../script.ts";
import type { Check, Violation } from "./check.ts";
import type { CheckedJob, CheckedWorkflow } from "./checked-workflow.ts";
import { isOwn } from "./facts/callees.ts";
import { getsScripts, jobsBefore, needsScripts, runsByDigest, scriptsStoredBy, stepsIn } from "./facts/stored.ts";

export const unstoredScript: Check = {
  rule: "A step that runs a script by its digest comes after a step that stores or downloads the script. A job that downloads it needs one that stores and uploads it.",
  why: "The step finds no script to run, and fails.",
  *find(checked) {
    for (const job of checked.jobs) yield* notFetched(job);
    if (beginsRuns(checked)) yield* notStored(checked);
  },
};

/** A workflow that only others call gets its scripts from jobs of its callers, and is checked from there. */
const beginsRuns = ({ isCalled, workflow }: CheckedWorkflow): boolean =>
  !isCalled || workflow.dispatch || Object.keys(workflow.on).length > 0;

type Origin = "stored" | "downloaded";

/** How the script of a step came into its job; undefined if no step before it brings it. */
function originOf(step: ScriptStep, steps: readonly AnyStep[]): Origin | undefined {
  const before = steps.slice(0, steps.indexOf(step));
  if (before.some((other) => other.kind === "store" && other.script.name === step.script.name)) return "stored";
  return before.some(getsScripts) ? "downloaded" : undefined;
}

function* notFetched({ job, steps }: CheckedJob): Generator<Violation> {
  for (const target of steps) {
    const { step } = target;
    if (!runsByDigest(step) || originOf(step, stepsIn(job)) !== undefined) continue;
    yield {
      target,
      message: `${target.name} runs the script "${step.script.name}" by its digest, but no step before it brings the script: expected downloadArtifact with SCRIPTS_FOLDER as its path, or storeScript`,
      hint: 'download the artifact of the job that stores the script, or declare the script with delivery: "inline"',
    };
  }
}

function* notStored(checked: CheckedWorkflow): Generator<Violation> {
  const seen = new Set<string>();
  for (const target of checked.jobs) {
    for (const { step, workflow } of missingIn(target.job, new Set(), seen)) {
      const own = target.steps.find((other) => other.step === step);
      const place = own?.name ?? `${target.name} leads to workflow "${workflow?.id}", which`;
      yield {
        target: own ?? target,
        message: `${place} runs the script "${step.script.name}" by its digest, but no job before it uploads the script: expected a job with storeScript, then uploadArtifact of SCRIPTS_FOLDER, among those it needs`,
        hint: "add the job that stores and uploads the script to the needs of the job, or of the call that leads to it",
        ...(own === undefined && { other: step.source }),
      };
    }
  }
}

/** A step whose script is not in the artifact that it downloads, and the called workflow that it is in. */
interface Missing {
  readonly step: ScriptStep;
  readonly workflow?: Workflow;
}

/** Finds steps of a job, or below it, whose script is neither `stored` yet nor stored by a job before them. */
function* missingIn(
  job: AnyJob,
  stored: ReadonlySet<string>,
  seen: Set<string>,
  workflow?: Workflow,
): Generator<Missing> {
  if (!needsScripts(job)) return;
  const before = new Set([...stored, ...[...jobsBefore(job)].flatMap((each) => [...scriptsStoredBy(each)])]);
  if (job.kind === "job") {
    const steps = stepsIn(job);
    for (const step of steps)
      if (runsByDigest(step) && !before.has(step.script.name) && originOf(step, steps) === "downloaded")
        yield { step, ...(workflow && { workflow }) };
    return;
  }
  if (!isOwn(job.workflow)) return;
  const call = JSON.stringify([job.workflow.id, ...[...before].sort()]);
  if (seen.has(call)) return; // checked before
  seen.add(call);
  for (const [, inner] of listJobs(job.workflow)) yield* missingIn(inner, before, seen, job.workflow);
}
