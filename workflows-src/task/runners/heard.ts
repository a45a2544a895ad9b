import { StringDecoder } from "node:string_decoder";
import { type JsonObject, parseObject } from "../json.ts";

/** The last lines of a stream, in bounded memory. */
export class LastLines {
  readonly #limit: number;
  readonly #keep: (line: string) => boolean;
  readonly #decoder = new StringDecoder("utf8");
  #lines: string[] = [];
  #first = 0;
  #size = 0;
  #unfinished = "";
  #tooLong = false;

  /** Keeps at most `limit` characters, of those lines that it is told to keep. A line longer than that is lost. */
  constructor(limit: number, keep: (line: string) => boolean = () => true) {
    this.#limit = limit;
    this.#keep = keep;
  }

  add(chunk: Buffer): void {
    const parts = this.#decoder.write(chunk).split("\n");
    for (const [index, part] of parts.entries()) {
      if (index > 0) this.#endLine();
      if (this.#unfinished.length + part.length > this.#limit) this.#tooLong = true;
      this.#unfinished = this.#tooLong ? "" : this.#unfinished + part;
    }
  }

  lines(): string[] {
    this.#endLine();
    return this.#lines.slice(this.#first);
  }

  #endLine(): void {
    const line = this.#unfinished.replace(/\r$/, "");
    if (!this.#tooLong && line !== "" && this.#keep(line)) {
      this.#lines.push(line);
      this.#size += line.length;
    }
    for (; this.#size > this.#limit; this.#first++) this.#size -= this.#lines[this.#first]?.length ?? 0;
    if (this.#first > 1000) {
      this.#lines = this.#lines.slice(this.#first);
      this.#first = 0;
    }
    this.#unfinished = "";
    this.#tooLong = false;
  }
}

/** What a command line of an agent printed. */
export interface Heard {
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
}

/** The lines of standard output that are JSON objects. */
export const events = ({ stdout }: Heard): JsonObject[] =>
  stdout.map(parseObject).filter((event) => event !== undefined);
