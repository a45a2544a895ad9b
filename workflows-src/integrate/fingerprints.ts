import { listAllTasks } from "../plan/graph.ts";
import type { Plan, Task } from "../plan/plan.ts";
import { describeRunner, digestTasks, digestText, sha256, type TaskFingerprint } from "../task/digest.ts";
import type { TaskSettings } from "../task/settings.ts";
import {
  type ContextStep,
  type ContextVersions,
  findVersionsByTasks,
  readContext,
  readContextSeen,
} from "./context-versions.ts";
import { type DoneTask, findNewest, type RunFingerprint } from "./trailers.ts";

export interface FingerprintedRun {
  readonly plan: Plan;
  readonly settings: TaskSettings;
  readonly head: string;
  /** The merges of tasks that are on the branch already, newest first. */
  readonly merges: readonly DoneTask[];
  /** The commits there whose changes of context are no change by people, newest first. */
  readonly steps: readonly ContextStep[];
}

export interface PlanFingerprints {
  /** By task id, for every task of the plan. */
  readonly fingerprints: ReadonlyMap<string, RunFingerprint>;
  /** Context sources that people changed since the task was done, by task id. A task without such sources is missing. */
  readonly changedContext: ReadonlyMap<string, readonly string[]>;
}

/**
 * Computes the fingerprint of every task for a run about `head`.
 *
 * Only people change context: contents are read at `head`, never on the branch, so files that a run writes (an architecture, a completed
 * specification) do not change its fingerprints or those of a resumed run. When such a file reaches `head` later, because somebody merged
 * the branch, it is still the work of tasks. A done task therefore keeps its context digest as long as each source in `head` is the version
 * of the task's run, the version that its runner saw on the branch, or a version that only merges of tasks and ticks in the plan made from
 * those.
 */
export async function computeFingerprints(repository: string, run: FingerprintedRun): Promise<PlanFingerprints> {
  const { plan, settings, head } = run;
  const tasks = listAllTasks(plan);
  const sources = tasks.flatMap((task) => task.context_requirements);
  const now = await readContext(repository, head, settings.project_id, sources);
  const done = findNewest(run.merges);
  const changedContext = await findChangedContext(repository, run, now, done);

  const parts = new Map<string, TaskFingerprint>();
  for (const task of tasks) {
    const merge = changedContext.has(task.id) ? undefined : done.get(task.id);
    const context = merge?.context ?? digestContext(task, now);
    parts.set(task.id, { text: digestText(task), context, runner: describeRunner(task, settings) });
  }
  const digests = digestTasks(plan, parts);
  const fingerprints = [...parts].map(
    ([id, part]) => [id, { ...part, digest: digests.get(id) ?? "", source: head }] as const,
  );
  return { fingerprints: new Map(fingerprints), changedContext };
}

const digestContext = ({ context_requirements }: Task, versions: ContextVersions): string =>
  sha256([...new Set(context_requirements)].sort().map((source) => [source, versions.get(source)]));

async function findChangedContext(
  repository: string,
  { plan, settings, steps }: FingerprintedRun,
  now: ContextVersions,
  done: ReadonlyMap<string, DoneTask>,
): Promise<Map<string, string[]>> {
  const { project_id: projectId } = settings;
  const oldestFirst = [...steps].reverse();
  const versionsAt = new Map<string, ContextVersions>();
  const versionsByTasks = new Map<string, ReadonlySet<string>>();
  const result = new Map<string, string[]>();
  for (const { id, context_requirements } of listAllTasks(plan)) {
    const task = done.get(id);
    if (task === undefined) continue;
    // The commit may be gone, and an older merge does not name one: then every source counts as changed, unless the runner saw it.
    const then =
      versionsAt.get(task.source) ??
      (await readContext(repository, task.source, projectId, now.keys()).catch(() => new Map<string, string>()));
    versionsAt.set(task.source, then);
    const differing = [...new Set(context_requirements)].filter((source) => then.get(source) !== now.get(source));
    if (differing.length === 0) continue;
    const seen = await readContextSeen(repository, projectId, task.commit, differing);
    const changed: string[] = [];
    for (const source of differing) {
      const first = [then.get(source), seen.get(source)].filter((version) => version !== undefined);
      const key = JSON.stringify([source, ...first]);
      const known =
        versionsByTasks.get(key) ?? (await findVersionsByTasks(repository, projectId, source, first, oldestFirst));
      versionsByTasks.set(key, known);
      if (!known.has(now.get(source) ?? "")) changed.push(source);
    }
    if (changed.length > 0) result.set(id, changed);
  }
  return result;
}
