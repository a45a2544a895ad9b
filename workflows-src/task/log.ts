import { closeSync, openSync, writeSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";

const TAIL_LINES = 40;
const LINE_LENGTH = 1000;

/** The output of one task: a file that stops growing at its limit, and the last 40 lines in memory. */
export interface TaskLog {
  write(chunk: Buffer | string): void;
  /** The last lines; each is cut after 1,000 characters. */
  tail(): string[];
  close(): void;
}

/** Creates `file`, which keeps the first `limit` bytes. */
export function openLog(file: string, limit = 20_000_000): TaskLog {
  const descriptor = openSync(file, "w");
  const decoder = new StringDecoder("utf8");
  let room = limit;
  let lines: string[] = [];
  let unfinished = "";

  function keep(bytes: Buffer): void {
    if (room === 0) return;
    const kept = bytes.subarray(0, room);
    writeSync(descriptor, kept);
    room -= kept.length;
    if (room === 0) writeSync(descriptor, `\n[the log ends here, after ${limit} bytes]\n`);
  }

  return {
    write(chunk) {
      const bytes = Buffer.from(chunk);
      keep(bytes);
      const parts = (unfinished + decoder.write(bytes)).split(/\r?\n/).map((line) => line.slice(0, LINE_LENGTH));
      unfinished = parts.pop() ?? "";
      lines = [...lines, ...parts].slice(-TAIL_LINES);
    },
    tail: () => [...lines, ...(unfinished === "" ? [] : [unfinished])].slice(-TAIL_LINES),
    close: () => closeSync(descriptor),
  };
}
