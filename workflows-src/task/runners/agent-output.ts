import { StringDecoder } from "node:string_decoder";
import { type JsonObject, parseObject } from "../../text/json.ts";

/** The last lines of a stream, in bounded memory. */
export class TailBuffer {
  readonly #limit: number;
  readonly #isWanted: (line: string) => boolean;
  readonly #decoder = new StringDecoder("utf8");
  #lines: string[] = [];
  #size = 0;
  #unfinished = "";
  #isTooLong = false;

  /** Keeps at most `limit` characters of the wanted lines. A longer line is lost. */
  constructor(limit: number, isWanted: (line: string) => boolean = () => true) {
    this.#limit = limit;
    this.#isWanted = isWanted;
  }

  add(chunk: Buffer): void {
    const parts = this.#decoder.write(chunk).split("\n");
    for (const [index, part] of parts.entries()) {
      if (index > 0) this.#endLine();
      if (this.#unfinished.length + part.length > this.#limit) this.#isTooLong = true;
      this.#unfinished = this.#isTooLong ? "" : this.#unfinished + part;
    }
  }

  lines(): readonly string[] {
    this.#endLine();
    this.#trim();
    return this.#lines;
  }

  #endLine(): void {
    const line = this.#unfinished.replace(/\r$/, "");
    if (!this.#isTooLong && line !== "" && this.#isWanted(line)) {
      this.#lines.push(line);
      this.#size += line.length;
    }
    // Trimming moves all lines, so it waits until it frees half of them.
    if (this.#size > 2 * this.#limit) this.#trim();
    this.#unfinished = "";
    this.#isTooLong = false;
  }

  #trim(): void {
    let count = 0;
    for (; this.#size > this.#limit; count++) this.#size -= this.#lines[count]?.length ?? 0;
    this.#lines.splice(0, count);
  }
}

/** The output of an agent's command line. */
export interface AgentOutput {
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
}

/** Returns the lines of standard output that are JSON objects. */
export const parseEvents = ({ stdout }: AgentOutput): JsonObject[] =>
  stdout.map(parseObject).filter((event) => event !== undefined);
