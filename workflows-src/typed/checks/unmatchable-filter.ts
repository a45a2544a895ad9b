import type { Check } from "./check.ts";
import { asMapping } from "./checked-workflow.ts";

export const unmatchableFilter: Check = {
  rule: "Every filter of an event has a pattern that does not begin with '!'.",
  why: "A pattern with '!' only removes matches of the patterns before it. Alone it leaves nothing, and the event starts no run.",
  *find(checked) {
    for (const [event, filters] of Object.entries(asMapping(checked.document().on))) {
      for (const filter of ["branches", "tags", "paths"]) {
        const patterns = asMapping(filters)[filter];
        if (!Array.isArray(patterns) || patterns.length === 0) continue;
        if (!patterns.every((pattern) => String(pattern).startsWith("!"))) continue;
        yield {
          target: checked,
          key: `on.${event}.${filter}`,
          message: `${filter} of ${event} in ${checked.name} has only negative patterns (${patterns.join(", ")}): expected a pattern without !`,
          hint: `write "**" before them, or list them without ! in ${filter}-ignore`,
        };
      }
    }
  },
};
