import type { Check } from "./check.ts";
import { scalarsOf } from "./facts/scalars.ts";

/** Keys that take a count. */
const COUNTS: readonly string[] = ["timeout-minutes", "cancel-timeout-minutes", "strategy.max-parallel"];

export const invalidNumber: Check = {
  rule: "Every number is finite; a number of minutes or of parallel jobs is whole and at least 1.",
  why: "GitHub takes only positive whole numbers of minutes. NaN and infinity come from a mistake in the definition.",
  *find(checked) {
    for (const { target, key, value } of scalarsOf(checked)) {
      if (typeof value !== "number") continue;
      const counts = COUNTS.includes(key);
      if (counts ? Number.isInteger(value) && value >= 1 : Number.isFinite(value)) continue;
      yield {
        target,
        key,
        message: `${key} of ${target.name} is ${value}: expected a ${counts ? "whole number of at least 1" : "finite number"}`,
        hint: "look at the value that the definition computes",
      };
    }
  },
};
