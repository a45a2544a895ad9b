import type { JsonObject } from "../text/json.ts";
import { type Failure, readAnswer } from "./answer.ts";
import { type Clock, systemClock } from "./clock.ts";
import { RestError } from "./rest-error.ts";

export interface RestOptions {
  /** `GITHUB_API_URL`: `https://api.github.com`, or that of an Enterprise Server. */
  readonly api_url: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly token: string;
  readonly fetch?: typeof fetch;
  readonly clock?: Clock;
  /** Returns a number from 0 to 1, so that jobs that start together do not send their requests together. */
  readonly random?: () => number;
  /** The time limit of one request. */
  readonly request_seconds?: number;
}

/** Reads from GitHub's REST API. */
export interface Rest {
  /**
   * Reads the JSON object at a path below `/repos/{repository}/`. Repeated requests are conditional: an unchanged answer is not sent
   * again and does not count. Tries again after errors of the network and the server, and after the pause of a rate limit, if the pause
   * ends before `until` (milliseconds since 1970; by default 10 minutes from now). Otherwise throws `RestError`.
   */
  get(path: string, until?: number): Promise<JsonObject>;
  /** The pause between two requests that the server demands in `x-poll-interval`, in seconds. */
  readonly poll_seconds: number | undefined;
  /** Requests so far that count against the token's limit of 1,000 per hour and repository. */
  readonly counted_requests: number;
}

const PATIENCE = 600_000;
const API_VERSION = "2022-11-28";

/** Returns a client for one repository. */
export function restClient(options: RestOptions): Rest {
  const { repository, token, clock = systemClock, random = Math.random, request_seconds = 30 } = options;
  const root = `${options.api_url.replace(/\/+$/, "")}/repos/${repository}`;
  const remembered = new Map<string, { readonly etag: string; readonly body: JsonObject }>();
  let poll_seconds: number | undefined;
  let counted_requests = 0;

  async function request(path: string, attempt: number): Promise<{ readonly body: JsonObject } | Failure> {
    const before = remembered.get(path);
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), request_seconds * 1000);
    try {
      const headers = {
        Authorization: `Bearer ${token}`,
        Accept: "application/vnd.github+json",
        "X-GitHub-Api-Version": API_VERSION,
        "User-Agent": "somas-workflows",
        ...(before === undefined ? {} : { "If-None-Match": before.etag }),
      };
      const response = await (options.fetch ?? fetch)(`${root}/${path}`, { headers, signal: stop.signal });
      poll_seconds = readPollInterval(response) ?? poll_seconds;
      if (response.status === 304 && before !== undefined) return before;
      counted_requests += 1;
      const answer = await readAnswer(path, response, clock.now(), attempt);
      const etag = response.headers.get("etag");
      if ("body" in answer && etag !== null) remembered.set(path, { etag, body: answer.body });
      return answer;
    } catch (error) {
      const reason = stop.signal.aborted ? `no answer within ${request_seconds} s` : describeNetworkError(error);
      return { error: new RestError(`cannot reach GitHub with GET ${root}/${path}: ${reason}`), cure: "later" };
    } finally {
      clearTimeout(timer);
    }
  }

  /** Jobs that met a rate limit together continue within ten seconds, not at the same moment. */
  const pauseAfter = ({ cure }: Failure, attempt: number): number => {
    if (cure === undefined) return Number.POSITIVE_INFINITY;
    if (cure !== "later") return cure.pause + 10_000 * random();
    return 1000 * Math.min(60, 2 ** (attempt - 1)) * (0.5 + random() / 2);
  };

  return {
    async get(path, until = clock.now() + PATIENCE) {
      for (let attempt = 1; ; attempt += 1) {
        const answer = await request(path, attempt);
        if ("body" in answer) return answer.body;
        const pause = pauseAfter(answer, attempt);
        if (clock.now() + pause > until) throw answer.error;
        await clock.sleep(pause);
      }
    },
    get poll_seconds() {
      return poll_seconds;
    },
    get counted_requests() {
      return counted_requests;
    },
  };
}

function readPollInterval({ headers }: Response): number | undefined {
  const seconds = Number(headers.get("x-poll-interval") ?? Number.NaN);
  return seconds > 0 && seconds < Number.POSITIVE_INFINITY ? seconds : undefined;
}

/** The message of `fetch` is only "fetch failed"; its cause has the reason. */
function describeNetworkError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message || error.cause.name : error.message;
}
