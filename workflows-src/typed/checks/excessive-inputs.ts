import type { Check } from "./check.ts";
import { asMapping } from "./checked-workflow.ts";

/** https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#workflow_dispatch */
const LIMIT = 25;

export const excessiveInputs: Check = {
  rule: "A workflow that people start by hand has at most 25 inputs.",
  why: "GitHub refuses the file.",
  *find(subject) {
    const { inputs } = asMapping(asMapping(subject.document().on).workflow_dispatch);
    const count = Object.keys(asMapping(inputs)).length;
    if (count <= LIMIT) return;
    yield {
      target: subject,
      message: `${subject.name} asks whoever starts it for ${count} inputs: expected at most ${LIMIT}`,
      hint: "take several together in one input that holds JSON, or let only other workflows call it",
    };
  },
};
