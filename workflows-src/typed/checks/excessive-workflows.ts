import type { Check } from "./check.ts";
import { findCallees } from "./facts/callees.ts";

/** The limit of github.com; Enterprise Server has 20. */
const LIMIT = 50;

export const excessiveWorkflows: Check = {
  rule: "A run calls at most 50 different workflow files on all levels together.",
  why: "GitHub does not start the run.",
  *find(checked) {
    const callees = [...findCallees(checked.workflow).values()];
    if (callees.length <= LIMIT) return;
    yield {
      target: checked,
      message: `${checked.name} calls ${callees.length} workflow files, the last one through ${callees.at(-1)?.join(" → ")}: expected at most ${LIMIT}`,
      hint: "merge similar workflows into one with an input",
    };
  },
};
