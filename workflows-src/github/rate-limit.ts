/** Without a header, GitHub asks for a pause of at least a minute, and a longer one each time. */
const FIRST_PAUSE = 60_000;
const LONGEST_PAUSE = 900_000;

/**
 * Returns the milliseconds until GitHub accepts requests again after a refusal for its primary or secondary limit; undefined for a
 * refusal for another reason. https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 * @param refusals The number of refusals in a row, from 1.
 */
export function rateLimitPause(response: Response, message: string, now: number, refusals: number): number | undefined {
  if (response.status !== 403 && response.status !== 429) return undefined;
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  if (seconds >= 0) return seconds * 1000;
  const reset = Number(response.headers.get("x-ratelimit-reset") ?? Number.NaN);
  const isUsedUp = response.headers.get("x-ratelimit-remaining") === "0";
  // One second more: the header is rounded down.
  if (isUsedUp && reset > 0) return Math.max(0, reset * 1000 - now) + 1000;
  if (!isUsedUp && response.status === 403 && !/rate limit|abuse/i.test(message)) return undefined;
  return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (refusals - 1));
}
