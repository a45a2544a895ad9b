import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
}

/** The language server of TypeScript, asked as an editor asks it. */
export class LanguageServer {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (result: unknown) => void>();
  #received = Buffer.alloc(0);
  #asked = 0;

  private constructor() {
    this.#process = spawn("node_modules/.bin/tsc", ["--lsp", "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
    this.#process.stdout?.on("data", (data: Buffer) => this.#receive(data));
  }

  static async start(): Promise<LanguageServer> {
    const server = new LanguageServer();
    const capabilities = { textDocument: { hover: { contentFormat: ["plaintext"] } } };
    await server.#ask("initialize", { processId: process.pid, rootUri: String(pathToFileURL(".")), capabilities });
    server.#send({ method: "initialized", params: {} });
    return server;
  }

  /** What an editor shows at the last character of `text`, in its first place in the file. */
  async hover(file: string, text: string): Promise<string> {
    const content = readFileSync(file, "utf8");
    const uri = String(pathToFileURL(resolve(file)));
    this.#send({
      method: "textDocument/didOpen",
      params: { textDocument: { uri, languageId: "typescript", version: 1, text: content } },
    });
    const before = content.slice(0, content.indexOf(text) + text.length - 1).split("\n");
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    const hover = await this.#ask("textDocument/hover", { textDocument: { uri }, position });
    this.#send({ method: "textDocument/didClose", params: { textDocument: { uri } } });
    return (hover as { contents: { value: string } } | null)?.contents.value ?? "";
  }

  stop(): void {
    this.#process.kill();
  }

  #ask(method: string, params: object): Promise<unknown> {
    const id = ++this.#asked;
    this.#send({ id, method, params });
    return new Promise((answer) => this.#waiting.set(id, answer));
  }

  #send(message: object): void {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#process.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  #receive(data: Buffer): void {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const start = this.#received.indexOf("\r\n\r\n") + 4;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#received.subarray(0, start).toString())?.[1]);
      if (start < 4 || this.#received.length < start + length) return;
      const message: Message = JSON.parse(this.#received.subarray(start, start + length).toString());
      this.#received = this.#received.subarray(start + length);
      // The server asks for settings too, and waits for them.
      if (message.method !== undefined && message.id !== undefined) this.#send({ id: message.id, result: null });
      else if (message.id !== undefined) this.#waiting.get(message.id)?.(message.result);
    }
  }
}
