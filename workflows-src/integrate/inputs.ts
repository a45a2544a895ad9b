import type { Plan, Task } from "../plan/plan.ts";
import { describeRunner, digestTasks, digestText, sha256, type TaskFingerprint } from "../task/digest.ts";
import type { TaskSettings } from "../task/settings.ts";
import { contextAt, contextSeen, type Versions, versionsByTasks } from "./context-versions.ts";
import type { DoneTask } from "./trailers.ts";

/** What a task is made from in this run, as the trailers of its merge will say. */
export interface TaskInputs extends TaskFingerprint {
  /** Digest of all of it and of what the task depends on, see `digestTasks`: the same digest is the same work. */
  readonly digest: string;
  /** The commit of the run, which `context` was read at. */
  readonly source: string;
}

export interface RunInputs {
  readonly inputs: ReadonlyMap<string, TaskInputs>;
  /** The sources whose contents people changed since the task was done, where there are any. */
  readonly changedContext: ReadonlyMap<string, readonly string[]>;
}

/**
 * What every task of the plan is made from, where `merges` (newest first) are on the branch already and the run is about `head`.
 *
 * Context counts as people wrote it: contents are read at `head`, never on the branch, so what a run writes (an architecture, a
 * specification that a task completes) changes no input of it or of its resumption. Where such work came into `head` later (the branch
 * was merged), it is still the work of tasks: a task that is done keeps its digest as long as `head` has what its run was about, or what its
 * runner saw on the branch, or what nothing but merges of tasks made of that.
 */
export async function runInputs(
  repository: string,
  of: {
    readonly plan: Plan;
    readonly settings: TaskSettings;
    readonly head: string;
    readonly merges: readonly DoneTask[];
  },
): Promise<RunInputs> {
  const { plan, settings, head, merges } = of;
  const sources = plan.tasks.flatMap((task) => task.context_requirements);
  const now = await contextAt(repository, head, settings.project_id, sources);
  const before = newestOfEach(merges);
  const changedContext = await changes(repository, settings.project_id, { tasks: plan.tasks, now, before, merges });

  const inputs = new Map<string, TaskFingerprint>();
  for (const task of plan.tasks) {
    const done = before.get(task.id);
    const kept = done !== undefined && !changedContext.has(task.id);
    const context = kept ? done.context : contextDigest(task, now);
    inputs.set(task.id, { text: digestText(task), context, runner: describeRunner(task, settings) });
  }
  const digests = digestTasks(plan, inputs);
  const complete = [...inputs].map(
    ([id, each]) => [id, { ...each, digest: digests.get(id) ?? "", source: head }] as const,
  );
  return { inputs: new Map(complete), changedContext };
}

/** Of merges, newest first, the newest of each task. */
export const newestOfEach = (merges: readonly DoneTask[]): Map<string, DoneTask> =>
  new Map([...merges].reverse().map((merge) => [merge.task_id, merge]));

const contextDigest = ({ context_requirements }: Task, versions: Versions): string =>
  sha256([...new Set(context_requirements)].sort().map((source) => [source, versions.get(source)]));

async function changes(
  repository: string,
  projectId: string,
  at: {
    readonly tasks: readonly Task[];
    readonly now: Versions;
    readonly before: ReadonlyMap<string, DoneTask>;
    readonly merges: readonly DoneTask[];
  },
): Promise<Map<string, string[]>> {
  const oldestFirst = [...at.merges].reverse();
  const bySource = new Map<string, Versions>();
  const byTasks = new Map<string, ReadonlySet<string>>();
  const result = new Map<string, string[]>();
  for (const { id, context_requirements } of at.tasks) {
    const done = at.before.get(id);
    if (done === undefined) continue;
    const then = bySource.get(done.source) ?? (await contextThen(repository, projectId, done.source, at.now));
    bySource.set(done.source, then);
    const differing = [...new Set(context_requirements)].filter((source) => then.get(source) !== at.now.get(source));
    if (differing.length === 0) continue;
    const seen = await contextSeen(repository, projectId, done, differing);
    const changed: string[] = [];
    for (const source of differing) {
      const first = [then.get(source), seen.get(source)].filter((version) => version !== undefined);
      const key = JSON.stringify([source, ...first]);
      const known = byTasks.get(key) ?? (await versionsByTasks(repository, projectId, source, first, oldestFirst));
      byTasks.set(key, known);
      if (!known.has(at.now.get(source) ?? "")) changed.push(source);
    }
    if (changed.length > 0) result.set(id, changed);
  }
  return result;
}

/** Nothing is known of a commit that is gone, or that an older merge does not name: every source counts as changed, but for what the runner saw. */
const contextThen = (repository: string, projectId: string, commit: string, now: Versions): Promise<Versions> =>
  contextAt(repository, commit, projectId, now.keys()).catch(() => new Map());
