import { forwardPass, type Pass, rows } from "./forward-pass.ts";
import { listSchedule } from "./list-schedule.ts";
import type { Network } from "./network.ts";
import type { Sampler } from "./sample.ts";
import { type Figure, meanAndDeviation } from "./statistics.ts";

export interface CapacityPoint {
  readonly max_parallel: number;
  /** Mean of the makespan in hours. */
  readonly makespan: Figure;
  /** Runners × makespan, in hours: what runners cost that are kept for the whole run. */
  readonly runner_hours: number;
}

export interface Capacity {
  /** From one runner to as many as can ever be busy at the same time: each number up to 32, then steps of a quarter. */
  readonly points: readonly CapacityPoint[];
  /** The fewest runners with which the mean makespan is at most 5 % longer than with unlimited ones. */
  readonly knee: number;
  /** Mean hours in which a runner carries out a job, start-up included: what runners cost that are paid per job, whatever max_parallel is. */
  readonly busy_hours: number;
  /** How many iterations this is the mean of. */
  readonly iterations: number;
}

const KNEE = 1.05;

/** Enough for a curve: one task placed once takes some 200 ns. */
const PLACED_TASKS = 100_000;

/** The makespan with list scheduling against the number of runners, from the first iterations of the simulation. */
export function capacityCurve(network: Network, sampler: Sampler, iterations: number): Capacity {
  const tasks = network.tasks.length;
  const width = Math.max(1, Math.min(iterations, 400, Math.floor(PLACED_TASKS / tasks)));
  const durations = rows(tasks, width);
  for (const [task, row] of durations.entries()) sampler.durations(task, 0, row);
  const pass = { finish: rows(tasks, width), slack: rows(tasks, width), makespan: new Float64Array(width) };
  forwardPass(network, durations, pass);

  const hours = (units: number): number => units / sampler.units_per_hour;
  const columns = Array.from(pass.makespan, (_, i) => Float64Array.from(durations, (row) => row[i] as number));
  const busiest = maximumParallel(durations, pass);
  const points = runnerCounts(busiest).map((max_parallel): CapacityPoint => {
    const makespans = columns.map((column) => hours(listSchedule(network, column, max_parallel).makespan));
    const makespan = meanAndDeviation(Float64Array.from(makespans)).mean;
    return { max_parallel, makespan, runner_hours: max_parallel * makespan.value };
  });
  const shortest = hours(pass.makespan.reduce((sum, value) => sum + value, 0) / width);
  const busy = durations.reduce((sum, row) => row.reduce((all, value) => all + value, sum), 0);
  return {
    points,
    knee: points.find(({ makespan }) => makespan.value <= KNEE * shortest)?.max_parallel ?? busiest,
    busy_hours: hours(busy / width),
    iterations: width,
  };
}

function runnerCounts(most: number): number[] {
  const result: number[] = [];
  for (let count = 1; count < most; count += count < 32 ? 1 : Math.floor(count / 4)) result.push(count);
  return [...result, most];
}

/** The most tasks that run at the same moment, in any of the iterations. */
function maximumParallel(durations: readonly Float64Array[], { finish, makespan }: Pass): number {
  let most = 0;
  for (const i of makespan.keys()) {
    const ends = Float64Array.from(finish, (row) => row[i] as number).sort();
    const starts = Float64Array.from(
      finish,
      (row, task) => (row[i] as number) - ((durations[task] as Float64Array)[i] as number),
    ).sort();
    let ended = 0;
    for (const [started, start] of starts.entries()) {
      while ((ends[ended] as number) <= start) ended++;
      most = Math.max(most, started + 1 - ended);
    }
  }
  return most;
}
