import type { OpenTasks } from "./open-tasks.ts";

/** Whether a task may run in the leg of the one before it in a chain; `minutes` are those of all tasks that the leg then holds. */
type MayJoin = (task: number, previous: number, minutes: number) => boolean;

/**
 * The tasks as legs: chains joined where `mayJoin` allows it, all others alone; in an order that respects dependencies. In a chain each
 * task is the only one behind the one before it, and waits for that one alone, on the same kind of runner.
 */
export function taskChains({ tasks, before, after, kind, minutes }: OpenTasks, mayJoin: MayJoin): number[][] {
  const legs: number[][] = [];
  const legOf: number[][] = [];
  const minutesOf = new Map<number[], number>();
  for (const task of tasks.keys()) {
    const [previous, ...others] = before[task] as Int32Array;
    const own = minutes[task] as number;
    if (previous !== undefined && others.length === 0 && (after[previous] as Int32Array).length === 1) {
      const leg = legOf[previous] as number[];
      const total = (minutesOf.get(leg) as number) + own;
      if (kind[previous] === kind[task] && mayJoin(task, previous, total)) {
        leg.push(task);
        legOf[task] = leg;
        minutesOf.set(leg, total);
        continue;
      }
    }
    const leg = [task];
    legs.push(leg);
    legOf[task] = leg;
    minutesOf.set(leg, own);
  }
  return legs;
}
