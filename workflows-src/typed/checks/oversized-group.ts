import type { Check } from "./check.ts";
import { asMapping, type CheckTarget } from "./checked-workflow.ts";

/** Source: `ConvertToConcurrency` of `WorkflowTemplateConverter` in actions/runner. */
const MOST = 400;

export const oversizedGroup: Check = {
  rule: "The name of a concurrency group has at most 400 characters.",
  why: "GitHub refuses the file.",
  *find(checked) {
    for (const target of [checked, ...checked.jobs] satisfies CheckTarget[]) {
      const { concurrency } = target.document();
      const group = String(asMapping(concurrency).group ?? concurrency ?? "");
      // The value of an expression has a length that only the run knows.
      const known = group.replace(/\$\{\{.*?\}\}/gs, "").length;
      if (known <= MOST) continue;
      yield {
        target,
        key: "concurrency.group",
        message: `the concurrency group of ${target.name} has ${known} characters: expected at most ${MOST}`,
        hint: "shorten it",
      };
    }
  },
};
