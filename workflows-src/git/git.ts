import { AsyncLocalStorage } from "node:async_hooks";
import type { Writable } from "node:stream";
import { isClosed, killGroup, startGit } from "./processes.ts";

/** A git command failed: its exit code is not 0. */
export class GitError extends Error {
  override readonly name = "GitError";
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;

  constructor(args: readonly string[], exitCode: number, stdout: string, stderr: string) {
    super(`git ${args.join(" ")}: ${stderr.trim() || `exit code ${exitCode}`}`);
    this.exitCode = exitCode;
    this.stdout = stdout;
    this.stderr = stderr;
  }
}

export interface GitOptions {
  readonly input?: string;
  /** Descriptor of an open file that git reads instead of `input`, from where it stands. */
  readonly stdin?: number;
  /** Gets git's standard input at each start, to write to it while git runs, and to end it. Without it git reads `input`. */
  readonly onStart?: (stdin: Writable) => void;
  readonly env?: Readonly<Record<string, string>>;
}

/** Variables that point git to the caller's repository (a hook sets them); each command here runs in the repository it means. */
const REPOSITORY_VARIABLE =
  /^GIT_((IMPLICIT_)?WORK_TREE|(COMMON_)?DIR|(INDEX|SHALLOW|GRAFT)_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|REPLACE_REF_BASE|NO_REPLACE_OBJECTS|CONFIG(_PARAMETERS|_COUNT)?)$/;

/** Author and committer of every commit, including those of runners. Git asks nobody, and files of LFS stay pointers. */
export const IDENTITY = {
  GIT_AUTHOR_NAME: "SOMAS Workflows",
  GIT_AUTHOR_EMAIL: "somas-workflows@users.noreply.github.com",
  GIT_COMMITTER_NAME: "SOMAS Workflows",
  GIT_COMMITTER_EMAIL: "somas-workflows@users.noreply.github.com",
  GIT_TERMINAL_PROMPT: "0",
  GIT_LFS_SKIP_SMUDGE: "1",
};

function environmentFor({ env }: GitOptions): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !REPOSITORY_VARIABLE.test(name));
  return { ...Object.fromEntries(kept), ...IDENTITY, ...env };
}

interface Deadline {
  readonly seconds: number;
  /** In milliseconds, as `performance.now()`. */
  readonly end: number;
}

const deadlines = new AsyncLocalStorage<Deadline>();

/**
 * Runs `work` with a limit of time for all git commands in it together: one that runs when the seconds are over is ended with all of its
 * processes, and throws `GitError`. For data that a stranger made.
 */
export function limitTime<T>(seconds: number, work: () => Promise<T>): Promise<T> {
  const outer = deadlines.getStore();
  const end = performance.now() + seconds * 1000;
  return deadlines.run(outer !== undefined && outer.end < end ? outer : { seconds, end }, work);
}

/** Throws where the time of `limitTime` is over. */
export function requireTime(): void {
  const deadline = deadlines.getStore();
  if (deadline !== undefined && performance.now() > deadline.end) throw new Error(describeDeadline(deadline));
}

const describeDeadline = ({ seconds }: Deadline): string => `it takes longer than ${Math.round(seconds)} s`;

/** Bytes of output that fit in memory. */
const MAX_OUTPUT = 1 << 28;
/** Characters of its messages that are kept: it may complain about every object of a stranger. */
const MAX_MESSAGES = 1_000_000;

/** Runs git in `cwd` and returns its standard output without the last newline. Throws `GitError`. */
export async function git(cwd: string, args: readonly string[], options: GitOptions = {}): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  const { exitCode, stderr } = await run(cwd, args, options, (piece) => {
    size += piece.length;
    if (size > MAX_OUTPUT) throw new Error(`it prints more than ${MAX_OUTPUT} bytes`);
    pieces.push(piece);
  });
  const stdout = Buffer.concat(pieces).toString();
  if (exitCode !== 0) throw new GitError(args, exitCode, stdout, stderr);
  return stdout.replace(/\n$/, "");
}

/** Runs git in `cwd` and passes its standard output on as bytes while it runs, whatever its size. Throws `GitError`. */
export async function streamGit(
  cwd: string,
  args: readonly string[],
  options: GitOptions & { readonly onPiece: (piece: Buffer) => void },
): Promise<void> {
  const { exitCode, stderr } = await run(cwd, args, options, options.onPiece);
  if (exitCode !== 0) throw new GitError(args, exitCode, "", stderr);
}

interface GitExit {
  /** -1 if a signal ended it or it could not be started. */
  readonly exitCode: number;
  readonly stderr: string;
}

/**
 * A signal to this program's group, such as Ctrl-C, also reaches a child that is just starting: it has no session of its own yet.
 * Such a child has done nothing, so it can be started again.
 */
const STRAY_SIGNALS: readonly (string | null)[] = ["SIGINT", "SIGTERM", "SIGHUP"];
const MAX_STARTS = 5;

/** Runs git until it ends. Never returns once the folder is closed, see `endGitIn`. */
function run(
  cwd: string,
  args: readonly string[],
  options: GitOptions,
  onPiece: (piece: Buffer) => void,
  start = 1,
): Promise<GitExit> {
  return new Promise((resolve) => {
    if (isClosed(cwd)) return;
    const child = startGit(cwd, args, environmentFor(options), options.stdin);
    let stderr = "";
    let isSilent = true;
    const deadline = deadlines.getStore();
    const timer = deadline && setTimeout(() => endLate(deadline), Math.max(0, deadline.end - performance.now()));
    const endLate = (passed: Deadline): void => {
      killGroup(child, "SIGKILL");
      stderr = "";
      end(-1, describeDeadline(passed));
    };
    const end = (exitCode: number | null, reason: string): void => {
      clearTimeout(timer);
      if (!isClosed(cwd)) resolve({ exitCode: exitCode ?? -1, stderr: stderr || reason });
    };
    child.stdout?.on("data", (piece: Buffer) => {
      isSilent = false;
      try {
        onPiece(piece);
      } catch (error) {
        killGroup(child, "SIGKILL");
        end(-1, String(error));
      }
    });
    child.stderr?.setEncoding("utf8").on("data", (piece: string) => {
      if (stderr.length < MAX_MESSAGES) stderr += piece;
    });
    child.on("error", (error) => end(-1, error.message));
    child.on("close", (exitCode, signal) => {
      const isStray = isSilent && stderr === "" && STRAY_SIGNALS.includes(signal);
      clearTimeout(timer);
      if (isStray && start < MAX_STARTS) resolve(run(cwd, args, options, onPiece, start + 1));
      else end(exitCode, signal === null ? "" : `ended by ${signal}`);
    });
    child.stdin?.on("error", () => {});
    if (options.onStart !== undefined && child.stdin !== null) options.onStart(child.stdin);
    else child.stdin?.end(options.input ?? "");
  });
}
