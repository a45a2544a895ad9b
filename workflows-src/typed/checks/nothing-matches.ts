import type { Check } from "./check.ts";
import { mapping } from "./subject.ts";

export const nothingMatches: Check<"nothing-matches"> = {
  code: "nothing-matches",
  severity: "error",
  rule: "A filter of an event has a pattern that does not begin with !.",
  why: "Such a pattern takes away from what those before it match: alone, nothing is left, and the event starts no run.",
  *find(subject) {
    for (const [event, filters] of Object.entries(mapping(subject.document().on))) {
      for (const filter of ["branches", "tags", "paths"]) {
        const patterns = mapping(filters)[filter];
        if (!Array.isArray(patterns) || patterns.length === 0) continue;
        if (!patterns.every((pattern) => String(pattern).startsWith("!"))) continue;
        yield {
          at: subject,
          key: `on.${event}.${filter}`,
          message: `${filter} of ${event} in ${subject.name} only take away (${patterns.join(", ")}): expected a pattern without !`,
          hint: `write "**" before them, or list them without ! in ${filter}-ignore`,
        };
      }
    }
  },
};
