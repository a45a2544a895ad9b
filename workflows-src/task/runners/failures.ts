import { toOneLine } from "../../text/one-line.ts";
import type { Verdict } from "../result.ts";

import type { Judgement } from "../verdict.ts";

/**
 * How services and command lines word what went wrong, the first that fits. Only for text that a program gave as its error:
 * an agent may write about rate limits in its answer.
 */
const WORDS: readonly (readonly [Verdict, RegExp])[] = [
  [
    "quota_exhausted",
    /insufficient[_ ](quota|credit)|exceeded your current quota|quota exceeded|credit balance|billing|usage[_ ]limit|payment required|\b402\b/i,
  ],
  [
    "rate_limited",
    /\b(429|529|503)\b|rate[-_ ]?limit|too many requests|overloaded|resource[_ ](has been )?exhausted|high demand|try again later/i,
  ],
  ["budget_exceeded", /max(imum)?[-_ ]?(number of )?(session )?(turns|budget)|budget[_ ](exceeded|exhausted)/i],
  [
    "blocked",
    /\b(401|403)\b|unauthori[sz]ed|(invalid|incorrect|missing|no) (x-)?api[-_ ]?key|authenticat|auth method|permission[_ ]denied|not logged in|\/login|content[-_ ]?filter|safeguard|usage polic|refus(al|ed to)/i,
  ],
];

/** What is wrong with a quota that is back within this many seconds is the rate. */
const SOON = 3600;

/** The class of what a program gave as its error; `runner_error` where the words say no more. `details` may say more than the message. */
export function failure(program: string, message: string, details = ""): Judgement {
  const said = `${message}\n${details}`;
  const seconds = retryAfter(said);
  const found = WORDS.find(([, pattern]) => pattern.test(said))?.[0] ?? "runner_error";
  const verdict = found === "quota_exhausted" && seconds !== undefined && seconds <= SOON ? "rate_limited" : found;
  const reason = toOneLine(`${program}: ${message}`);
  return verdict === "rate_limited" && seconds !== undefined
    ? { verdict, reason, retry_after_seconds: seconds }
    : { verdict, reason };
}

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^ms|^millis/i, 0.001],
  [/^m/i, 60],
  [/^h/i, 3600],
];

/** `retry-after: 7`, `try again in 1.5 minutes`, `"retryDelay": "30s"`, `"retry_delay_ms": 800`: in whole seconds, the last one that is said. */
export function retryAfter(text: string): number | undefined {
  const form =
    /(?:retry|try again)[-_ ]?(?:after|in|delay)(_ms)?["']?[:= ]{1,3}["']?(\d+(?:\.\d+)?) ?(ms|millis|s|m|h)?/gi;
  const last = [...text.matchAll(form)].at(-1);
  if (last === undefined) return undefined;
  const [, milliseconds, amount, unit = milliseconds === undefined ? "s" : "ms"] = last;
  const factor = UNITS.find(([pattern]) => pattern.test(unit))?.[1] ?? 1;
  return Math.ceil(Number(amount) * factor);
}
