import { sortGroups } from "../plan/graph.ts";
import type { Plan, Task } from "../plan/plan.ts";

/**
 * A plan as indices. It depends on the tasks alone, not on their order in the file; so does all that is computed from it.
 * Tasks that wait for the same tasks are a group: their indices follow each other, and what the first of them waits for
 * is computed once. So work is linear in groups' dependencies: n tasks that wait for a phase of m count as n + m, not n × m.
 */
export interface Network {
  /** Each task comes after all it waits for. */
  readonly tasks: readonly Task[];
  /** For each task the indices of the tasks it waits for; one array for all tasks of a group, different ones for different groups. */
  readonly predecessors: readonly Int32Array[];
  /** For each task the first task of every group that waits for it. */
  readonly successors: readonly Int32Array[];
  /** For each task its place in the order of list scheduling: longest remaining path of most likely durations first, then by id. */
  readonly priority: Int32Array;
}

/** Whether a task and the one before it, by index, are of one group. */
export const isSameGroup = ({ predecessors }: Network, task: number): boolean =>
  task > 0 && predecessors[task] === predecessors[task - 1];

export function buildNetwork(plan: Plan): Network {
  const byId = [...plan.tasks].sort((a, b) => (a.id < b.id ? -1 : 1));
  const groups = sortGroups({ ...plan, tasks: byId });
  const tasks = groups.flatMap((group) => group.tasks);
  const index = new Map(tasks.map((task, i) => [task.id, i]));
  const after: number[][] = tasks.map(() => []);
  const predecessors: Int32Array[] = [];
  for (const { waits_for, tasks: members } of groups) {
    const before = Int32Array.from(waits_for, (id) => index.get(id) as number);
    for (const j of before) after[j]?.push(predecessors.length);
    for (const _ of members) predecessors.push(before);
  }
  const successors = after.map((indices) => Int32Array.from(indices));
  const network = { tasks, predecessors, successors, priority: new Int32Array(tasks.length) };
  network.priority.set(priorities(network));
  return network;
}

function priorities(network: Network): Int32Array {
  const { tasks, successors } = network;
  const remaining = new Float64Array(tasks.length);
  /** The longest remaining path of a task and of those behind it in its group. */
  const ofGroup = new Float64Array(tasks.length + 1);
  for (let i = tasks.length - 1; i >= 0; i--) {
    let longest = 0;
    for (const j of successors[i] as Int32Array) longest = Math.max(longest, ofGroup[j] as number);
    remaining[i] = (tasks[i] as Task).duration.most_likely + longest;
    ofGroup[i] = Math.max(remaining[i] as number, isSameGroup(network, i + 1) ? (ofGroup[i + 1] as number) : 0);
  }
  const id = (i: number): string => (tasks[i] as Task).id;
  const order = [...tasks.keys()].sort(
    (a, b) => (remaining[b] as number) - (remaining[a] as number) || (id(a) < id(b) ? -1 : 1),
  );
  const priority = new Int32Array(tasks.length);
  for (const [place, i] of order.entries()) priority[i] = place;
  return priority;
}
