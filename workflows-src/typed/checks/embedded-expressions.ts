import { sourceOfStep } from "../job.ts";
import { stepsOf } from "../lower.ts";
import type { Check } from "./check.ts";

/** `run` holds no expression: GitHub would paste its value into the script, and limits such a scalar to 21,000 characters. */
export const embeddedExpressions: Check = function* (workflow) {
  for (const [id, job] of Object.entries(workflow.jobs)) {
    for (const step of stepsOf(job)) {
      if (step.kind !== undefined || !/\$\{\{/.test(step.run)) continue;
      yield {
        code: "expression-in-run",
        source: sourceOfStep(step, job),
        message: `step "${step.name}" of job "${id}" has an expression in its run`,
        hint: "pass the value through env and read the variable",
      };
    }
  }
};
