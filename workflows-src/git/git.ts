import { isClosed, startGit } from "./processes.ts";

/** A git command that ended with another exit code than 0. */
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
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Settings that nobody's configuration may override: what an agent left in `.git/hooks` must not run, nobody is there to sign
 * or to answer, and bare repositories, local clones, the name `origin` and a log of what was asked for are what this program works with.
 */
const SAFE = [
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "commit.gpgSign=false",
  "push.gpgSign=false",
  "gc.auto=0",
  "maintenance.auto=false",
  "safe.bareRepository=all",
  "clone.defaultRemoteName=origin",
  "protocol.file.allow=always",
  "log.follow=false",
  "log.showSignature=false",
].flatMap((setting) => ["-c", setting]);

/** Variables by which a caller's git (a hook, say) names its own repository: every command here names its repository itself. */
const FOREIGN = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_IMPLICIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_COMMON_DIR",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_NAMESPACE",
  "GIT_PREFIX",
  "GIT_SHALLOW_FILE",
  "GIT_GRAFT_FILE",
  "GIT_REPLACE_REF_BASE",
  "GIT_NO_REPLACE_OBJECTS",
  "GIT_CONFIG",
  "GIT_CONFIG_PARAMETERS",
  "GIT_CONFIG_COUNT",
];

function ownEnvironment(): NodeJS.ProcessEnv {
  const environment = { ...process.env };
  for (const name of FOREIGN) delete environment[name];
  return environment;
}

/** Author and committer of every commit; runners that commit get it too. */
export const IDENTITY = {
  GIT_AUTHOR_NAME: "SOMAS Workflows",
  GIT_AUTHOR_EMAIL: "somas-workflows@users.noreply.github.com",
  GIT_COMMITTER_NAME: "SOMAS Workflows",
  GIT_COMMITTER_EMAIL: "somas-workflows@users.noreply.github.com",
  GIT_TERMINAL_PROMPT: "0",
};

const environmentOf = ({ env }: GitOptions): NodeJS.ProcessEnv => ({ ...ownEnvironment(), ...IDENTITY, ...env });

/** Bytes of output that memory should hold. */
const MOST_OUTPUT = 1 << 28;

/** Runs git in `cwd` and returns its standard output without the last newline. Throws `GitError`. */
export async function git(cwd: string, args: readonly string[], options: GitOptions = {}): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  const { exitCode, stderr } = await run(cwd, args, options, (piece) => {
    size += piece.length;
    if (size > MOST_OUTPUT) throw new Error(`it prints more than ${MOST_OUTPUT} bytes`);
    pieces.push(piece);
  });
  const stdout = Buffer.concat(pieces).toString();
  if (exitCode !== 0) throw new GitError(args, exitCode, stdout, stderr);
  return stdout.replace(/\n$/, "");
}

/** Runs git in `cwd` and hands its standard output on as it comes: for bytes, and for more of them than memory should hold. Throws `GitError`. */
export async function gitPieces(
  cwd: string,
  args: readonly string[],
  options: GitOptions & { readonly onPiece: (piece: Buffer) => void },
): Promise<void> {
  const { exitCode, stderr } = await run(cwd, args, options, options.onPiece);
  if (exitCode !== 0) throw new GitError(args, exitCode, "", stderr);
}

interface End {
  /** -1 where a signal ended it or it could not be started. */
  readonly exitCode: number;
  readonly stderr: string;
}

/** Runs git to its end. Never returns where the folder is closed, see `endGitIn`. */
async function run(
  cwd: string,
  args: readonly string[],
  options: GitOptions,
  onPiece: (piece: Buffer) => void,
): Promise<End> {
  for (let start = 1; ; start += 1) {
    const { isStray, ...end } = await runOnce(cwd, args, options, onPiece);
    if (!isStray || start === MOST_STARTS) return end;
  }
}

const MOST_STARTS = 5;

/**
 * A signal to the group of this program, such as Ctrl-C, reaches a process that is just being started: for a moment it has no session of
 * its own. It has done nothing then.
 */
const STRAY_SIGNALS: readonly (string | null)[] = ["SIGINT", "SIGTERM", "SIGHUP"];

function runOnce(
  cwd: string,
  args: readonly string[],
  options: GitOptions,
  onPiece: (piece: Buffer) => void,
): Promise<End & { readonly isStray: boolean }> {
  return new Promise((resolve) => {
    if (isClosed(cwd)) return;
    const child = startGit(cwd, SAFE, args, environmentOf(options));
    let stderr = "";
    let isSilent = true;
    const end = (exitCode: number | null, why: string, isStray = false): void => {
      if (!isClosed(cwd)) resolve({ exitCode: exitCode ?? -1, stderr: stderr || why, isStray });
    };
    child.stdout?.on("data", (piece: Buffer) => {
      isSilent = false;
      try {
        onPiece(piece);
      } catch (error) {
        child.kill("SIGKILL");
        end(-1, String(error));
      }
    });
    child.stderr?.setEncoding("utf8").on("data", (piece: string) => {
      stderr += piece;
    });
    child.on("error", (error) => end(-1, error.message));
    child.on("close", (exitCode, signal) => {
      const isStray = isSilent && stderr === "" && STRAY_SIGNALS.includes(signal);
      end(exitCode, signal === null ? "" : `ended by ${signal}`, isStray);
    });
    child.stdin?.on("error", () => {});
    child.stdin?.end(options.input ?? "");
  });
}
