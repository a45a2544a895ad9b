import type { Check } from "./check.ts";
import { scalarsOf } from "./facts/scalars.ts";

/** Keys whose numbers GitHub counts with. */
const COUNTS: readonly string[] = ["timeout-minutes", "cancel-timeout-minutes", "strategy.max-parallel"];

export const invalidNumber: Check = {
  rule: "Every number is finite; a number of minutes or of parallel jobs is whole and at least 1.",
  why: "GitHub takes positive whole numbers of minutes only; NaN and infinity are what a mistake in the definition computes.",
  *find(subject) {
    for (const { target, key, value } of scalarsOf(subject)) {
      if (typeof value !== "number") continue;
      const counts = COUNTS.includes(key);
      if (counts ? Number.isInteger(value) && value >= 1 : Number.isFinite(value)) continue;
      yield {
        target,
        key,
        message: `${key} of ${target.name} is ${value}: expected a ${counts ? "whole number from 1 on" : "finite number"}`,
        hint: "look at what the definition makes it from",
      };
    }
  },
};
