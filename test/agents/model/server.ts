import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { anthropic } from "./anthropic.ts";
import { chat } from "./chat.ts";
import { gemini } from "./gemini.ts";
import type { Body, Protocol, Turn } from "./protocol.ts";
import { responses } from "./responses.ts";

const PROTOCOLS = [anthropic, responses, chat, gemini];

/** What every request gets, in place of an answer. */
export interface Failure {
  readonly status: number;
  /** The service's own word for it. */
  readonly code: string;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The turns of a conversation in order, or how every request fails. */
export type Script = readonly [Turn, ...Turn[]] | Failure;

export interface ModelServer {
  readonly url: string;
  /** `METHOD path` of every request, with the tools it offered. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/**
 * A model that follows a script, on loopback, in every protocol. It keeps no state: which turn comes next is read from
 * the conversation in the request, so repeated requests and side questions (a title for the session, say) disturb nothing.
 */
export async function startModel(script: Script): Promise<ModelServer> {
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const path = (request.url ?? "/").replace(/\?.*/, "");
    const body = await readBody(request);
    const protocol = PROTOCOLS.find((each) => each.path.test(path));
    requests.push(`${request.method} ${path} ${protocol?.tools(body).join(",") ?? ""}`);
    if (request.method === "GET" || protocol === undefined)
      return json(response, request.headers.upgrade ? 426 : 404, { error: { message: `no such path: ${path}` } });
    if ("status" in script) {
      const { status, code, message, headers } = script;
      return json(response, status, protocol.error(status, code, message), headers);
    }
    return say(response, protocol, nextTurn(script, protocol, body), protocol.streams(body, path));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A request that offers no such tool is a side question, and gets a few words. */
function nextTurn(script: readonly [Turn, ...Turn[]], protocol: Protocol, body: Body): Turn {
  const turn = script[Math.min(protocol.toolResults(body), script.length - 1)] ?? script[0];
  return "tool" in turn && !protocol.tools(body).includes(turn.tool) ? { text: "A side question" } : turn;
}

function say(response: ServerResponse, protocol: Protocol, turn: Turn, streams: boolean): void {
  if (!streams) {
    json(response, 200, protocol.whole(turn));
    return;
  }
  response.writeHead(200, { "content-type": "text/event-stream" });
  for (const { event, data } of protocol.events(turn)) {
    const text = typeof data === "string" ? data : JSON.stringify(data);
    response.write(`${event === undefined ? "" : `event: ${event}\n`}data: ${text}\n\n`);
  }
  response.end();
}

function json(response: ServerResponse, status: number, body: unknown, headers: Failure["headers"] = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  try {
    return JSON.parse(Buffer.concat(chunks).toString()) as Body;
  } catch {
    return {};
  }
}
