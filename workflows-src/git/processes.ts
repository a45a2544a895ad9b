import { type ChildProcess, spawn } from "node:child_process";

/** How long a push may take to finish, and an ended process to disappear. */
const FINISH_MS = 5000;

/**
 * Settings that override every configuration file: hooks that an agent left must not run, nobody can sign or answer, and this program
 * relies on bare repositories, local clones, the remote name `origin`, refs in files, git's own rules for renames, and plain output.
 */
const SETTINGS = [
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
  "color.ui=false",
  "core.quotePath=true",
  "diff.renames=true",
  "fetch.recurseSubmodules=false",
  "i18n.commitEncoding=UTF-8",
  "i18n.logOutputEncoding=UTF-8",
  "init.defaultRefFormat=files",
  "merge.renames=true",
  "push.followTags=false",
  "push.pushOption=",
  "push.recurseSubmodules=no",
  "submodule.recurse=false",
].flatMap((setting) => ["-c", setting]);

/** Running commands with their folder. */
const running = new Map<ChildProcess, { readonly cwd: string; readonly isPush: boolean }>();
const closed = new Set<string>();

const isIn = (path: string, folder: string): boolean => `${path}/`.startsWith(`${folder}/`);

/** Whether nothing may start in the folder any more, see `endGitIn`. */
export const isClosed = (path: string): boolean => [...closed].some((folder) => isIn(path, folder));

/** Starts git in a session of its own: Ctrl-C reaches the whole foreground group and would kill a push halfway. */
export function startGit(
  cwd: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  stdin: number | "pipe" = "pipe",
): ChildProcess {
  const child = spawn("git", [...SETTINGS, ...args], { cwd, env, detached: true, stdio: [stdin, "pipe", "pipe"] });
  running.set(child, { cwd, isPush: args[0] === "push" });
  const forget = (): void => void running.delete(child);
  child.on("close", forget).on("error", forget);
  return child;
}

/**
 * Ends the git commands that run in the folder and lets no new ones start there; neither kind answers its caller. A push may finish;
 * after five seconds it gets SIGTERM, on which git removes its locks.
 */
export async function endGitIn(folder: string): Promise<void> {
  closed.add(folder);
  const commands = [...running].filter(([, { cwd }]) => isIn(cwd, folder));
  await Promise.all(
    commands.map(async ([child, { isPush }]) => {
      if (!isPush) await end(child, "SIGKILL");
      else if (!(await waitForEnd(child))) await end(child, "SIGTERM");
    }),
  );
}

async function end(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  const ended = waitForEnd(child);
  killGroup(child, signal);
  await ended;
}

/** Sends a signal to a git command and to all processes that it started. */
export function killGroup({ pid }: ChildProcess, signal: "SIGTERM" | "SIGKILL"): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch {
    // The group has ended.
  }
}

/** Whether the command, and everything that holds its output open, ends in time. */
function waitForEnd(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    if (!running.has(child)) return resolve(true);
    const timer = setTimeout(() => resolve(false), FINISH_MS);
    child.once("close", () => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
