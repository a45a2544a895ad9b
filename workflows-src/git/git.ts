import { execFile } from "node:child_process";

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

/** Settings no repository may override: what an agent left in `.git/hooks` must not run, and nobody is there to answer a prompt. */
const SAFE = [
  "-c",
  "core.hooksPath=/dev/null",
  "-c",
  "core.fsmonitor=false",
  "-c",
  "commit.gpgSign=false",
  "-c",
  "gc.auto=0",
];

/** Author and committer of every commit; runners that commit get it too. */
export const IDENTITY = {
  GIT_AUTHOR_NAME: "SOMAS Workflows",
  GIT_AUTHOR_EMAIL: "somas-workflows@users.noreply.github.com",
  GIT_COMMITTER_NAME: "SOMAS Workflows",
  GIT_COMMITTER_EMAIL: "somas-workflows@users.noreply.github.com",
  GIT_TERMINAL_PROMPT: "0",
};

/** Runs git in `cwd` and returns its standard output without the last newline. Throws `GitError`. */
export function git(cwd: string, args: readonly string[], options: GitOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      "git",
      [...SAFE, ...args],
      { cwd, maxBuffer: 1 << 28, env: { ...process.env, ...IDENTITY, ...options.env } },
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
