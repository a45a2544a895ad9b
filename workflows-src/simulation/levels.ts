import { isSameGroup, type Network } from "./network.ts";
import { valueAt } from "./value-at.ts";

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
