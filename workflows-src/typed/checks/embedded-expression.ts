import type { Check } from "./check.ts";

export const embeddedExpression: Check = {
  rule: "Neither run nor the text of a script contains an expression.",
  why: "GitHub pastes the value into the script, so text of outsiders becomes commands. It also limits such a text to 21,000 characters.",
  *find({ jobs }) {
    for (const { steps } of jobs) {
      for (const step of steps) {
        const { run } = step.document();
        const [expression] = /\$\{\{[^\n}]{0,60}(?:\}\})?/.exec(String(run ?? "")) ?? [];
        if (expression === undefined) continue;
        const script = "script" in step.step ? step.step.script : undefined;
        yield {
          target: step,
          message: `${step.name} has ${expression} in ${script ? `the text of script "${script.name}"` : "run"}: expected text without an expression`,
          hint: script
            ? "write it in another way, e.g. as a regular expression; comments and strings count too"
            : "pass the value through env and read the variable",
        };
      }
    }
  },
};
