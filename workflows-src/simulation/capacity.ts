import { createBlock } from "./forward-pass.ts";
import { computeListSchedule, type ListSchedule } from "./list-schedule.ts";
import type { Network } from "./network.ts";
import type { Sampler } from "./sample.ts";
import { type Estimate, estimateMoments } from "./statistics.ts";
import { valueAt } from "./value-at.ts";

export interface CapacityPoint {
  readonly max_parallel: number;
  /** Mean of the makespan in hours. */
  readonly makespan: Estimate;
  /** Runners × makespan in hours: the cost of runners that are kept for the whole run. */
  readonly runner_hours: number;
}

export interface Capacity {
  /** From one runner to the most that are ever busy at once: each number up to 32, then in steps of a quarter. */
  readonly points: readonly CapacityPoint[];
  /** The fewest runners whose mean makespan is at most 5 % longer than with unlimited ones. */
  readonly knee: number;
  /** Mean hours of all jobs, including start-up: the cost of runners that are paid per job, for any max_parallel. */
  readonly busy_hours: number;
  /** The number of iterations that the means are over. */
  readonly iterations: number;
}

const KNEE = 1.05;

/** Tasks × iterations, enough for a curve. Scheduling one task takes some 200 ns. */
const SCHEDULED_TASKS = 40_000;

/** Measures the makespan of list scheduling for each number of runners, in the first iterations of the simulation. */
export function measureCapacity(network: Network, sampler: Sampler, iterations: number): Capacity {
  const tasks = network.tasks.length;
  const width = Math.max(1, Math.min(iterations, 200, Math.floor(SCHEDULED_TASKS / tasks)));
  const part = createBlock(tasks, width);
  for (const [task, row] of part.durations.entries()) sampler.drawDurations(task, 0, row);
  const columns = Array.from(part.makespan, (_, i) => Float64Array.from(part.durations, (row) => valueAt(row, i)));
  const unlimited = columns.map((column) => computeListSchedule(network, column, tasks));

  const hours = (units: number): number => units / sampler.units_per_hour;
  const busiest = unlimited.reduce((most, schedule) => Math.max(most, findMaximumParallel(schedule)), 0);
  const points = listRunnerCounts(busiest).map((max_parallel): CapacityPoint => {
    const makespans = columns.map((column) => hours(computeListSchedule(network, column, max_parallel).makespan));
    const makespan = estimateMoments(Float64Array.from(makespans)).mean;
    return { max_parallel, makespan, runner_hours: max_parallel * makespan.value };
  });
  const shortest = hours(unlimited.reduce((sum, { makespan }) => sum + makespan, 0) / width);
  const busy = columns.reduce((sum, column) => column.reduce((all, value) => all + value, sum), 0);
  return {
    points,
    knee: points.find(({ makespan }) => makespan.value <= KNEE * shortest)?.max_parallel ?? busiest,
    busy_hours: hours(busy / width),
    iterations: width,
  };
}

function listRunnerCounts(most: number): number[] {
  const result: number[] = [];
  for (let count = 1; count < most; count += count < 32 ? 1 : Math.floor(count / 4)) result.push(count);
  return [...result, most];
}

/** The most tasks that run at the same time. */
function findMaximumParallel({ start, finish }: ListSchedule): number {
  const ends = finish.toSorted();
  let most = 0;
  let ended = 0;
  for (const [started, time] of start.toSorted().entries()) {
    while (valueAt(ends, ended) <= time) ended++;
    most = Math.max(most, started + 1 - ended);
  }
  return most;
}
