import { nodesIn } from "../emit/steps.ts";
import type { Check } from "./check.ts";
import { asMapping, type CheckedWorkflow } from "./checked-workflow.ts";
import { contextPath } from "./facts/github-reads.ts";

export const prematureVariable: Check = {
  severity: "warning",
  rule: "A variable does not read another one that the same env sets.",
  why: "An env is evaluated before its variables are set: the value is the one from outside, or empty.",
  *find(checked: CheckedWorkflow) {
    for (const job of checked.jobs) {
      const outer = { ...asMapping(checked.document().env), ...asMapping(job.document().env) };
      for (const target of job.steps) {
        const variables = asMapping((target.step as { readonly env?: unknown }).env);
        for (const [name, value] of Object.entries(variables)) {
          const reads = nodesIn(value).map((node) => /^env\.(.+)$/.exec(contextPath(node) ?? "")?.[1] ?? "");
          const other = reads.find(
            (read) => Object.hasOwn(variables, read) && !Object.hasOwn(outer, read) && read !== "PATH",
          );
          if (other === undefined) continue;
          yield {
            target,
            key: `env.${name}`,
            message: `env of ${target.name} reads ${other} for ${name}, and sets ${other} itself: expected a value from outside of it`,
            hint: "write the value twice, or set the first variable in the job",
          };
        }
      }
    }
  },
};
