import type { Check, Violation } from "./check.ts";
import type { CheckTarget } from "./checked-workflow.ts";

export const duplicateId: Check = {
  rule: "The jobs of a workflow have different ids, and so have the steps of a job. GitHub ignores case.",
  why: "GitHub refuses the file.",
  *find({ jobs }) {
    yield* twins(
      "job",
      jobs.map((job) => [job.id, job]),
    );
    for (const { steps } of jobs)
      yield* twins(
        "step",
        steps.map((step) => [step.document().id, step]),
      );
  },
};

function* twins(what: string, places: readonly (readonly [id: unknown, place: CheckTarget])[]): Generator<Violation> {
  const taken = new Map<string, readonly [string, CheckTarget]>();
  for (const [id, target] of places) {
    if (typeof id !== "string") continue;
    const before = taken.get(id.toLowerCase());
    if (before === undefined) taken.set(id.toLowerCase(), [id, target]);
    else {
      const [other, place] = before;
      yield {
        target,
        message: `${target.name} has the id "${id}", the same as ${place.name}${other === id ? "" : ` ("${other}"; GitHub ignores case)`}: expected a unique id`,
        hint: `give one of the two ${what}s another id`,
        other: place.source,
      };
    }
  }
}
