import type { Task } from "../plan/plan.ts";
import { overlap } from "./globs.ts";

/** Two tasks that no dependency keeps apart, but whose `files` overlap: indices, the first goes first. */
export interface FileConflict {
  readonly first: number;
  readonly second: number;
}

/** Whether a path exists that both tasks may touch, by the globs they state. */
export const shareFiles = (task: Pick<Task, "files">, other: Pick<Task, "files">): boolean =>
  task.files.some((a) => other.files.some((b) => overlap(a, b)));

/**
 * The pairs that have to be kept apart; those that follow from others are left out. Tasks must be in topological order, so no cycle
 * can come of it. Quadratic in the tasks that state files.
 */
export function fileConflicts(tasks: readonly Task[], dependencies: readonly ArrayLike<number>[]): FileConflict[] {
  const stating = [...tasks.keys()].filter((i) => tasks[i]?.files.length);
  if (stating.length < 2) return [];
  const words = Math.ceil(tasks.length / 32);
  /** A bit for every task that comes before, directly or not. */
  const earlier = tasks.map(() => new Uint32Array(words));
  const isEarlier = (i: number, of: number): boolean =>
    (((earlier[of] as Uint32Array)[i >> 5] as number) & (1 << (i & 31))) !== 0;
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
    // From the nearest one back, so that a pair that others imply is seen to be implied.
    for (const other of stating.filter((place) => place < i).reverse()) {
      if (isEarlier(other, i) || !shareFiles(task, tasks[other] as Task)) continue;
      conflicts.push({ first: other, second: i });
      follow(i, other);
    }
  }
  return conflicts;
}
