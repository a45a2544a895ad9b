import type { Check } from "./check.ts";
import { asMapping, type CheckedStep } from "./checked-workflow.ts";
import { legsOf } from "./facts/legs.ts";
import { nodesIn } from "./facts/reads.ts";

export const duplicateArtifact: Check = {
  rule: "Each artifact of a run has a name of its own.",
  why: "An artifact cannot be changed: the second upload under its name fails, and in a matrix that of every leg but the first.",
  *find({ jobs }) {
    const taken = new Map<string, CheckedStep>();
    for (const { job, steps } of jobs) {
      for (const target of steps) {
        const name = nameOfUpload(target);
        if (name === undefined) continue;
        const upload = { target, key: "with.name" };
        const message = `${target.name} uploads the artifact "${name}"`;
        if (legsOf(job) !== 1)
          yield {
            ...upload,
            message: `${message} in each leg of its matrix: expected a name that every leg has for itself`,
            hint: "put values of the matrix into the name; downloadArtifact gets all of them by a pattern",
          };
        if (job.props.if !== undefined) continue; // where one job of two is skipped, both may upload it
        const before = taken.get(name);
        if (before === undefined) taken.set(name, target);
        else
          yield {
            ...upload,
            message: `${message}, and so does ${before.name}: expected a name of its own`,
            hint: "name it otherwise, or let the later one take the place of the other with overwrite: true",
            other: before.source,
          };
      }
    }
  },
};

/** Contexts that all jobs of a run and all legs of a matrix see alike. */
const SHARED = ["github", "inputs", "vars"];

/** The name under which a step uploads an artifact whenever its job runs, where that is the same for all jobs and legs. */
function nameOfUpload({ step, document }: CheckedStep): string | undefined {
  if (step.kind !== "action" || !("repository" in step.action)) return undefined;
  if (step.action.repository !== "actions/upload-artifact" || step.if !== undefined) return undefined;
  const { name = "artifact", overwrite = false, archive = true, ...inputs } = asMapping(document().with);
  // Without an archive, the file's name is the artifact's; what may find no files may find them in one leg only.
  if (overwrite !== false || archive !== true || inputs["if-no-files-found"] === "ignore") return undefined;
  const isShared = nodesIn(step.with.name).every(
    (node) => node.kind !== "read" && (node.kind !== "context" || SHARED.includes(node.name)),
  );
  return isShared ? String(name) : undefined;
}
