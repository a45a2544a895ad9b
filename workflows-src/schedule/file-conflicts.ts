import type { Plan, Task } from "../plan/plan.ts";
import { canMatchSamePath } from "./globs.ts";

/** Two tasks that no dependency keeps apart, but whose `files` overlap: indices, the first goes first. */
export interface FileConflict {
  readonly first: number;
  readonly second: number;
}

/** Whether a path exists that both tasks may touch, by the globs they state. */
export const shareFiles = (task: Pick<Task, "files">, other: Pick<Task, "files">): boolean =>
  task.files.some((a) => other.files.some((b) => canMatchSamePath(a, b)));

/**
 * Finds the pairs that have to be kept apart, without those that follow from others. Tasks must be in topological order, so that the
 * pairs form no cycle. Quadratic in the tasks that state files.
 */
export function findFileConflicts(tasks: readonly Task[], dependencies: readonly ArrayLike<number>[]): FileConflict[] {
  const stating = [...tasks.keys()].filter((i) => tasks[i]?.files.length);
  if (stating.length < 2) return [];
  const words = Math.ceil(tasks.length / 32);
  /** A bit for every task that comes before, directly or not. */
  const earlier = tasks.map(() => new Uint32Array(words));
  const isEarlier = (other: number, i: number): boolean =>
    (((earlier[i] as Uint32Array)[other >> 5] as number) & (1 << (other & 31))) !== 0;
  const follow = (i: number, other: number): void => {
    const own = earlier[i] as Uint32Array;
    const others = earlier[other] as Uint32Array;
    for (let word = 0; word < words; word++) own[word] = (own[word] as number) | (others[word] as number);
    own[other >> 5] = (own[other >> 5] as number) | (1 << (other & 31));
  };
  const conflicts: FileConflict[] = [];
  for (const [i, task] of tasks.entries()) {
    for (const other of Array.from(dependencies[i] ?? [])) follow(i, other);
    if (task.files.length === 0) continue;
    // From the nearest one back, so that a pair that follows from others is recognised.
    for (const other of stating.filter((place) => place < i).reverse()) {
      if (isEarlier(other, i) || !shareFiles(task, tasks[other] as Task)) continue;
      conflicts.push({ first: other, second: i });
      follow(i, other);
    }
  }
  return conflicts;
}

/** Returns a predicate: whether a task comes directly before one of these, because one depends on it or they touch the same files. */
export function matchTasksBefore(plan: Plan, ids: readonly string[]): (id: string) => boolean {
  const tasks = plan.tasks.filter((task) => ids.includes(task.id));
  const dependencies = new Set(tasks.flatMap(({ depends_on }) => depends_on));
  const byId = new Map(plan.tasks.map((task) => [task.id, task]));
  return (id) => {
    const before = byId.get(id);
    return dependencies.has(id) || (before !== undefined && tasks.some((task) => shareFiles(before, task)));
  };
}
