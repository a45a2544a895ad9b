import { isSameGroup, type Network } from "./network.ts";

/** The tasks by how many tasks come before them on the longest chain of dependencies. */
export function groupByDepth(network: Network): number[][] {
  const { predecessors } = network;
  const level = new Int32Array(predecessors.length);
  const levels: number[][] = [];
  for (const [task, before] of predecessors.entries()) {
    if (isSameGroup(network, task)) level[task] = level[task - 1] as number;
    else for (const other of before) level[task] = Math.max(level[task] as number, (level[other] as number) + 1);
    const own = level[task] as number;
    levels[own] ??= [];
    levels[own].push(task);
  }
  return levels;
}
