import { topologicalOrder } from "../plan/graph.ts";
import type { Plan, Task } from "../plan/plan.ts";

/** A plan as indices. It depends on the tasks alone, not on their order in the file; so does all that is computed from it. */
export interface Network {
  /** Each task comes after all it waits for. */
  readonly tasks: readonly Task[];
  /** For each task the indices of the tasks it waits for. */
  readonly predecessors: readonly Int32Array[];
  /** For each task the indices of the tasks that wait for it. */
  readonly successors: readonly Int32Array[];
  /** For each task its place in the order of list scheduling: longest remaining path of most likely durations first, then by id. */
  readonly priority: Int32Array;
}

export function networkOf(plan: Plan): Network {
  const byId = [...plan.tasks].sort((a, b) => (a.id < b.id ? -1 : 1));
  const tasks = topologicalOrder({ ...plan, tasks: byId });
  const index = new Map(tasks.map((task, i) => [task.id, i]));
  const after: number[][] = tasks.map(() => []);
  const predecessors = tasks.map((task, i) => {
    const before = task.depends_on.map((id) => index.get(id) as number);
    for (const j of before) after[j]?.push(i);
    return Int32Array.from(before);
  });
  const successors = after.map((indices) => Int32Array.from(indices));
  return { tasks, predecessors, successors, priority: priorities(tasks, successors) };
}

function priorities(tasks: readonly Task[], successors: readonly Int32Array[]): Int32Array {
  const remaining = new Float64Array(tasks.length);
  for (let i = tasks.length - 1; i >= 0; i--) {
    const { duration } = tasks[i] as Task;
    let longest = 0;
    for (const j of successors[i] as Int32Array) longest = Math.max(longest, remaining[j] as number);
    remaining[i] = duration.most_likely + longest;
  }
  const id = (i: number): string => (tasks[i] as Task).id;
  const order = [...tasks.keys()].sort(
    (a, b) => (remaining[b] as number) - (remaining[a] as number) || (id(a) < id(b) ? -1 : 1),
  );
  const priority = new Int32Array(tasks.length);
  for (const [place, i] of order.entries()) priority[i] = place;
  return priority;
}
