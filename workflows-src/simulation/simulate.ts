import type { Plan } from "../plan/plan.ts";
import { readQuantile } from "./bin-counts.ts";
import { type Capacity, measureCapacity } from "./capacity.ts";
import { computePertMean } from "./critical-path.ts";
import { buildNetwork } from "./network.ts";
import { checkOptions, type SimulationOptions } from "./options.ts";
import { runIterations, runOnce } from "./run-iterations.ts";
import { createSampler } from "./sample.ts";
import { measureSensitivities } from "./sensitivity.ts";
import { type Distribution, estimateDistribution } from "./statistics.ts";
import { compareStrategies, type Strategies } from "./strategies.ts";
import { valueAt } from "./value-at.ts";

/** All times in hours. */
export interface TaskSimulation {
  readonly task_id: string;
  /** The exact mean of the duration: (O + 4M + P) / 6. */
  readonly mean: number;
  /** Percentiles of the duration. */
  readonly duration_p50: number;
  readonly duration_p90: number;
  /** The share of iterations in which any delay of the task delays the end. */
  readonly criticality: number;
  /** The mean time by which it may finish later without delaying the end. */
  readonly slack: number;
  /** Spearman's rank correlation of the duration with the makespan, −1…1; 0 without spread. */
  readonly sensitivity: number;
  readonly finish_p90: number;
  /** The task in the P50 schedule, in which every task takes the median of its duration. */
  readonly p50: { readonly start: number; readonly finish: number; readonly critical: boolean };
}

export interface Simulation extends SimulationOptions {
  /** From the first start to the last finish. */
  readonly makespan: Distribution;
  /** The number of iterations whose makespan is in each of equal bins from `from` to `to` hours. */
  readonly histogram: { readonly from: number; readonly to: number; readonly counts: readonly number[] };
  /** The makespan of the P50 schedule. It is shorter than the median makespan, because the latest of several paths counts. */
  readonly p50_makespan: number;
  /** In topological order, which does not depend on the order in the file. */
  readonly tasks: readonly TaskSimulation[];
  readonly capacity: Capacity;
  readonly strategies: Strategies;
}

/**
 * Monte Carlo simulation of a plan with PERT-beta durations, in hours. Memory grows with iterations by their makespans only;
 * time is linear in iterations × (tasks + dependencies). Throws a RangeError for options out of range.
 */
export function simulatePlan(plan: Plan, options: SimulationOptions): Simulation {
  checkOptions(options);
  const { iterations, max_parallel } = options;
  const network = buildNetwork(plan);
  const samples = createSampler(network.tasks, options);
  const units = samples.units_per_hour;
  const { makespans, slack, finish } = runIterations(network, samples, options);
  const sensitivity = measureSensitivities(network.tasks.length, samples, makespans);
  const sorted = makespans.map((value) => value / units).sort();

  const median = network.tasks.map((_, task) => samples.quantile(task, 0.5));
  const overhead = options.overhead_seconds / 3600;
  const p50 = runOnce(
    network,
    median.map((hours) => Math.round((hours + overhead) * units)),
    max_parallel,
  );
  return {
    ...options,
    makespan: estimateDistribution(sorted),
    histogram: countMakespans(sorted),
    p50_makespan: p50.makespan / units,
    tasks: network.tasks.map(({ id, duration }, task) => {
      const end = valueAt(p50.finish, task) / units;
      return {
        task_id: id,
        mean: computePertMean(duration),
        duration_p50: valueAt(median, task),
        duration_p90: samples.quantile(task, 0.9),
        criticality: valueAt(slack.critical, task) / iterations,
        slack: valueAt(slack.sum, task) / iterations / units,
        sensitivity: valueAt(sensitivity, task),
        finish_p90: readQuantile(valueAt(finish, task), 0.9) / units,
        p50: {
          start: Math.max(0, end - valueAt(median, task) - overhead),
          finish: end,
          critical: p50.slack[task] === 0,
        },
      };
    }),
    capacity: measureCapacity(network, samples, iterations),
    strategies: compareStrategies(network, options),
  };
}

const BINS = 24;

function countMakespans(sorted: Float64Array): Simulation["histogram"] {
  const from = valueAt(sorted, 0);
  const to = valueAt(sorted, sorted.length - 1);
  const bins = Array.from({ length: to > from ? BINS : 1 }, () => 0);
  for (const value of sorted) {
    const bin = to > from ? Math.min(BINS - 1, Math.floor((BINS * (value - from)) / (to - from))) : 0;
    bins[bin] = valueAt(bins, bin) + 1;
  }
  return { from, to, counts: bins };
}
