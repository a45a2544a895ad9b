import { type Rest, type RestOptions, restClient } from "../../workflows-src/github/rest.ts";

/** A clock that stands still but for sleeping. */
export function fakeClock() {
  let now = Date.parse("2026-01-31T12:00:00Z");
  const pauses: number[] = [];
  return {
    /** Seconds slept, in order. */
    pauses,
    now: () => now,
    sleep: async (milliseconds: number) => {
      pauses.push(milliseconds / 1000);
      now += milliseconds;
    },
  };
}

export interface Request {
  /** Path and query below the API's address. */
  readonly path: string;
  readonly headers: Headers;
}

export const json = (body: unknown, headers: Record<string, string> = {}, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers });

export const API = "https://github.example/api/v3";

/** A client whose requests `answer` answers, and all of these requests. */
export function fakeRest(
  answer: (request: Request, index: number) => Response | Promise<Response>,
  options: Partial<RestOptions> = {},
) {
  const clock = fakeClock();
  const requests: Request[] = [];
  const fetch: typeof globalThis.fetch = async (url, init) => {
    const request = { path: String(url).slice(API.length), headers: new Headers(init?.headers) };
    requests.push(request);
    return answer(request, requests.length - 1);
  };
  const base = { api_url: `${API}/`, repository: "owner/name", token: "SECRET", random: () => 0 };
  const rest: Rest = restClient({ ...base, fetch, clock, ...options });
  return { rest, clock, requests };
}
