import { listTargets } from "./allowed.ts";
import type { Check } from "./check.ts";
import { asMapping } from "./checked-workflow.ts";

/**
 * Variables that the runner sets for every step. GitHub's list has some that it sets only at times, which others may set:
 * `CI`, `RUNNER_DEBUG`, and those of the action that is running.
 * https://docs.github.com/actions/reference/workflows-and-actions/variables#default-environment-variables
 */
const DEFAULT =
  /^(GITHUB_(ACTION|ACTIONS|ACTOR|ACTOR_ID|API_URL|BASE_REF|ENV|EVENT_NAME|EVENT_PATH|GRAPHQL_URL|HEAD_REF|JOB|OUTPUT|PATH|REF|REF_NAME|REF_PROTECTED|REF_TYPE|REPOSITORY|REPOSITORY_ID|REPOSITORY_OWNER|REPOSITORY_OWNER_ID|RETENTION_DAYS|RUN_ATTEMPT|RUN_ID|RUN_NUMBER|SERVER_URL|SHA|STEP_SUMMARY|TRIGGERING_ACTOR|WORKFLOW|WORKFLOW_REF|WORKFLOW_SHA|WORKSPACE)|RUNNER_(ARCH|ENVIRONMENT|NAME|OS|TEMP|TOOL_CACHE))$/;

export const reservedVariable: Check = {
  rule: "No env sets a variable that the runner sets.",
  why: "GitHub ignores it without a message: the step sees the runner's value.",
  *find(checked) {
    for (const target of listTargets(checked)) {
      for (const name of Object.keys(asMapping(target.document().env))) {
        if (!DEFAULT.test(name)) continue;
        yield {
          target,
          key: `env.${name}`,
          message: `env of ${target.name} sets ${name}, which the runner sets: expected another name`,
          hint: "use another name; the runner's value is there without an env",
        };
      }
    }
  },
};
