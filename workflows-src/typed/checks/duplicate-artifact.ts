import { nodesIn } from "../emit/steps.ts";
import type { Check } from "./check.ts";
import { asMapping, type CheckedStep } from "./checked-workflow.ts";
import { countLegs } from "./facts/legs.ts";

export const duplicateArtifact: Check = {
  rule: "Every artifact of a run has a different name.",
  why: "An artifact cannot be changed. The second upload with its name fails; in a matrix, that is every leg but the first.",
  *find({ jobs }) {
    const taken = new Map<string, CheckedStep>();
    for (const { job, steps } of jobs) {
      for (const target of steps) {
        const name = nameOfUpload(target);
        if (name === undefined) continue;
        const upload = { target, key: "with.name" };
        const message = `${target.name} uploads the artifact "${name}"`;
        if (countLegs(job) !== 1)
          yield {
            ...upload,
            message: `${message} in each leg of its matrix: expected a different name in each leg`,
            hint: "use values of the matrix in the name; downloadArtifact gets all of them with a pattern",
          };
        if (job.props.if !== undefined) continue; // two jobs may use the same name if only one of them runs
        const before = taken.get(name);
        if (before === undefined) taken.set(name, target);
        else
          yield {
            ...upload,
            message: `${message}, and so does ${before.name}: expected a different name`,
            hint: "rename it, or let the later upload replace the other with overwrite: true",
            other: before.source,
          };
      }
    }
  },
};

/** Contexts with the same values in all jobs of a run and all legs of a matrix. */
const SHARED = ["github", "inputs", "vars"];

/** Returns the name of the artifact that a step always uploads, if it is the same for all jobs and legs. */
function nameOfUpload({ step, document }: CheckedStep): string | undefined {
  if (step.kind !== "action" || !("repository" in step.action)) return undefined;
  if (step.action.repository !== "actions/upload-artifact" || step.if !== undefined) return undefined;
  const { name = "artifact", overwrite = false, archive = true, ...inputs } = asMapping(document().with);
  // Without an archive, the artifact is named after the file. An upload that may find no files may succeed in one leg only.
  if (overwrite !== false || archive !== true || inputs["if-no-files-found"] === "ignore") return undefined;
  const isShared = nodesIn(step.with.name).every(
    (node) => node.kind !== "read" && (node.kind !== "context" || SHARED.includes(node.name)),
  );
  return isShared ? String(name) : undefined;
}
