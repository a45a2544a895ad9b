import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fetchBundle } from "../../workflows-src/git/bundle.ts";
import type { Plan, Task } from "../../workflows-src/plan/plan.ts";
import type { TaskResult } from "../../workflows-src/task/result.ts";
import { type LegRun, runLeg } from "../../workflows-src/task/run-leg.ts";
import { raiseWall, type Wall } from "../../workflows-src/task/wall.ts";

export const task = (id: string, fields: Partial<Task> = {}): Task => ({
  id,
  name: `Name of ${id}`,
  description: `What ${id} is about.`,
  duration: { optimistic: 1, most_likely: 1, pessimistic: 1 },
  depends_on: [],
  risk: "MEDIUM",
  context_requirements: [],
  files: [],
  ...fields,
});

/** A repository in a temporary folder, and the output of a job in it. */
export class Workshop {
  readonly folder = mkdtempSync(join(tmpdir(), "somas-task-test-"));
  readonly workspace = join(this.folder, "workspace");
  readonly output = join(this.folder, "output");

  constructor(files: Readonly<Record<string, string>> = { "README.md": "# Project\n" }) {
    for (const name of ["workspace", "output", "scratch"]) mkdirSync(join(this.folder, name));
    this.git("init", "--quiet", "--initial-branch=main");
    for (const [path, text] of Object.entries(files)) this.write(path, text);
    this.commit();
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.workspace, path)), { recursive: true });
    writeFileSync(join(this.workspace, path), text);
  }

  commit(): void {
    this.git("add", "--all", "--force");
    this.git("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message=Files");
  }

  git(...args: string[]): string {
    return execFileSync("git", args, { cwd: this.workspace, encoding: "utf8", stdio: "pipe" }).trimEnd();
  }

  /** Runs one leg with the given tasks, in their order. */
  run(
    tasks: readonly Task[],
    options: Partial<LegRun["settings"]> &
      Pick<
        Partial<LegRun>,
        "environment" | "agentEnvironment" | "setupEnvironment" | "onProgress" | "secrets" | "pause" | "wall"
      > = {},
    ids: readonly string[] = tasks.map(({ id }) => id),
  ): Promise<TaskResult[]> {
    const {
      environment,
      agentEnvironment = {},
      setupEnvironment = {},
      onProgress,
      secrets,
      pause = async () => {},
      wall,
      ...settings
    } = options;
    const plan: Plan = { version: 1, tasks };
    return runLeg({
      base: this.git("rev-parse", "HEAD"),
      plan,
      leg: { tasks: ids, task_minutes: 27 },
      wave: 1,
      settings: {
        project_id: "project-123",
        runner: "auto",
        agent: "coder",
        context_files: "",
        stall_minutes: 15,
        ...settings,
      },
      workspace: this.workspace,
      scratch: join(this.folder, "scratch"),
      output: this.output,
      environment: environment ?? process.env,
      agentEnvironment,
      setupEnvironment,
      pause,
      wall,
      ...(secrets && { secrets }),
      ...(onProgress && { onProgress }),
    });
  }

  #wall: Wall | undefined;

  /** The user for its tasks, removed with the workshop; needs root, or sudo without a password. */
  raiseWall(): Wall {
    const { workspace, output, folder } = this;
    const place = { workspace, output, scratch: join(folder, "scratch"), environment: process.env };
    const wall = raiseWall({ ...place, choice: "required" });
    if (typeof wall !== "object") throw new Error("no wall");
    this.#wall = wall;
    return wall;
  }

  /** Returns the result file of a task from its commit. */
  resultFile(result: TaskResult): string {
    return this.git("show", `${result.commit}:${result.result_file}`);
  }

  log(id: string): string {
    return readFileSync(join(this.output, "logs", `${id}.log`), "utf8");
  }

  bundle(): Promise<Map<string, string>> {
    return fetchBundle(this.workspace, join(this.output, "result.bundle"));
  }

  remove(): void {
    if (this.#wall) {
      const [program = "userdel", ...args] = [...this.#wall.asRoot, "userdel", "-rf", this.#wall.user];
      spawnSync(program, args);
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}
