/**
 * Loaded before the pipeline: says on file descriptor 3 every step the program takes, one per line, and stands still for good
 * at the one that SOMAS_FAULTS_STOP_AT numbers (from 1), so that it can be killed exactly there.
 * All that outlives a run is made by processes, git above all: a step is a process that starts or has ended, or a line of output.
 */
import childProcess, { type ChildProcess } from "node:child_process";
import { writeSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { basename } from "node:path";

const stopAt = Number(process.env.SOMAS_FAULTS_STOP_AT);
let steps = 0;

function step(kind: "says" | "starts" | "ended", what: string): void {
  steps += 1;
  writeSync(3, `${JSON.stringify({ kind, what })}\n`);
  if (steps === stopAt) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

/** The program and what it is told to do, without settings: `git push --porcelain …`. */
function nameOf(file: string, args: unknown): string {
  const words = Array.isArray(args) ? args.map(String) : [];
  const settings = words.findLastIndex((word, at) => word === "-c" && at % 2 === 0);
  return [basename(file), ...words.slice(settings === -1 ? 0 : settings + 2)].join(" ").slice(0, 200);
}

type Start = (file: string, args: unknown, ...rest: unknown[]) => ChildProcess;

const watched =
  (start: Start): Start =>
  (file, args, ...rest) => {
    const name = nameOf(file, args);
    const child = start(file, args, ...rest);
    child.prependListener("close", () => step("ended", name));
    step("starts", name);
    return child;
  };

Object.assign(childProcess, {
  execFile: watched(childProcess.execFile as Start),
  spawn: watched(childProcess.spawn as Start),
});
syncBuiltinESMExports();

const write = process.stdout.write.bind(process.stdout) as (text: string) => boolean;
process.stdout.write = (text: unknown): boolean => {
  const written = write(String(text));
  step("says", String(text).trim());
  return written;
};
