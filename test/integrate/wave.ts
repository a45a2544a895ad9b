import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createBundle } from "../../workflows-src/git/bundle.ts";
import { git } from "../../workflows-src/git/git.ts";
import type { TaskInputs } from "../../workflows-src/integrate/inputs.ts";
import { type Integration, integrate } from "../../workflows-src/integrate/integrate.ts";
import type { Plan, Task } from "../../workflows-src/plan/plan.ts";
import type { Leg, Wave } from "../../workflows-src/schedule/wave.ts";
import { digestTasks, digestText } from "../../workflows-src/task/digest.ts";
import { newRepository, side, temporaryFolder } from "../git/repository.ts";

export const task = (id: string, of: Partial<Task> = {}): Task => ({
  id,
  name: `Name of ${id}`,
  description: `Do ${id}.`,
  duration: { optimistic: 1, most_likely: 1, pessimistic: 1 },
  depends_on: [],
  risk: "LOW",
  context_requirements: [],
  files: [],
  ...of,
});

export const plan = (...tasks: Task[]): Plan => ({ version: 1, tasks });

export const leg = (...tasks: string[]): Leg => ({
  id: tasks[0] ?? "",
  title: tasks.join(" "),
  tasks,
  after: [],
  runs_on: "ubuntu-latest",
  task_minutes: 10,
  wait_minutes: 30,
});

export const wave = (...legs: Leg[]): Wave => ({ number: 1, runners: 256, legs });

/** A remote repository, a bare clone of it, and an empty folder for artifacts. */
export async function hub(files?: Readonly<Record<string, string>>) {
  const { repository: remote, base } = await newRepository(files);
  const repository = join(temporaryFolder(), "hub.git");
  await git(remote, ["clone", "--quiet", "--bare", remote, repository]);
  return { remote, base, repository, artifacts: temporaryFolder() };
}
export type Hub = Awaited<ReturnType<typeof hub>>;

/** Writes a leg's artifact as a leg would: one commit per task id with its files on top of `base`. */
export async function finish(
  at: Hub,
  id: string,
  files: Readonly<Record<string, string>>,
  of: { base?: string; message?: string; result?: object } = {},
) {
  const commit = await side(at.remote, of.base ?? at.base, files, of.message);
  await artifact(
    at,
    id,
    [{ task_id: id, verdict: "succeeded", reason: "fine", runner: "command", seconds: 2, commit, ...of.result }],
    new Map([[id, commit]]),
  );
  return commit;
}

export async function artifact(at: Hub, legId: string, results: unknown, refs: ReadonlyMap<string, string>) {
  const folder = join(at.artifacts, legId);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "results.json"), JSON.stringify(results));
  if (refs.size > 0) await createBundle(at.remote, join(folder, "result.bundle"), at.base, refs);
}

export const SETTINGS = {
  project_id: "project-001",
  runner: "auto",
  agent: "coder",
  context_files: "",
  stall_minutes: 0,
} as const;

export function inputs(of: Plan, source: string): Map<string, TaskInputs> {
  const each = new Map(of.tasks.map((task) => [task.id, { text: digestText(task), context: "c", runner: "command" }]));
  const digests = digestTasks(of, each);
  return new Map([...each].map(([id, given]) => [id, { ...given, source, digest: digests.get(id) ?? "" }]));
}

export const integration = (at: Hub, plan: Plan, wave: Wave): Integration => ({
  ...at,
  artifactOf: (legId) => join(at.artifacts, legId),
  project_id: "project-001",
  plan,
  wave,
  previous: [],
  inputs: inputs(plan, at.base),
  protected_paths: [".github/**"],
  more_waves: false,
});

/** Integrates; an error that the answer holds is thrown. */
export async function integrated(of: Integration) {
  const answer = await integrate(of);
  if (answer.error !== undefined) throw answer.error;
  return answer;
}

export const BRANCH = "refs/heads/somas/project-001";

/** Subjects of the first-parent history of the branch in the remote, oldest first, without the repository's own. */
export async function merges(at: Hub, branch = BRANCH): Promise<string[]> {
  const log = await git(at.remote, ["log", "--first-parent", "--reverse", "--format=%s", `${at.base}..${branch}`]);
  return log.split("\n").map((subject) => subject.replace(/:.*/, ""));
}
