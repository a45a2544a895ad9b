import type { Check, Violation } from "./check.ts";
import { asMapping, type CheckTarget } from "./checked-workflow.ts";

/** The form that GitHub's parser accepts. Ids that start with `__` are its own. */
const ID = /^(?!__)[A-Za-z_][A-Za-z0-9_-]{0,98}$/;

const INPUT = /^[A-Za-z_][A-Za-z0-9_-]*$/;

export const invalidId: Check = {
  rule: "Ids of jobs and steps, and names of inputs, have the form that GitHub accepts.",
  why: "GitHub refuses the file.",
  *find(checked) {
    const { workflow_dispatch, workflow_call } = asMapping(checked.document().on);
    for (const [event, settings] of Object.entries({ workflow_dispatch, workflow_call }))
      for (const name of Object.keys(asMapping(asMapping(settings).inputs))) {
        // A reusable workflow that people can start has each input twice.
        if (INPUT.test(name) || (event === "workflow_call" && workflow_dispatch !== undefined)) continue;
        yield {
          target: checked,
          message: `the input "${name}" of ${checked.name} has characters that GitHub does not accept: expected a letter or _, then letters, digits, - and _`,
          hint: `use e.g. "${suggestion(name).replace(/^job-/, "_")}", and put the text for readers into description`,
        };
      }
    for (const job of checked.jobs) {
      yield* malformed(job.id, job);
      for (const step of job.steps) yield* malformed(step.document().id, step);
    }
  },
};

function* malformed(id: unknown, target: CheckTarget): Generator<Violation> {
  if (id === undefined || (typeof id === "string" && ID.test(id))) return;
  yield {
    target,
    message: `the id "${id}" of ${target.name} has characters or a length that GitHub does not accept: expected a letter or _, then letters, digits, - and _, at most 99 in all, without __ at the start`,
    hint: `use e.g. "${suggestion(String(id))}", and put the text for readers into name`,
  };
}

const suggestion = (id: string): string =>
  id
    .replace(/[^A-Za-z0-9_-]+/g, "-")
    .replace(/^_+|-+$/g, "")
    .replace(/^(?![A-Za-z])/, "job-")
    .slice(0, 99);
