export interface SimulationOptions {
  readonly iterations: number;
  /** A whole number from 0 to `MAX_SEED`. A seed gives the same simulation to the last bit, whatever the order of tasks in the file. */
  readonly seed: number;
  /**
   * How much tasks of a risk class move together, 0…1. In this share of the iterations the tasks of a class take the same
   * quantile, in the others each its own. This is the copula (1 − ρ)Π + ρM (Fréchet 1958), whose Spearman's rho is ρ.
   */
  readonly correlation: number;
  /** By default unlimited. */
  readonly max_parallel?: number | undefined;
  /** Start-up time of a job in seconds, added to every task. */
  readonly overhead_seconds: number;
}

export const MAX_ITERATIONS = 1_000_000;

/** Random streams start from 32 bits. */
export const MAX_SEED = 0xffffffff;

/** Default options. */
export const SIMULATION_DEFAULTS = { iterations: 1000, seed: 42, correlation: 0, overhead_seconds: 0 } as const;

export type SampleOptions = Pick<SimulationOptions, "seed" | "correlation" | "overhead_seconds">;
export type StrategyOptions = Pick<SimulationOptions, "max_parallel" | "overhead_seconds">;

/** Throws a RangeError that names every option out of range. */
export function checkOptions(options: SimulationOptions): void {
  const faults = RANGES.flatMap(([name, kind, least, most]) => {
    const value = options[name] ?? least;
    const isInRange = value >= least && value <= (most ?? Number.MAX_VALUE);
    if (isInRange && (kind === "number" || Number.isSafeInteger(value))) return [];
    return `${name} must be a ${kind} from ${least}${most === undefined ? "" : ` to ${most}`}, not ${value}`;
  });
  if (faults.length > 0) throw new RangeError(faults.join("; "));
}

type Range = readonly [name: keyof SimulationOptions, kind: "number" | "whole number", least: number, most?: number];

const RANGES: readonly Range[] = [
  ["iterations", "whole number", 1, MAX_ITERATIONS],
  ["seed", "whole number", 0, MAX_SEED],
  ["correlation", "number", 0, 1],
  ["max_parallel", "whole number", 1],
  ["overhead_seconds", "number", 0],
];
