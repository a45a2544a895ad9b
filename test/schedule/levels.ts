import type { OpenTasks } from "../../workflows-src/schedule/open-tasks.ts";

/** The tasks of each level: one more than the highest level among those that a task comes after. */
export function levelsOf({ before }: Pick<OpenTasks, "before">): number[][] {
  const levels: number[][] = [];
  const levelOf: number[] = [];
  for (const [task, others] of before.entries()) {
    const level = Math.max(-1, ...Array.from(others, (other) => levelOf[other] as number)) + 1;
    levelOf.push(level);
    levels[level] = [...(levels[level] ?? []), task];
  }
  return levels;
}

/** What one matrix per level takes without overhead, in hours; its legs start longest remaining path first. */
export const levelHours = (open: OpenTasks, max_parallel = Number.POSITIVE_INFINITY): number =>
  levelsOf(open).reduce((sum, tasks) => {
    const first = [...tasks].sort((a, b) => (open.remaining[b] as number) - (open.remaining[a] as number));
    const runners: number[] = Array.from({ length: Math.min(max_parallel, tasks.length) }, () => 0);
    for (const task of first)
      runners.push((runners.sort((a, b) => a - b).shift() as number) + (open.hours[task] as number));
    return sum + Math.max(...runners);
  }, 0);
