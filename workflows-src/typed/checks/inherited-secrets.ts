import type { Check } from "./check.ts";

export const inheritedSecrets: Check = {
  severity: "warning",
  rule: "A call of a workflow in another repository names the secrets it passes.",
  why: "secrets: inherit hands over every secret, those added later too, and works only within one organisation or enterprise: to another one nothing is passed.",
  *find({ jobs }) {
    for (const job of jobs) {
      const { secrets, uses } = job.document();
      if (secrets !== "inherit" || typeof uses !== "string" || /^[.$]\//.test(uses)) continue;
      yield {
        target: job,
        message: `${job.name} passes all secrets to ${uses.split("@")[0]}: expected the ones it needs by name`,
        hint: "name them in secrets; where the repository is of the same organisation and is to have all, allow this with that reason",
      };
    }
  },
};
