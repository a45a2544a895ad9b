import { isWithin, listTargets } from "./allowed.ts";
import type { Check } from "./check.ts";

export const unusedAllow: Check = {
  rule: "What is allowed is there.",
  why: "It would hide the next mistake of its kind at this place.",
  *find(subject, before) {
    for (const target of listTargets(subject)) {
      for (const code of Object.keys(target.allow)) {
        if (before.some((finding) => finding.code === code && isWithin(finding.target, target))) continue;
        yield {
          target,
          message: `${target.name} allows ${code}, which nothing in it breaks: expected a finding that it is for`,
          hint: "remove it from allow, or move it to the place that it is about",
        };
      }
    }
  },
};
