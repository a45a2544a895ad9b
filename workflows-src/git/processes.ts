import { type ChildProcess, spawn } from "node:child_process";

/** Time for a push that is going on to finish, and for a process that was ended to be gone. */
const FINISH_MS = 5000;

interface Command {
  readonly cwd: string;
  /** Whether it writes into another repository than the one it runs in. */
  readonly isPush: boolean;
}

const running = new Map<ChildProcess, Command>();
const closed = new Set<string>();

const isIn = (path: string, folder: string): boolean => `${path}/`.startsWith(`${folder}/`);

/** Whether nothing may be started in the folder any more, see `endGitIn`. */
export const isClosed = (path: string): boolean => [...closed].some((folder) => isIn(path, folder));

/**
 * Starts git in a session of its own: Ctrl-C in a terminal reaches every process of the foreground group, and would kill a push in its
 * midst.
 */
export function startGit(
  cwd: string,
  settings: readonly string[],
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): ChildProcess {
  const child = spawn("git", [...settings, ...args], { cwd, env, detached: true });
  running.set(child, { cwd, isPush: args[0] === "push" });
  const forget = (): void => void running.delete(child);
  child.on("close", forget).on("error", forget);
  return child;
}

/**
 * Ends the git commands that run in the folder and keeps new ones from starting there; nobody gets an answer from either. A push may
 * finish; after five seconds it gets SIGTERM, on which git removes its locks.
 */
export async function endGitIn(folder: string): Promise<void> {
  closed.add(folder);
  const commands = [...running].filter(([, { cwd }]) => isIn(cwd, folder));
  await Promise.all(commands.map(([child, { isPush }]) => (isPush ? finish(child) : end(child, "SIGKILL"))));
}

async function finish(push: ChildProcess): Promise<void> {
  if (!(await hasEnded(push))) await end(push, "SIGTERM");
}

async function end(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  const ended = hasEnded(child);
  try {
    // The whole group: git starts others.
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // Nothing of the group is left.
  }
  await ended;
}

/** Whether the command and all that holds its output have ended within the time for that. */
function hasEnded(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), FINISH_MS);
    const done = (): void => {
      clearTimeout(timer);
      resolve(true);
    };
    if (running.has(child)) child.once("close", done);
    else done();
  });
}
