import type { Check, Found } from "./check.ts";
import { CALL_KEYS, INPUT_KEYS, JOB_KEYS, STEP_KEYS, WORKFLOW_KEYS } from "./facts/keys.ts";
import { nearest, some } from "./facts/words.ts";
import type { Place } from "./subject.ts";

export const unknownKey: Check<"unknown-key"> = {
  code: "unknown-key",
  severity: "error",
  rule: "A workflow, an input, a job and a step say nothing but what they can say.",
  why: "TypeScript looks for unknown keys only where an object is written into the call. In one that comes from elsewhere, by its name or with `...`, a misspelt key would be left out without a word.",
  *find(subject) {
    const { workflow, jobs } = subject;
    yield* unknownKeys(subject, subject.name, workflow.props, WORKFLOW_KEYS);
    const { workflow_dispatch } = workflow.on;
    const declared = { workflow_dispatch: workflow_dispatch?.inputs, workflow_call: workflow.call?.inputs };
    for (const [event, inputs = {}] of Object.entries(declared))
      for (const [name, input] of Object.entries(inputs)) {
        const path = `on.${event}.inputs.${name}.`;
        yield* unknownKeys(subject, `input "${name}" of ${subject.name}`, input, INPUT_KEYS, path);
      }
    for (const at of jobs) {
      yield* unknownKeys(at, at.name, at.job.props, at.job.kind === "call" ? CALL_KEYS : JOB_KEYS);
      for (const step of at.steps) yield* unknownKeys(step, step.name, step.step, STEP_KEYS[step.step.kind ?? "plain"]);
    }
  },
};

function* unknownKeys(at: Place, name: string, of: object, known: readonly string[], path = ""): Generator<Found> {
  for (const [key, value] of Object.entries(of)) {
    if (known.includes(key) || value === undefined) continue;
    const meant = nearest(key, known);
    yield {
      at,
      key: path + key,
      message: `${name} has the key "${key}": expected ${meant === undefined ? some(known, "none") : `"${meant}"`}`,
      hint: "correct it where the object is written; a key that GitHub knows and that is not modelled goes into unmodelled: { … }",
    };
  }
}
