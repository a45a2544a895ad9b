import { sortGroups } from "../plan/graph.ts";
import type { Plan, Task } from "../plan/plan.ts";
import { valueAt } from "./value-at.ts";

/**
 * A plan as indices. It depends on the tasks alone, not on their order in the file, and so do all results.
 * Tasks that wait for the same tasks are a group with consecutive indices, and their start is computed once. So work is linear
 * in the dependencies of groups: n tasks that wait for a phase of m count as n + m, not n × m.
 */
export interface Network {
  /** In topological order. */
  readonly tasks: readonly Task[];
  /** For each task the tasks it waits for. The tasks of a group share one array, and no other task has it. */
  readonly predecessors: readonly Int32Array[];
  /** For each task the first task of every group that waits for it. */
  readonly successors: readonly Int32Array[];
  /** For each task its rank in list scheduling: longest remaining path of most likely durations first, then by id. */
  readonly priority: Int32Array;
}

/** Whether a task and the task at the index before it are in one group. */
export const isSameGroup = ({ predecessors }: Pick<Network, "predecessors">, task: number): boolean =>
  task > 0 && predecessors[task] === predecessors[task - 1];

export function buildNetwork(plan: Plan): Network {
  const byId = [...plan.tasks].sort((a, b) => (a.id < b.id ? -1 : 1));
  const groups = sortGroups({ ...plan, tasks: byId });
  const tasks = groups.flatMap((group) => group.tasks);
  const index = new Map(tasks.map((task, i) => [task.id, i]));
  const after: number[][] = tasks.map(() => []);
  const predecessors: Int32Array[] = [];
  for (const { waits_for, tasks: members } of groups) {
    const before = Int32Array.from(waits_for, (id) => index.get(id) ?? -1);
    for (const j of before) after[j]?.push(predecessors.length);
    for (const _ of members) predecessors.push(before);
  }
  const successors = after.map((indices) => Int32Array.from(indices));
  return { tasks, predecessors, successors, priority: rankByRemainingPath({ tasks, predecessors, successors }) };
}

function rankByRemainingPath(network: Omit<Network, "priority">): Int32Array {
  const { tasks, successors } = network;
  const remaining = new Float64Array(tasks.length);
  /** The longest remaining path among a task and those after it in its group. */
  const ofGroup = new Float64Array(tasks.length + 1);
  for (let i = tasks.length - 1; i >= 0; i--) {
    let longest = 0;
    for (const j of valueAt(successors, i)) longest = Math.max(longest, valueAt(ofGroup, j));
    remaining[i] = valueAt(tasks, i).duration.most_likely + longest;
    ofGroup[i] = Math.max(valueAt(remaining, i), isSameGroup(network, i + 1) ? valueAt(ofGroup, i + 1) : 0);
  }
  const id = (i: number): string => valueAt(tasks, i).id;
  const order = [...tasks.keys()].sort(
    (a, b) => valueAt(remaining, b) - valueAt(remaining, a) || (id(a) < id(b) ? -1 : 1),
  );
  const priority = new Int32Array(tasks.length);
  for (const [rank, i] of order.entries()) priority[i] = rank;
  return priority;
}

/** Groups tasks by dependency depth: level n has the tasks with n tasks before them on their longest chain. */
export function groupByDepth(network: Network): number[][] {
  const { predecessors } = network;
  const level = new Int32Array(predecessors.length);
  const levels: number[][] = [];
  for (const [task, before] of predecessors.entries()) {
    if (isSameGroup(network, task)) level[task] = valueAt(level, task - 1);
    else for (const other of before) level[task] = Math.max(valueAt(level, task), valueAt(level, other) + 1);
    const own = valueAt(level, task);
    levels[own] ??= [];
    levels[own].push(task);
  }
  return levels;
}
