import { closeSync, openSync, writeSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import { type Redactor, redactor } from "./redact.ts";

const TAIL_LINES = 40;
const LINE_LENGTH = 1000;

/** The output of one task without its secrets: a file that stops growing at its limit, and the last 40 lines in memory. */
export interface TaskLog {
  write(chunk: Buffer | string): void;
  /** The last lines; each is cut after 1,000 characters. */
  tail(): string[];
  close(): void;
}

export interface LogOptions {
  /** Bytes of output in the file: the first half of them and the last. */
  readonly limit?: number;
  readonly redact?: Redactor;
}

/** Creates `file`. The last half of its limit is written when the log is closed. */
export function openLog(file: string, { limit = 20_000_000, redact = redactor([]) }: LogOptions = {}): TaskLog {
  const descriptor = openSync(file, "w");
  const decoder = new StringDecoder("utf8");
  const end = lastBytes(Math.floor(limit / 2));
  let room = limit - Math.floor(limit / 2);
  let lines: string[] = [];
  let unfinished = "";
  let broken = false;

  /** A log that cannot be written, on a full disk say, ends neither the task nor the program: it is said among the last lines. */
  function put(bytes: Buffer): void {
    try {
      writeSync(descriptor, bytes);
    } catch (error) {
      if (!broken) lines.push(`[the log could not be written: ${error}]`);
      broken = true;
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
  const settle = (): void => keep(redact.rest());

  return {
    write: (chunk) => keep(redact.piece(decoder.write(Buffer.from(chunk)))),
    tail: () => {
      settle();
      return [...lines, ...(unfinished === "" ? [] : [unfinished])].slice(-TAIL_LINES);
    },
    close: () => {
      settle();
      if (end.left > 0) put(Buffer.from(`\n[${end.left} bytes of output are left out here]\n`));
      put(end.bytes());
      closeSync(descriptor);
    },
  };
}

/** The last `size` bytes of all that is added, in memory that is taken only when there are any. */
function lastBytes(size: number) {
  let ring: Buffer | undefined;
  let total = 0;
  return {
    /** How many bytes were added and are not kept. */
    get left() {
      return Math.max(0, total - size);
    },
    add(bytes: Buffer): void {
      if (bytes.length === 0) return;
      ring ??= Buffer.alloc(size);
      const skipped = Math.max(0, bytes.length - size);
      const at = size === 0 ? 0 : (total + skipped) % size;
      const fits = bytes.copy(ring, at, skipped);
      bytes.copy(ring, 0, skipped + fits);
      total += bytes.length;
    },
    bytes(): Buffer {
      if (ring === undefined || total <= size) return ring?.subarray(0, total) ?? Buffer.alloc(0);
      return Buffer.concat([ring.subarray(total % size), ring.subarray(0, total % size)]);
    },
  };
}
