import { formatCount } from "../../text/count.ts";
import type { Check } from "./check.ts";
import { conditionLength, expressionLength } from "./facts/measure.ts";
import { scalarsOf } from "./facts/scalars.ts";

/** `MAX_EXPRESSION_LENGTH` of GitHub's parser, in UTF-16 code units. */
const LIMIT = 21_000;
/** What is shorter than this cannot grow so long: no character becomes more than three. */
const SHORT = LIMIT / 4;

export const oversizedExpression: Check = {
  rule: "A value with an expression in it is at most 21,000 characters long, measured as the one expression that GitHub makes of it.",
  why: "GitHub refuses the whole file and starts no job. It measures format('…', …) with every ', { and } of the text written twice; a value without an expression has no such limit.",
  *find(subject) {
    for (const { target, key, value } of scalarsOf(subject)) {
      if (typeof value !== "string" || value.length < SHORT) continue;
      const length = key === "if" || key === "snapshot.if" ? conditionLength(value) : expressionLength(value);
      if (length <= LIMIT) continue;
      yield {
        target,
        key,
        message: `${key} of ${target.name} is ${formatCount(length)} characters long as GitHub measures it, ${formatCount(value.length)} as written: expected at most ${formatCount(LIMIT)}`,
        hint: "take the text out of it: a value without an expression has no such limit, and env can hold the parts that have one",
      };
    }
  },
};
