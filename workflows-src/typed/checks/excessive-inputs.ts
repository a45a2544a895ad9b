import type { Check } from "./check.ts";
import { asMapping } from "./checked-workflow.ts";

/** https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#workflow_dispatch */
const LIMIT = 25;

export const excessiveInputs: Check = {
  rule: "A workflow that people start by hand has at most 25 inputs.",
  why: "GitHub refuses the file.",
  *find(checked) {
    const { inputs } = asMapping(asMapping(checked.document().on).workflow_dispatch);
    const count = Object.keys(asMapping(inputs)).length;
    if (count <= LIMIT) return;
    yield {
      target: checked,
      message: `${checked.name} has ${count} inputs in its form: expected at most ${LIMIT}`,
      hint: "combine several in one JSON input, leave rarely used ones to callers with isCallOnly, or let only other workflows call it",
    };
  },
};
