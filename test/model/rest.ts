import type { StoredArtifact } from "./artifacts.ts";
import type { JobRecord } from "./jobs.ts";
import type { Outage } from "./scenario.ts";
import { isoTime } from "./time.ts";
import type { Attempt, World } from "./world.ts";

/** One answer of the simulated REST API; scripts take it for a `Response`. */
interface Answer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: AsyncIterable<Uint8Array> | null;
}

const answer = (status: number, text = "", headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: { get: (name) => headers[name.toLowerCase()] ?? null },
  body: text === "" ? null : bytesOf(text),
});

const encoder = new TextEncoder();

const bytesOf = (text: string): AsyncIterable<Uint8Array> => ({
  async *[Symbol.asyncIterator]() {
    yield encoder.encode(text);
  },
});

const NEVER = new Promise<never>(() => {});

/** A page of a list as it was when it was last made. */
interface Page {
  readonly text: string;
  readonly etag: string;
  readonly made: number;
  readonly version: number;
}

/** GitHub's REST API, as far as the scripts read it: https://docs.github.com/rest/actions/artifacts and workflow-jobs. */
export class Rest {
  /** Minutes in which requests were answered with a body: those count for the limit. */
  readonly counted: number[] = [];
  #etags = 0;
  readonly #pages = new Map<string, Page>();
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** In place of `fetch`. A script whose job has ended gets no answer: it runs no more. */
  readonly fetch = async (address: string | URL, init: { headers?: Record<string, string> } = {}): Promise<Answer> => {
    const { clock, scenario, attempt } = this.#world;
    const headers = init.headers ?? {};
    const token = /^Bearer (.*)$/.exec(headers.Authorization ?? "")?.[1];
    const job = attempt.run.started.findLast((started) => started.token === token);
    if (job === undefined) return answer(401, '{"message":"Bad credentials"}');
    if (job.shown !== undefined || this.#world.isGone(job)) return NEVER;
    const outage = scenario.outages.find(({ from, to }) => from <= clock.now && clock.now < to);
    if (outage !== undefined) return refuse(outage);
    const url = new URL(address);
    const page = this.#artifact(url) ?? this.#page(url);
    if (page === undefined) {
      this.#world.problem(`the model's REST API does not know ${url.pathname}${url.search}`);
      return answer(404, '{"message":"Not Found"}');
    }
    if (headers["If-None-Match"] === page.etag) return answer(304);
    this.counted.push(clock.now);
    return answer(200, page.text, { etag: page.etag });
  };

  /** One artifact by its id, which never changes. */
  #artifact({ pathname }: URL): Page | undefined {
    const [, id] = /^\/repos\/[^/]+\/[^/]+\/actions\/artifacts\/(\d+)$/.exec(pathname) ?? [];
    const { artifacts, clock } = this.#world;
    const found = artifacts.list.find((artifact) => `${artifact.id}` === id);
    const text = found && JSON.stringify(artifactJson(found));
    return text === undefined
      ? undefined
      : { text, etag: `"artifact ${id}"`, made: clock.now, version: artifacts.version };
  }

  #page(url: URL): Page | undefined {
    const { artifacts, clock, scenario } = this.#world;
    const [kind, run_id] =
      /^\/repos\/[^/]+\/[^/]+\/actions\/(?:runs\/(\d+)\/)?(artifacts|jobs)$/.exec(url.pathname)?.toReversed() ?? [];
    const attempt = run_id === undefined ? undefined : this.#world.latest(Number(run_id));
    if (kind === undefined || (run_id !== undefined && attempt === undefined)) return undefined;
    if (kind === "jobs" && attempt === undefined) return undefined;
    const version = kind === "jobs" ? (attempt as Attempt).run.jobs.version : artifacts.version;
    const lag = kind === "jobs" ? scenario.undocumented.jobsLag : 0;
    const key = `${url.pathname}${url.search} ${kind === "jobs" ? attempt?.attempt : ""}`;
    const before = this.#pages.get(key);
    if (before !== undefined && (before.version === version || clock.now - before.made < lag)) return before;
    const list =
      kind === "jobs"
        ? (attempt as Attempt).run.jobs.list.map(jobJson)
        : artifacts.list
            .filter(({ run_id: of }) => attempt === undefined || of === attempt.run_id)
            .filter(({ name }) => name === (url.searchParams.get("name") ?? name))
            .toReversed()
            .map((artifact) => artifactJson(artifact));
    const text = pageText(kind, list, url.searchParams);
    const etag = before?.text === text ? before.etag : `"${++this.#etags}"`;
    const made = { text, etag, version, made: clock.now };
    this.#pages.set(key, made);
    return made;
  }
}

function refuse({ kind, to }: Outage): Answer {
  switch (kind) {
    case "server":
      return answer(502, "<html>Bad Gateway</html>");
    case "network":
      throw new TypeError("fetch failed", { cause: new Error("read ECONNRESET") });
    case "primary": {
      const reset = `${Math.floor(Date.parse(isoTime(to)) / 1000)}`;
      const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset };
      return answer(403, '{"message":"API rate limit exceeded for installation"}', headers);
    }
    case "secondary":
      return answer(403, '{"message":"You have exceeded a secondary rate limit"}');
  }
}

function pageText(key: string, all: readonly object[], query: URLSearchParams): string {
  const size = Number(query.get("per_page") ?? 30);
  const start = (Number(query.get("page") ?? 1) - 1) * size;
  return JSON.stringify({ total_count: all.length, [key]: all.slice(start, start + size) });
}

const REPOSITORY = 1;

const artifactJson = ({ id, name, run_id, created_at, files }: StoredArtifact): object => ({
  ...{ id, name, size_in_bytes: files.size, expired: false, created_at: isoTime(created_at) },
  workflow_run: { id: run_id, repository_id: REPOSITORY, head_repository_id: REPOSITORY },
});

const timeOf = (minute: number | null): string | null => (minute === null ? null : isoTime(minute));

const jobJson = ({ steps, started_at, completed_at, ...job }: JobRecord): object => ({
  ...job,
  started_at: timeOf(started_at),
  completed_at: timeOf(completed_at),
  steps: steps.map((step, index) => ({ ...step, number: index + 1 })),
});
