import type { Plan } from "../plan/plan.ts";

/** Files in which the work of a task met that of others, which no statement in the plan foresaw. */
export interface Overlap {
  readonly files: readonly string[];
  /** The tasks that changed these files too. */
  readonly tasks: readonly string[];
  /** Their changes, as a diff; `""` where it is not known. */
  readonly diff: string;
}

/** By task id. */
export type Overlaps = ReadonlyMap<string, Overlap>;

/** Collects the overlaps of tasks. It holds for both sides: for a task, and for those that changed the same files. */
export function collectOverlaps(
  found: Iterable<{ readonly task_id: string; readonly overlap?: Overlap | undefined }>,
): Map<string, Overlap> {
  const overlaps = new Map<string, Overlap>();
  const add = (id: string, overlap: Overlap): void => void overlaps.set(id, joinOverlaps(overlaps.get(id), overlap));
  for (const { task_id, overlap } of found) {
    if (overlap === undefined) continue;
    add(task_id, overlap);
    for (const id of overlap.tasks) add(id, { files: overlap.files, tasks: [], diff: "" });
  }
  return overlaps;
}

/** Joins an overlap with an earlier one. */
export function joinOverlaps(before: Overlap | undefined, { files, tasks, diff }: Overlap): Overlap {
  if (before === undefined) return { files, tasks, diff };
  return {
    files: [...new Set([...before.files, ...files])],
    tasks: [...new Set([...before.tasks, ...tasks])],
    diff: diff || before.diff,
  };
}

/** Returns the plan with these files among those that its tasks will touch: tasks that touch the same file do not run side by side. */
export const keepApart = (plan: Plan, overlaps: Overlaps): Plan => ({
  ...plan,
  tasks: plan.tasks.map((task) => {
    const { files = [] } = overlaps.get(task.id) ?? {};
    return files.length === 0 ? task : { ...task, files: [...new Set([...task.files, ...files])] };
  }),
});
