import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createBundle } from "../../workflows-src/git/bundle.ts";
import { git } from "../../workflows-src/git/git.ts";
import { integrateWave } from "../../workflows-src/integrate/integrate-wave.ts";
import type { Integration } from "../../workflows-src/integrate/integration.ts";
import type { RunFingerprint } from "../../workflows-src/integrate/trailers.ts";
import type { Plan, Task } from "../../workflows-src/plan/plan.ts";
import type { Leg, Wave } from "../../workflows-src/schedule/wave.ts";
import { digestTasks, digestText } from "../../workflows-src/task/digest.ts";
import { newRepository, side, temporaryFolder } from "../git/repository.ts";

export const task = (id: string, fields: Partial<Task> = {}): Task => ({
  id,
  name: `Name of ${id}`,
  description: `Do ${id}.`,
  duration: { optimistic: 1, most_likely: 1, pessimistic: 1 },
  depends_on: [],
  risk: "LOW",
  context_requirements: [],
  files: [],
  ...fields,
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

/** Writes a leg's artifact as a leg would: one commit with the files on top of `base`. */
export async function finish(
  project: Hub,
  id: string,
  files: Readonly<Record<string, string>>,
  { base = project.base, message, result }: { base?: string; message?: string; result?: object } = {},
) {
  const commit = await side(project.remote, base, files, message);
  await writeArtifact(
    project,
    id,
    [{ task_id: id, verdict: "succeeded", reason: "fine", runner: "command", seconds: 2, commit, ...result }],
    new Map([[id, commit]]),
  );
  return commit;
}

export async function writeArtifact(project: Hub, legId: string, results: unknown, refs: ReadonlyMap<string, string>) {
  const folder = join(project.artifacts, legId);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "results.json"), JSON.stringify(results));
  if (refs.size > 0) await createBundle(project.remote, join(folder, "result.bundle"), project.base, refs);
}

export const SETTINGS = {
  project_id: "project-001",
  runner: "auto",
  agent: "coder",
  context_files: "",
  stall_minutes: 0,
} as const;

export function fingerprintsOf(plan: Plan, source: string): Map<string, RunFingerprint> {
  const parts = plan.tasks.map(
    (task) => [task.id, { text: digestText(task), context: "c", runner: "command" }] as const,
  );
  const digests = digestTasks(plan, new Map(parts));
  return new Map(parts.map(([id, part]) => [id, { ...part, source, digest: digests.get(id) ?? "" }]));
}

export const integrationOf = (project: Hub, plan: Plan, wave: Wave): Integration => ({
  ...project,
  artifactOf: (legId) => join(project.artifacts, legId),
  project_id: "project-001",
  plan,
  wave,
  previous: [],
  fingerprints: fingerprintsOf(plan, project.base),
  protected_paths: [".github/**"],
  result_files: "branch",
  more_waves: false,
});

/** Integrates a wave, and throws the error that it returns. */
export async function integrateOrThrow(integration: Integration) {
  const integrated = await integrateWave(integration);
  if (integrated.error !== undefined) throw integrated.error;
  return integrated;
}

export const BRANCH = "refs/heads/somas/project-001";

/** Lists the tasks that were merged onto the branch of the remote, oldest first. */
export async function listMerges(project: Hub, branch = BRANCH): Promise<string[]> {
  const log = await git(project.remote, [
    "log",
    "--first-parent",
    "--reverse",
    "--format=%s",
    `${project.base}..${branch}`,
  ]);
  return log.split("\n").map((subject) => subject.replace(/:.*/, ""));
}
