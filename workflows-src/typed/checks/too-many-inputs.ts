import type { Check } from "./check.ts";
import { mapping } from "./subject.ts";

/** https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#workflow_dispatch */
const LIMIT = 25;

export const tooManyInputs: Check<"too-many-inputs"> = {
  code: "too-many-inputs",
  severity: "error",
  rule: "A workflow that people start by hand has at most 25 inputs.",
  why: "GitHub refuses the file.",
  *find(subject) {
    const { inputs } = mapping(mapping(subject.document().on).workflow_dispatch);
    const count = Object.keys(mapping(inputs)).length;
    if (count <= LIMIT) return;
    yield {
      at: subject,
      message: `${subject.name} asks whoever starts it for ${count} inputs: expected at most ${LIMIT}`,
      hint: "take several together in one input that holds JSON, or let only other workflows call it",
    };
  },
};
