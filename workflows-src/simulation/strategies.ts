import { computeListSchedule } from "./list-schedule.ts";
import { groupByDepth, type Network } from "./network.ts";
import type { StrategyOptions } from "./options.ts";
import { valueAt } from "./value-at.ts";

/** The makespan in hours of each way to carry a plan out, with most likely durations. */
export interface Strategies {
  /** One task after the other. */
  readonly sequential: number;
  /** One matrix per dependency level. A level starts when all tasks of the level before have ended. */
  readonly levels: number;
  /** A task starts as soon as its dependencies are done and a runner is free. */
  readonly list: number;
  /** Exact `needs` on unlimited runners; no schedule can be shorter. */
  readonly critical_path: number;
}

export function compareStrategies(network: Network, options: StrategyOptions): Strategies {
  const { overhead_seconds, max_parallel = network.tasks.length } = options;
  const hours = Float64Array.from(network.tasks, ({ duration }) => duration.most_likely + overhead_seconds / 3600);
  const levels = groupByDepth(network).map((level) => scheduleIndependent(network, hours, level, max_parallel));
  return {
    sequential: hours.reduce((sum, value) => sum + value, 0),
    levels: levels.reduce((sum, value) => sum + value, 0),
    list: computeListSchedule(network, hours, max_parallel).makespan,
    critical_path: computeListSchedule(network, hours, network.tasks.length).makespan,
  };
}

/** The makespan of a list schedule of tasks that do not wait for each other. */
function scheduleIndependent(network: Network, hours: Float64Array, tasks: readonly number[], max_parallel: number) {
  const none = new Int32Array(0);
  const subset: Network = {
    tasks: tasks.map((task) => valueAt(network.tasks, task)),
    predecessors: tasks.map(() => none),
    successors: tasks.map(() => none),
    priority: Int32Array.from(tasks, (task) => valueAt(network.priority, task)),
  };
  const durations = Float64Array.from(tasks, (task) => valueAt(hours, task));
  return computeListSchedule(subset, durations, max_parallel).makespan;
}
