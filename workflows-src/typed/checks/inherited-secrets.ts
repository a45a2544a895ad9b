import type { Check } from "./check.ts";

export const inheritedSecrets: Check = {
  severity: "warning",
  rule: "A call of a workflow in another repository names the secrets that it passes.",
  why: "secrets: inherit hands over every secret, also those added later. It works only within one organisation or enterprise; others get nothing.",
  *find({ jobs }) {
    for (const job of jobs) {
      const { secrets, uses } = job.document();
      if (secrets !== "inherit" || typeof uses !== "string" || /^[.$]\//.test(uses)) continue;
      yield {
        target: job,
        message: `${job.name} passes all secrets to ${uses.split("@")[0]}: expected the names of those it needs`,
        hint: "name them in secrets; if a repository of the same organisation should have all, allow this with that reason",
      };
    }
  },
};
