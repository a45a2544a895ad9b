import { toOneLine } from "../../text/one-line.ts";
import type { Verdict } from "../result.ts";
import type { TaskVerdict } from "../verdict.ts";

/**
 * Words of services and command lines for failures; the first match counts. They apply only to a program's error text, because an agent's
 * answer may discuss rate limits.
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

/** A quota that returns within this many seconds is a rate limit. */
const SOON = 3600;

/** Returns the verdict for a program's error; `runner_error` if the words match nothing. `details` are matched but not shown. */
export function classifyFailure(program: string, message: string, details = ""): TaskVerdict {
  const text = `${message}\n${details}`;
  const seconds = readRetryAfter(text);
  const matched = WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? "runner_error";
  const verdict = matched === "quota_exhausted" && seconds !== undefined && seconds <= SOON ? "rate_limited" : matched;
  const retry = verdict === "rate_limited" && seconds !== undefined && { retry_after_seconds: seconds };
  return { verdict, reason: toOneLine(`${program}: ${message}`), ...retry };
}

const UNIT_SECONDS: Readonly<Record<string, number>> = { ms: 0.001, millis: 0.001, s: 1, m: 60, h: 3600 };

/** Returns the last delay in the text, in whole seconds: `retry-after: 7`, `try again in 1.5 minutes`, `"retryDelay": "30s"`. */
export function readRetryAfter(text: string): number | undefined {
  const form =
    /(?:retry|try again)[-_ ]?(?:after|in|delay)(_ms)?["']?[:= ]{1,3}["']?(\d+(?:\.\d+)?) ?(ms|millis|s|m|h)?/gi;
  const last = [...text.matchAll(form)].at(-1);
  if (last === undefined) return undefined;
  const [, milliseconds, amount, unit = milliseconds === undefined ? "s" : "ms"] = last;
  return Math.ceil(Number(amount) * (UNIT_SECONDS[unit.toLowerCase()] ?? 1));
}
