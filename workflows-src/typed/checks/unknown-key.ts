import { listChoices } from "../../text/list.ts";
import { findNearest } from "../../text/nearest.ts";
import type { Check, Violation } from "./check.ts";
import type { CheckTarget } from "./checked-workflow.ts";
import { CALL_KEYS, INPUT_KEYS, JOB_KEYS, STEP_KEYS, WORKFLOW_KEYS } from "./facts/known-properties.ts";

export const unknownKey: Check = {
  rule: "A workflow, an input, a job and a step have only known keys.",
  why: "TypeScript reports unknown keys only in an object that is written inside the call. A misspelt key in another object, passed by its name or with `...`, would be dropped without a message.",
  *find(checked) {
    const { workflow, jobs } = checked;
    yield* unknownKeys(checked, checked.name, workflow.props, WORKFLOW_KEYS);
    const { workflow_dispatch } = workflow.on;
    const declared = { workflow_dispatch: workflow_dispatch?.inputs, workflow_call: workflow.call?.inputs };
    for (const [event, inputs = {}] of Object.entries(declared))
      for (const [name, input] of Object.entries(inputs)) {
        const path = `on.${event}.inputs.${name}.`;
        yield* unknownKeys(checked, `input "${name}" of ${checked.name}`, input, INPUT_KEYS, path);
      }
    for (const target of jobs) {
      yield* unknownKeys(target, target.name, target.job.props, target.job.kind === "call" ? CALL_KEYS : JOB_KEYS);
      for (const step of target.steps)
        yield* unknownKeys(step, step.name, step.step, STEP_KEYS[step.step.kind ?? "plain"]);
    }
  },
};

function* unknownKeys(
  target: CheckTarget,
  name: string,
  object: object,
  known: readonly string[],
  path = "",
): Generator<Violation> {
  for (const [key, value] of Object.entries(object)) {
    if (known.includes(key) || value === undefined) continue;
    const meant = findNearest(key, known);
    yield {
      target,
      key: path + key,
      message: `${name} has the key "${key}": expected ${meant === undefined ? listChoices(known, "none") : `"${meant}"`}`,
      hint: "correct it where the object is written; a key of GitHub that the language lacks goes into unmodelled: { … }",
    };
  }
}
