import { spawn } from "node:child_process";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, dirname } from "node:path";
import { buffer } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { git } from "../../workflows-src/git/git.ts";

/** Answers a request, or breaks off; `serve` carries it out and gives git's own answer. */
export type Answer = (request: IncomingMessage, response: ServerResponse, serve: () => Promise<Served>) => unknown;

interface Served {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export const pass: Answer = async (_, response, serve) => {
  const { headers, body } = await serve();
  response.writeHead(Number.parseInt(headers.Status ?? "200", 10), headers).end(body);
};

/** Serves a repository by HTTP, as GitHub does: the address of the server, and of the repository on it. */
export async function httpRemote(repository: string, answer: Answer = pass) {
  await git(repository, ["config", "http.receivepack", "true"]);
  const server = createServer((request, response) => answer(request, response, () => carryOut(repository, request)));
  await new Promise<void>((listens) => server.listen(0, "127.0.0.1", listens));
  onTestFinished(() => void server.close());
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { address, url: `${address}/${basename(repository)}` };
}

/** By git's own CGI program. */
async function carryOut(repository: string, request: IncomingMessage): Promise<Served> {
  const { pathname, search } = new URL(request.url ?? "", "http://127.0.0.1");
  const header = (name: string): string => [request.headers[name] ?? ""].flat().join();
  const backend = spawn("git", ["http-backend"], {
    env: {
      ...process.env,
      GIT_PROJECT_ROOT: dirname(repository),
      GIT_HTTP_EXPORT_ALL: "1",
      PATH_INFO: pathname,
      QUERY_STRING: search.slice(1),
      REQUEST_METHOD: request.method ?? "",
      CONTENT_TYPE: header("content-type"),
      HTTP_CONTENT_ENCODING: header("content-encoding"),
      HTTP_GIT_PROTOCOL: header("git-protocol"),
    },
    stdio: ["pipe", "pipe", "ignore"],
  });
  request.pipe(backend.stdin);
  const answer = await buffer(backend.stdout);
  const end = answer.indexOf("\r\n\r\n");
  const lines = answer.subarray(0, end).toString().split("\r\n");
  return {
    headers: Object.fromEntries(lines.map((line) => line.split(": ", 2) as [string, string])),
    body: answer.subarray(end + 4),
  };
}
