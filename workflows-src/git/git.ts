import { execFile, spawn } from "node:child_process";

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

/** Runs git in `cwd` and returns its standard output without the last newline. Throws `GitError`. */
export function git(cwd: string, args: readonly string[], options: GitOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      "git",
      [...SAFE, ...args],
      { cwd, maxBuffer: 1 << 28, env: environmentOf(options) },
      (error, stdout, stderr) => {
        if (error === null) resolve(stdout.replace(/\n$/, ""));
        else
          reject(new GitError(args, typeof error.code === "number" ? error.code : -1, stdout, stderr || error.message));
      },
    );
    child.stdin?.on("error", () => {});
    child.stdin?.end(options.input ?? "");
  });
}

/** Runs git in `cwd` and hands its standard output on as it comes: for bytes, and for more of them than memory should hold. Throws `GitError`. */
export function gitPieces(
  cwd: string,
  args: readonly string[],
  options: GitOptions & { readonly onPiece: (piece: Buffer) => void },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", [...SAFE, ...args], { cwd, env: environmentOf(options) });
    let stderr = "";
    child.stdout.on("data", options.onPiece);
    child.stderr.on("data", (piece: Buffer) => {
      stderr += piece;
    });
    child.on("error", (error) => reject(new GitError(args, -1, "", error.message)));
    child.on("close", (code) => (code === 0 ? resolve() : reject(new GitError(args, code ?? -1, "", stderr))));
    child.stdin.on("error", () => {});
    child.stdin.end(options.input ?? "");
  });
}
