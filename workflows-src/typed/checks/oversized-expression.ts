import { formatCount } from "../../text/count.ts";
import type { Check } from "./check.ts";
import { conditionLength, expressionLength } from "./facts/measure.ts";
import { scalarsOf } from "./facts/scalars.ts";

/** `MAX_EXPRESSION_LENGTH` of GitHub's parser, in UTF-16 code units. */
const LIMIT = 21_000;
/** A shorter value cannot reach the limit: no character becomes more than three. */
const SHORT = LIMIT / 4;

export const oversizedExpression: Check = {
  rule: "A value with an expression has at most 21,000 characters, measured as the one expression that GitHub makes of it.",
  why: "GitHub refuses the whole file and starts no job. It measures format('…', …) with every ', { and } of the text doubled. A value without an expression has no such limit.",
  *find(checked) {
    for (const { target, key, value } of scalarsOf(checked)) {
      if (typeof value !== "string" || value.length < SHORT) continue;
      const length = key === "if" || key === "snapshot.if" ? conditionLength(value) : expressionLength(value);
      if (length <= LIMIT) continue;
      yield {
        target,
        key,
        message: `${key} of ${target.name} is ${formatCount(length)} characters long as GitHub measures it, ${formatCount(value.length)} as written: expected at most ${formatCount(LIMIT)}`,
        hint: "move the text out of it: a value without an expression has no such limit, and env can hold the expressions",
      };
    }
  },
};
