import { type JsonObject, parseObject, readString } from "../text/json.ts";
import { readBoundedText } from "./bounded-text.ts";
import { rateLimitPause } from "./rate-limit.ts";
import { RestError, refusal } from "./rest-error.ts";

/** A page of 100 jobs with all their steps takes some 500 kB. */
const LONGEST_ANSWER = 10_000_000;

/** A request without an answer that can be used. */
export interface Failure {
  readonly error: RestError;
  /** The reason to try again: the server or the network fails, or the rate limit is reached for `pause` milliseconds. */
  readonly cure?: "later" | { readonly pause: number };
}

/** Reads the JSON object of a response. `refusals` counts the failures of the request in a row, with this one. */
export async function readAnswer(
  path: string,
  response: Response,
  now: number,
  refusals: number,
): Promise<{ readonly body: JsonObject } | Failure> {
  const { status, headers } = response;
  const text = await readBoundedText(response, LONGEST_ANSWER);
  if (text === undefined)
    return { error: new RestError(`GitHub answers GET ${path} with more than ${LONGEST_ANSWER} bytes`, status) };
  const body = parseObject(text);
  if (status === 200 && body !== undefined) return { body };
  const message = readString(body?.message).replace(/\s+/g, " ").slice(0, 300);
  const pause = rateLimitPause(response, message, now, refusals);
  if (pause !== undefined) {
    const end = new Date(now + pause).toISOString().slice(11, 19);
    const reason = `GitHub accepts no requests of this token until ${end} UTC: it answers GET ${path} with ${status} "${message}"`;
    return { error: new RestError(reason, status), cure: { pause } };
  }
  if (status < 400 || status === 408 || status >= 500) {
    const error = new RestError(`GitHub answers GET ${path} with ${status}: expected 200 and a JSON object`, status);
    return { error, cure: "later" };
  }
  return { error: refusal(path, status, message, headers.get("x-accepted-github-permissions")) };
}
