import { covers, placesOf } from "./allowed.ts";
import type { Check } from "./check.ts";

export const unusedAllow: Check<"unused-allow"> = {
  code: "unused-allow",
  severity: "error",
  rule: "What is allowed is there.",
  why: "It would hide the next mistake of its kind at this place.",
  *find(subject, before) {
    for (const at of placesOf(subject)) {
      for (const code of Object.keys(at.allow)) {
        if (before.some((finding) => finding.code === code && covers(at, finding.at))) continue;
        yield {
          at,
          message: `${at.name} allows ${code}, which nothing in it breaks: expected a finding that it is for`,
          hint: "remove it from allow, or move it to the place that it is about",
        };
      }
    }
  },
};
