import { isWithin, listTargets } from "./allowed.ts";
import type { Check } from "./check.ts";

export const unusedAllow: Check = {
  rule: "Every allowed finding exists.",
  why: "It would hide the next mistake of the same kind at this place.",
  *find(checked, before) {
    for (const target of listTargets(checked)) {
      for (const code of Object.keys(target.allow)) {
        if (before.some((finding) => finding.code === code && isWithin(finding.target, target))) continue;
        yield {
          target,
          message: `${target.name} allows ${code}, but no finding has this code here: expected one`,
          hint: "remove it from allow, or move it to the place of the finding",
        };
      }
    }
  },
};
