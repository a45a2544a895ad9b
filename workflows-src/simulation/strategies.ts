import { createHeap } from "../plan/heap.ts";
import { groupByDepth } from "./levels.ts";
import { computeListSchedule } from "./list-schedule.ts";
import type { Network } from "./network.ts";

/** The makespan in hours, by how a plan is carried out; from most likely durations. */
export interface Strategies {
  /** One task after the other. */
  readonly sequential: number;
  /** One matrix per dependency level: a level starts when all tasks of the level before have ended. */
  readonly levels: number;
  /** A task starts as soon as what it waits for is done and a runner is free. */
  readonly list: number;
  /** Exact `needs` on unlimited runners; no schedule can be shorter. */
  readonly critical_path: number;
}

export interface StrategyOptions {
  /** Start-up time of a job in seconds, added to every task. */
  readonly overhead_seconds: number;
  /** Unlimited where not given. */
  readonly max_parallel?: number | undefined;
}

export function compareStrategies(network: Network, options: StrategyOptions): Strategies {
  const { overhead_seconds, max_parallel = network.tasks.length } = options;
  const hours = Float64Array.from(network.tasks, ({ duration }) => duration.most_likely + overhead_seconds / 3600);
  const inWaves = (groups: readonly (readonly number[])[]): number =>
    groups.reduce((sum, tasks) => sum + waveHours(network, hours, tasks, max_parallel), 0);
  return {
    sequential: hours.reduce((sum, value) => sum + value, 0),
    levels: inWaves(groupByDepth(network)),
    list: computeListSchedule(network, hours, max_parallel).makespan,
    critical_path: computeListSchedule(network, hours, network.tasks.length).makespan,
  };
}

/** Tasks that do not wait for each other, by priority on whichever runner is free first. */
function waveHours({ priority }: Network, hours: Float64Array, tasks: readonly number[], max_parallel: number): number {
  const runners = createHeap(tasks.length);
  let last = 0;
  const first = [...tasks].sort((a, b) => (priority[a] as number) - (priority[b] as number));
  for (const task of first) {
    const start = runners.size() < max_parallel ? 0 : runners.least();
    if (start > 0) runners.pop();
    const end = start + (hours[task] as number);
    runners.push(end, task);
    last = Math.max(last, end);
  }
  return last;
}
