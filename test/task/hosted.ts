import { type ChildProcess, execFileSync, type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { writeWave } from "../../workflows-src/pipeline/artifacts.ts";
import type { Task } from "../../workflows-src/plan/plan.ts";
import type { TaskResult } from "../../workflows-src/task/result.ts";
import { settings } from "../inline/run-script.ts";
import { scheduledWave } from "../inline/waves.ts";
import { leg } from "../integrate/wave.ts";

const isRoot = process.getuid?.() === 0;
const asRoot = isRoot ? [] : ["sudo", "-n"];

const succeeds = (program: string, ...args: string[]): boolean => spawnSync(program, args).status === 0;

/** Why no wall can be raised on this machine. */
export function missingWall(): string | false {
  if (process.platform !== "linux") return "only Linux has walls";
  if (!isRoot && !succeeds("sudo", "-n", "true")) return "needs root, or sudo without a password";
  return (
    !succeeds(asRoot[0] ?? "env", ...asRoot.slice(1), "sh", "-c", "command -v useradd && command -v setpriv") &&
    "useradd or setpriv is missing"
  );
}

/** Runs a shell script as root. */
export const sudo = (script: string): string => {
  const [program = "sh", ...args] = [...asRoot, "sh", "-c", script];
  return execFileSync(program, args, { encoding: "utf8", stdio: "pipe" });
};

/** The user of GitHub's runner: one with sudo where there is sudo, else the tests' own. */
export interface RunnerUser {
  readonly uid: number;
  readonly gid: number;
  readonly remove: () => void;
}

const RUNNER = "somas-test-runner";
const RULE = `/etc/sudoers.d/${RUNNER}`;

/** Makes a user as GitHub's, which may become root without a password unless `mayBecomeRoot` is false. */
export function makeRunnerUser(mayBecomeRoot = true): RunnerUser {
  const own = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0, remove: () => {} };
  if (!isRoot || !succeeds("sudo", "-n", "true")) return own;
  const name = mayBecomeRoot ? RUNNER : `${RUNNER}-2`;
  if (!succeeds("id", name)) sudo(`useradd --create-home --user-group ${name}`);
  if (mayBecomeRoot) sudo(`echo '${name} ALL=(ALL) NOPASSWD:ALL' > ${RULE}; chmod 440 ${RULE}`);
  const id = (which: string) => Number(execFileSync("id", [which, name], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g"), remove: () => sudo(`userdel -r ${name} 2> /dev/null; rm -f ${RULE}`) };
}

/** Counts the running processes of a user. */
export function countProcesses(user: string): number {
  const script = `uid=$(id -u ${user}); for file in $(grep -lsE "^Uid:.*\\s$uid(\\s|$)" /proc/[0-9]*/status); do grep -qs '^State:.Z' $file || echo $file; done`;
  return sudo(script).split("\n").length - 1;
}

/** The folders of a job on GitHub's Linux, below a temporary one, and the script of a task's step. */
export class HostedJob {
  readonly root = mkdtempSync(join(tmpdir(), "somas-hosted-"));
  readonly home = join(this.root, "home/runner");
  readonly temp = join(this.home, "work/_temp");
  readonly workspace = join(this.home, "work/shop/shop");
  readonly scratch = join(this.temp, "somas/scratch");
  readonly output = join(this.temp, "somas/output");
  readonly #user: RunnerUser;

  constructor(user: RunnerUser, tasks: readonly Task[]) {
    this.#user = user;
    const commands = ["set_output", "set_env", "add_path", "step_summary"].map(
      (name) => `_runner_file_commands/${name}`,
    );
    for (const name of [...commands, "_github_workflow/event.json", "scripts/wait.cjs"])
      this.write(join(this.temp, name), "");
    this.write(join(this.home, "work/_actions/actions/checkout/v7/dist/index.js"), "// A post step.\n");
    this.write(join(this.workspace, "README.md"), "# Shop\n");
    this.write(join(this.temp, "somas/plan/plan.json"), JSON.stringify({ version: 1, tasks }));
    cpSync(resolve("generated/scripts/task.cjs"), join(this.temp, "scripts/task.cjs"));
    const git = (...args: string[]) => execFileSync("git", args, { cwd: this.workspace, encoding: "utf8" }).trim();
    git("init", "--quiet");
    git("add", "--all");
    git("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message=Files");
    mkdirSync(join(this.temp, "somas/results"));
    const legs = [{ ...leg("LEG"), tasks: tasks.map(({ id }) => id) }];
    writeWave(join(this.temp, "somas/results/wave.json"), scheduledWave(git("rev-parse", "HEAD"), legs));
    chmodSync(this.root, 0o755);
    if (isRoot) execFileSync("chown", ["-R", `${user.uid}:${user.gid}`, this.root]);
    chmodSync(this.home, 0o750);
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    if (isRoot) chownSync(file, this.#user.uid, this.#user.gid);
  }

  /** The user of the wall. */
  get user(): string {
    return `somas-${createHash("sha256").update(this.scratch).digest("hex").slice(0, 8)}`;
  }

  /** Starts the step of the task, with keys for an agent. */
  start(
    wall: string,
    env: Readonly<Record<string, string>> = {},
    more: Partial<typeof settings> & object = {},
  ): ChildProcess {
    const { uid, gid } = this.#user;
    return spawn(process.execPath, [join(this.temp, "scripts/task.cjs")], {
      cwd: this.workspace,
      env: this.#environment(wall, env, more),
      ...(isRoot && { uid, gid }),
      stdio: "ignore",
    });
  }

  run(wall: string, env: Readonly<Record<string, string>> = {}, more: object = {}): SpawnSyncReturns<string> {
    const { uid, gid } = this.#user;
    return spawnSync(process.execPath, [join(this.temp, "scripts/task.cjs")], {
      cwd: this.workspace,
      env: this.#environment(wall, env, more),
      ...(isRoot && { uid, gid }),
      encoding: "utf8",
    });
  }

  #environment(WALL: string, env: Readonly<Record<string, string>>, more: object): Record<string, string> {
    const commands = join(this.temp, "_runner_file_commands");
    return {
      PATH: process.env.PATH ?? "",
      HOME: this.home,
      GITHUB_ACTIONS: "true",
      RUNNER_TEMP: this.temp,
      GITHUB_OUTPUT: join(commands, "set_output"),
      GITHUB_STEP_SUMMARY: join(commands, "step_summary"),
      SETTINGS: JSON.stringify({ ...settings, ...more }),
      PLAN_FILE: join(this.temp, "somas/plan/plan.json"),
      WAVE_FILE: join(this.temp, "somas/results/wave.json"),
      ARTIFACTS: join(this.temp, "somas/artifacts"),
      SCRATCH: this.scratch,
      OUTPUT: this.output,
      LEG: "LEG",
      STARTED: "2026-01-31T12:00:00.000Z",
      AGENT_ENV: "AGENT_KEY=key-of-the-agent-0123456789\n",
      SETUP_ENV: "",
      WALL,
      ...env,
    };
  }

  results(): TaskResult[] {
    return JSON.parse(this.read(join(this.output, "results.json")));
  }

  read(file: string): string {
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  }

  log(id: string): string {
    return this.read(join(this.output, "logs", `${id}.log`));
  }

  git(...args: string[]): string {
    return execFileSync("git", ["-c", "safe.directory=*", ...args], { cwd: this.workspace, encoding: "utf8" }).trim();
  }

  remove(): void {
    sudo(`id -u ${this.user} > /dev/null 2>&1 && userdel -rf ${this.user} 2> /dev/null; true`);
    rmSync(this.root, { recursive: true, force: true });
  }
}
