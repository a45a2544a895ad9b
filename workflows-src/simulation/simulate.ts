import type { Plan } from "../plan/plan.ts";
import { type Capacity, measureCapacity } from "./capacity.ts";
import { type BinCounts, estimateQuantile } from "./bin-counts.ts";
import { pertMean } from "./critical-path.ts";
import { buildNetwork } from "./network.ts";
import { runIterations, runOnce } from "./run-iterations.ts";
import { createSampler } from "./sample.ts";
import { measureSensitivities } from "./sensitivity.ts";
import { type Distribution, estimateDistribution } from "./statistics.ts";
import { compareStrategies, type Strategies } from "./strategies.ts";

export interface SimulationOptions {
  readonly iterations: number;
  /** A whole number from 0 to `MAX_SEED`; the same seed gives the same simulation to the last bit, however the tasks are ordered in the file. */
  readonly seed: number;
  /** How much tasks of the same risk class move together, 0…1. */
  readonly correlation: number;
  /** Unlimited runners where not given. */
  readonly max_parallel?: number | undefined;
  /** Start-up time of a job in seconds, added to every task. */
  readonly overhead_seconds: number;
}

export const MAX_ITERATIONS = 1_000_000;

/** Random streams start from 32 bits. */
export const MAX_SEED = 0xffffffff;

/** How the options are where nobody says otherwise. */
export const SIMULATION_DEFAULTS = { iterations: 1000, seed: 42, correlation: 0, overhead_seconds: 0 } as const;

/** All times in hours. */
export interface TaskSimulation {
  readonly task_id: string;
  /** Mean of the duration, exact: (O + 4M + P) / 6. */
  readonly mean: number;
  /** 50th and 90th percentile of the duration. */
  readonly duration_p50: number;
  readonly duration_p90: number;
  /** Share of the iterations in which any delay of the task delays the end. */
  readonly criticality: number;
  /** Mean of how much later it may finish without delaying the end. */
  readonly slack: number;
  /** Spearman's rank correlation of its duration with the makespan, −1…1; 0 without spread. */
  readonly sensitivity: number;
  readonly finish_p90: number;
  /** In the P50 schedule, in which every task takes the median of its duration. */
  readonly p50: { readonly start: number; readonly finish: number; readonly critical: boolean };
}

export interface Simulation extends SimulationOptions {
  /** Of the time from the first start to the last finish. */
  readonly makespan: Distribution;
  /** How many iterations ended in each of equal bins from `from` to `to` hours. */
  readonly histogram: { readonly from: number; readonly to: number; readonly counts: readonly number[] };
  /** Of the P50 schedule; shorter than the median of the makespan, because where paths meet the latest of them counts. */
  readonly p50_makespan: number;
  /** Each task after all it waits for; the order does not depend on the file's. */
  readonly tasks: readonly TaskSimulation[];
  readonly capacity: Capacity;
  readonly strategies: Strategies;
}

/**
 * Monte Carlo simulation of a plan with PERT-beta durations (in hours, as in the plan). Memory does not grow with the iterations
 * but for their makespans; time is linear in iterations × (tasks + dependencies). Throws a RangeError for options out of range.
 */
export function simulatePlan(plan: Plan, options: SimulationOptions): Simulation {
  check(options);
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
    histogram: histogram(sorted),
    p50_makespan: p50.makespan / units,
    tasks: network.tasks.map(({ id, duration }, task) => {
      const end = (p50.finish[task] as number) / units;
      return {
        task_id: id,
        mean: pertMean(duration),
        duration_p50: median[task] as number,
        duration_p90: samples.quantile(task, 0.9),
        criticality: (slack.critical[task] as number) / iterations,
        slack: (slack.sum[task] as number) / iterations / units,
        sensitivity: sensitivity[task] as number,
        finish_p90: estimateQuantile(finish[task] as BinCounts, 0.9) / units,
        p50: {
          start: Math.max(0, end - (median[task] as number) - overhead),
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

function histogram(sorted: Float64Array): Simulation["histogram"] {
  const from = sorted[0] as number;
  const to = sorted[sorted.length - 1] as number;
  const bins = Array.from({ length: to > from ? BINS : 1 }, () => 0);
  for (const value of sorted) {
    const bin = to > from ? Math.min(BINS - 1, Math.floor((BINS * (value - from)) / (to - from))) : 0;
    bins[bin] = (bins[bin] as number) + 1;
  }
  return { from, to, counts: bins };
}

function check(options: SimulationOptions): void {
  const { iterations, seed, correlation, max_parallel = 1, overhead_seconds } = options;
  const wrong = [
    wholeFrom1(iterations) && iterations <= MAX_ITERATIONS
      ? ""
      : `iterations must be a whole number from 1 to ${MAX_ITERATIONS}, not ${iterations}`,
    Number.isInteger(seed) && seed >= 0 && seed <= MAX_SEED
      ? ""
      : `seed must be a whole number from 0 to ${MAX_SEED}, not ${seed}`,
    correlation >= 0 && correlation <= 1 ? "" : `correlation must be a number from 0 to 1, not ${correlation}`,
    wholeFrom1(max_parallel) ? "" : `max_parallel must be a whole number from 1, not ${max_parallel}`,
    overhead_seconds >= 0 && overhead_seconds < Number.POSITIVE_INFINITY
      ? ""
      : `overhead_seconds must be a number from 0, not ${overhead_seconds}`,
  ].filter((text) => text !== "");
  if (wrong.length > 0) throw new RangeError(wrong.join("; "));
}

const wholeFrom1 = (value: number): boolean => Number.isSafeInteger(value) && value >= 1;
