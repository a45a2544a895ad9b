import { createHash } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";

/** A job as GitHub lists it; all that is read of it. */
export interface ListedJob {
  readonly id: number;
  readonly name: string;
  readonly status: string;
  readonly conclusion?: string | null;
  readonly started_at?: string | null;
  readonly runner_name?: string | null;
  readonly steps?: readonly { readonly name: string; readonly status: string; readonly conclusion?: string | null }[];
}

export interface RestOptions {
  /** One folder per artifact of the current run, as the stand-in of actions/upload-artifact leaves them. */
  readonly artifactsDir: string;
  /** Earlier runs: one folder per run, named after its id, that holds one folder per artifact. */
  readonly earlierDir?: string;
  /** The id of the current run; `act` gives every run this one. */
  readonly run_id?: number;
}

/** A stand-in for GitHub's REST API on this machine. */
export interface RestStandIn {
  /** For `GITHUB_API_URL`. */
  readonly url: string;
  /** The jobs of the current run. */
  jobs: readonly ListedJob[];
  /** All requests so far, and how many of them were answered with 304. */
  readonly requests: number;
  readonly unchanged: number;
  readonly close: () => Promise<void>;
}

/** Any token will do, but there has to be one. Answers the requests of `workflows-src/github/run.ts`, and 404 to all others. */
export async function serveRest(options: RestOptions): Promise<RestStandIn> {
  const counts = { requests: 0, unchanged: 0 };
  let jobs: readonly ListedJob[] = [];

  const server = createServer((request, response) => {
    counts.requests += 1;
    const [status, body] = answer(request, options, jobs);
    if (send(request, response, status, JSON.stringify(body)) === 304) counts.unchanged += 1;
  });
  await new Promise<void>((started) => server.listen(0, "127.0.0.1", started));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get jobs() {
      return jobs;
    },
    set jobs(list) {
      jobs = list;
    },
    get requests() {
      return counts.requests;
    },
    get unchanged() {
      return counts.unchanged;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** Sends a body with its ETag, or 304 to a client that has it. Returns the status. */
function send(request: IncomingMessage, response: ServerResponse, status: number, text: string): number {
  const etag = `W/"${createHash("sha256").update(text).digest("hex")}"`;
  const isSame = status === 200 && request.headers["if-none-match"] === etag;
  const headers = { "content-type": "application/json; charset=utf-8", "x-poll-interval": "1", etag };
  response.writeHead(isSame ? 304 : status, headers).end(isSame ? undefined : text);
  return isSame ? 304 : status;
}

function answer(request: IncomingMessage, options: RestOptions, jobs: readonly ListedJob[]): [number, object] {
  if (!/^(Bearer|token) \S/.test(request.headers.authorization ?? "")) return [401, { message: "Bad credentials" }];
  const { artifactsDir, earlierDir, run_id = 1 } = options;
  const url = new URL(request.url ?? "/", "http://localhost");
  const [, path = ""] = /^\/repos\/[^/]+\/[^/]+\/actions\/(.*)$/.exec(url.pathname) ?? [];
  const [, run, list] = /^runs\/(\d+)\/(artifacts|jobs)$/.exec(path) ?? [];
  const folderOf = (id: number) => (id === run_id ? artifactsDir : join(earlierDir ?? artifactsDir, `${id}`));
  const name = url.searchParams.get("name");
  const ofRun = (id: number) => artifactsIn(folderOf(id), id).filter((each) => name === null || each.name === name);
  const isRead = request.method === "GET";

  if (isRead && list === "artifacts") return [200, page("artifacts", ofRun(Number(run)), url)];
  if (isRead && list === "jobs") return [200, page("jobs", Number(run) === run_id ? jobs : [], url)];
  const earlier = earlierDir !== undefined && existsSync(earlierDir) ? readdirSync(earlierDir).map(Number) : [];
  const all = [run_id, ...earlier].flatMap(ofRun);
  if (isRead && path === "artifacts") return [200, page("artifacts", all, url)];
  const [, id] = /^artifacts\/(\d+)$/.exec(path) ?? [];
  const one = all.find((artifact) => `${artifact.id}` === id);
  if (isRead && one !== undefined) return [200, one];
  return [404, { message: "Not Found" }];
}

function page(key: string, all: readonly object[], { searchParams }: URL): object {
  const size = Math.min(100, Number(searchParams.get("per_page") ?? 30));
  const start = (Number(searchParams.get("page") ?? 1) - 1) * size;
  return { total_count: all.length, [key]: all.slice(start, start + size) };
}

/** Newest first, as GitHub lists them. */
function artifactsIn(folder: string, run_id: number) {
  if (!existsSync(folder)) return [];
  const artifacts = readdirSync(folder).map((name) => {
    const path = join(folder, name);
    return {
      ...{ id: artifactId(path), name, size_in_bytes: 1, expired: false },
      created_at: `${statSync(path).mtime.toISOString().slice(0, 19)}Z`,
      workflow_run: { id: run_id, repository_id: 1, head_repository_id: 1 },
    };
  });
  return artifacts.sort((one, other) => other.created_at.localeCompare(one.created_at) || other.id - one.id);
}

/** The stand-ins of actions/upload-artifact and actions/download-artifact compute the same. An upload in place of another has another id. */
export const artifactId = (path: string): number =>
  Number.parseInt(
    createHash("sha256")
      .update(`${resolve(path)} ${statSync(path).ino}`)
      .digest("hex")
      .slice(0, 12),
    16,
  );
