import { nodesIn } from "../emit/steps.ts";
import type { Check } from "./check.ts";
import { asMapping } from "./checked-workflow.ts";
import { contextPath } from "./facts/github-reads.ts";
import { findUsedAction } from "./facts/used-action.ts";

export const insecureCheckout: Check = {
  severity: "warning",
  rule: "A workflow that runs with the repository's rights for a pull request does not check out its code.",
  why: "The code of a fork then runs with the secrets and a token of the repository.",
  *find(checked) {
    const events = Object.keys(asMapping(checked.document().on));
    const event = events.find((name) => name === "pull_request_target" || name === "workflow_run");
    if (event === undefined) return;
    for (const target of checked.jobs.flatMap(({ steps }) => steps)) {
      if (findUsedAction(target)?.repository !== "actions/checkout" || target.step.kind !== "action") continue;
      const { ref, repository } = target.step.with;
      const foreign = nodesIn([ref, repository])
        .map((node) => contextPath(node) ?? "")
        .find((path) => HEAD.test(path));
      if (foreign === undefined) continue;
      yield {
        target,
        message: `${target.name} checks out ${foreign} in a run of ${event}: expected the code of the repository itself`,
        hint: "use pull_request, which has no secrets; or read the code without running any of it, and allow this with that reason",
      };
    }
  },
};

/** The code of a pull request, or its number in `refs/pull/1/merge`. */
const HEAD =
  /^github\.(?:head_ref$|event\.(?:number$|pull_request\.(?:head|number$|merge_commit_sha$)|workflow_run\.head_))/;
