import { closeSync, fstatSync, openSync, readSync, writeSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import { createRedactor, type Redactor } from "./redact.ts";

const TAIL_LINES = 40;
const LINE_LENGTH = 1000;

/** The output of one task without its secrets: a file of limited size, and the last 40 lines in memory. */
export interface TaskLog {
  write(chunk: Buffer | string): void;
  /** Returns the last lines, each cut after 1,000 characters. */
  tail(): string[];
  close(): void;
}

export interface LogOptions {
  /** Bytes of output in the file: the first half and the last half. */
  readonly limit?: number;
  readonly redact?: Redactor;
}

/** Creates `file`. The last half of its limit is written when the log is closed. */
export function openLog(file: string, { limit = 20_000_000, redact = createRedactor([]) }: LogOptions = {}): TaskLog {
  const descriptor = openSync(file, "w");
  const decoder = new StringDecoder("utf8");
  const end = new LastBytes(Math.floor(limit / 2));
  let room = limit - Math.floor(limit / 2);
  let lines: string[] = [];
  let unfinished = "";
  let isBroken = false;

  /** A failure to write, for example on a full disk, must not end the task; the last lines report it. */
  function put(bytes: Buffer): void {
    try {
      writeSync(descriptor, bytes);
    } catch (error) {
      if (!isBroken) lines.push(`[the log could not be written: ${error}]`);
      isBroken = true;
    }
  }

  function keep(text: string): void {
    if (text === "") return;
    const bytes = Buffer.from(text);
    const first = bytes.subarray(0, room);
    if (first.length > 0) put(first);
    room -= first.length;
    end.add(bytes.subarray(first.length));
    const parts = (unfinished + text).split(/\r?\n/).map((line) => line.slice(0, LINE_LENGTH));
    unfinished = parts.pop() ?? "";
    lines = [...lines, ...parts].slice(-TAIL_LINES);
  }

  return {
    write: (chunk) => keep(redact.piece(decoder.write(Buffer.from(chunk)))),
    tail: () => {
      keep(redact.rest());
      return [...lines, ...(unfinished === "" ? [] : [unfinished])].slice(-TAIL_LINES);
    },
    close: () => {
      keep(redact.rest());
      if (end.dropped > 0) put(Buffer.from(`\n[${end.dropped} bytes of output are left out here]\n`));
      put(end.read());
      closeSync(descriptor);
    },
  };
}

/** Returns the last line of a log that has text, while the log is written; `""` if no line has any. */
export function readLastLine(file: string): string {
  let descriptor: number;
  try {
    descriptor = openSync(file, "r");
  } catch {
    return "";
  }
  try {
    const { size } = fstatSync(descriptor);
    const bytes = Buffer.alloc(Math.min(size, LINE_LENGTH * 4));
    readSync(descriptor, bytes, 0, bytes.length, size - bytes.length);
    const lines = bytes.toString().split(/\r\n|[\r\n]/);
    return lines.findLast((line) => line.trim() !== "") ?? "";
  } finally {
    closeSync(descriptor);
  }
}

/** A ring buffer of the last `size` bytes, allocated with the first byte. */
class LastBytes {
  #ring: Buffer | undefined;
  #total = 0;
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
  }

  /** How many added bytes are no longer here. */
  get dropped(): number {
    return Math.max(0, this.#total - this.#size);
  }

  add(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#ring ??= Buffer.alloc(this.#size);
    const skipped = Math.max(0, bytes.length - this.#size);
    const start = this.#size === 0 ? 0 : (this.#total + skipped) % this.#size;
    const fits = bytes.copy(this.#ring, start, skipped);
    bytes.copy(this.#ring, 0, skipped + fits);
    this.#total += bytes.length;
  }

  read(): Buffer {
    const ring = this.#ring ?? Buffer.alloc(0);
    if (this.#total <= this.#size) return ring.subarray(0, this.#total);
    const start = this.#size === 0 ? 0 : this.#total % this.#size;
    return Buffer.concat([ring.subarray(start), ring.subarray(0, start)]);
  }
}
