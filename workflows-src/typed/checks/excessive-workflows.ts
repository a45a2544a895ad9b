import type { Check } from "./check.ts";
import { allCallees } from "./facts/callees.ts";

/** On github.com; 20 on Enterprise Server. */
const LIMIT = 50;

export const excessiveWorkflows: Check = {
  rule: "A run calls at most 50 different workflow files, counted over all levels.",
  why: "GitHub does not start the run.",
  *find(subject) {
    const callees = [...allCallees(subject.workflow).values()];
    if (callees.length <= LIMIT) return;
    yield {
      target: subject,
      message: `${subject.name} calls ${callees.length} workflow files, the last one over ${callees.at(-1)?.join(" → ")}: expected at most ${LIMIT}`,
      hint: "join workflows that do nearly the same with an input",
    };
  },
};
