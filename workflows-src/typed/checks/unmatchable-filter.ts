import type { Check } from "./check.ts";
import { asMapping } from "./checked-workflow.ts";

export const unmatchableFilter: Check = {
  rule: "A filter of an event has a pattern that does not begin with !.",
  why: "Such a pattern takes away from what those before it match: alone, nothing is left, and the event starts no run.",
  *find(subject) {
    for (const [event, filters] of Object.entries(asMapping(subject.document().on))) {
      for (const filter of ["branches", "tags", "paths"]) {
        const patterns = asMapping(filters)[filter];
        if (!Array.isArray(patterns) || patterns.length === 0) continue;
        if (!patterns.every((pattern) => String(pattern).startsWith("!"))) continue;
        yield {
          target: subject,
          key: `on.${event}.${filter}`,
          message: `${filter} of ${event} in ${subject.name} only take away (${patterns.join(", ")}): expected a pattern without !`,
          hint: `write "**" before them, or list them without ! in ${filter}-ignore`,
        };
      }
    }
  },
};
