import type { Check } from "./check.ts";
import type { CheckedJob, CheckedStep, CheckedWorkflow } from "./checked-workflow.ts";
import { getsScripts } from "./facts/stored.ts";
import { inputsOfDownload, inputsOfUpload, mayUploadAnything } from "./facts/uploads.ts";

export const missingArtifact: Check = {
  severity: "warning",
  rule: "A job downloads only artifacts that it, or a job that it waits for, uploads.",
  why: "The download fails if the artifact is not there yet. If it is, that is luck.",
  *find(checked) {
    if (checked.workflow.call !== undefined) return;
    for (const job of checked.jobs) {
      for (const [index, target] of job.steps.entries()) {
        const inputs = inputsOfDownload(target);
        const name = inputs?.name;
        if (typeof name !== "string" || name === "" || name.includes("${{")) continue;
        if (getsScripts(target.step)) continue; // unstored-script knows which scripts it needs
        if (
          ["run-id", "repository", "github-token", "pattern", "artifact-ids"].some((key) => inputs?.[key] !== undefined)
        )
          continue;
        const before = [...jobsBefore(job, checked)];
        if (before.some(({ job: other }) => other.kind === "call")) continue;
        const steps = [...job.steps.slice(0, index), ...before.flatMap((other) => other.steps)];
        if (steps.some((step) => mayUpload(step, name))) continue;
        const elsewhere = checked.jobs.find(
          (other) => other !== job && other.steps.some((step) => mayUpload(step, name)),
        );
        yield {
          target,
          key: "with.name",
          message: `${target.name} downloads the artifact "${name}", which ${elsewhere === undefined ? "no job uploads" : `only ${elsewhere.name} uploads`}: expected one of a job that it waits for`,
          hint: elsewhere === undefined ? "correct the name, or upload it before" : "add that job to its needs",
          other: elsewhere?.source,
        };
      }
    }
  },
};

/** Collects the jobs that a job waits for. */
function jobsBefore(job: CheckedJob, checked: CheckedWorkflow, found = new Set<CheckedJob>()): ReadonlySet<CheckedJob> {
  for (const need of job.needs) {
    const other = checked.byJob.get(need);
    if (other === undefined || found.has(other)) continue;
    found.add(other);
    jobsBefore(other, checked, found);
  }
  return found;
}

/** Whether a step uploads an artifact of a name, or one whose name only the run knows. */
function mayUpload(step: CheckedStep, name: string): boolean {
  if (mayUploadAnything(step)) return true;
  const inputs = inputsOfUpload(step);
  if (inputs === undefined) return false;
  const { name: uploaded = "artifact", archive = true } = inputs;
  if (archive !== true || typeof uploaded !== "string") return true;
  if (!uploaded.includes("${{")) return uploaded === name;
  // A name with expressions may be the wanted one if the texts around them are.
  const parts = uploaded.split(/\$\{\{.*?\}\}/s).map((part) => part.replace(/[^\w]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s").test(name);
}
