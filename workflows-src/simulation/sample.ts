import type { Duration, Risk, Task } from "../plan/plan.ts";
import { buildBetaTable, lookUpQuantile } from "./beta-table.ts";
import { createStream, type RandomStream, writeRandomBits } from "./random.ts";

export interface Sampler {
  /** How many units make an hour: a power of two. Sampled durations are whole units, so that sums of them are exact and zero slack is zero. */
  readonly units_per_hour: number;
  /** The shortest and the longest duration of each task in units. */
  readonly least: readonly number[];
  readonly most: readonly number[];
  /** Writes the task's duration, in units, in the iterations from `first` on. */
  readonly drawDurations: (task: number, first: number, into: Float64Array) => void;
  /** The probability of a duration up to the sampled one, times 2^32, in the first iterations; undefined for a task without spread. */
  readonly probabilities: (task: number, iterations: number) => Uint32Array | undefined;
  /** The duration in hours, without start-up, that the task exceeds with the probability 1 − p. */
  readonly quantile: (task: number, p: number) => number;
}

export interface SampleOptions {
  readonly seed: number;
  /**
   * How tasks of the same risk class move together, 0…1: in this share of the iterations the tasks of a class take the same
   * quantile, in the others each its own. That is the copula (1 − ρ)Π + ρM (Fréchet 1958), whose Spearman's rho is ρ.
   */
  readonly correlation: number;
  /** Start-up time of a job in seconds, added to every task. */
  readonly overhead_seconds: number;
}

/** Draws PERT-beta durations of the tasks; independent of the tasks' order and of the order of the calls. */
export function createSampler(tasks: readonly Task[], { seed, correlation, overhead_seconds }: SampleOptions): Sampler {
  const overhead = overhead_seconds / 3600;
  const units = unitsPerHour(tasks, overhead);
  const together = Math.round(correlation * 0x100000000);
  const factors = new Map<Risk, { readonly coin: RandomStream; readonly shared: RandomStream }>();
  const tables = new Map<number, Float32Array>();
  const prepared = tasks.map(({ id, duration, risk }) => {
    // A blank cannot be part of a task's id.
    if (!factors.has(risk))
      factors.set(risk, { coin: createStream(seed, `coin ${risk}`), shared: createStream(seed, `risk ${risk}`) });
    const factor = factors.get(risk) as { coin: RandomStream; shared: RandomStream };
    const mode = modeOf(duration);
    if (!tables.has(mode)) tables.set(mode, buildBetaTable(mode));
    return {
      ...{ streams: { own: createStream(seed, id), ...factor }, table: tables.get(mode) as Float32Array },
      ...{ least: (duration.optimistic + overhead) * units, range: rangeOf(duration) * units },
    };
  });
  let bits = new Uint32Array(0);
  /** The probabilities of the task's durations in the iterations from `first` on, times 2^32; valid until the next call. */
  function bitsOf({ own, coin, shared }: Streams, first: number, count: number): Uint32Array {
    if (bits.length !== count) bits = new Uint32Array(count);
    writeRandomBits(own, first, bits);
    if (together === 0) return bits;
    const coins = new Uint32Array(count);
    const common = new Uint32Array(count);
    writeRandomBits(coin, first, coins);
    writeRandomBits(shared, first, common);
    for (let i = 0; i < count; i++) if ((coins[i] as number) < together) bits[i] = common[i] as number;
    return bits;
  }

  return {
    units_per_hour: units,
    least: prepared.map(({ least }) => Math.floor(least + 0.5)),
    most: prepared.map(({ least, range }) => Math.floor(least + range + 0.5)),
    drawDurations(task, first, into) {
      const { table, least, range, streams } = prepared[task] as (typeof prepared)[number];
      quantiles(table, least, range, bitsOf(streams, first, into.length), into);
    },
    probabilities(task, count) {
      const { range, streams } = prepared[task] as (typeof prepared)[number];
      return range === 0 ? undefined : bitsOf(streams, 0, count);
    },
    quantile(task, p) {
      const { duration } = tasks[task] as Task;
      const { table } = prepared[task] as (typeof prepared)[number];
      return duration.optimistic + rangeOf(duration) * lookUpQuantile(table, Math.floor(p * 0x100000000));
    },
  };
}

/** Rounded to whole units. */
function quantiles(table: Float32Array, least: number, range: number, bits: Uint32Array, into: Float64Array): void {
  const rounding = least + 0.5;
  for (let i = 0; i < into.length; i++)
    into[i] = Math.floor(rounding + range * lookUpQuantile(table, bits[i] as number));
}

interface Streams {
  readonly own: RandomStream;
  readonly coin: RandomStream;
  readonly shared: RandomStream;
}

/** The duration in hours that a task exceeds with the probability 1 − p. */
export const findDurationQuantile = (duration: Duration, p: number): number =>
  duration.optimistic +
  rangeOf(duration) * lookUpQuantile(buildBetaTable(modeOf(duration)), Math.floor(p * 0x100000000));

const rangeOf = ({ optimistic, pessimistic }: Duration): number => pessimistic - optimistic;

/**
 * Where the most likely value lies between the optimistic and the pessimistic one, 0…1: to a billionth, so that estimates with
 * the same spread share a table whatever rounding left of it.
 */
const modeOf = (duration: Duration): number =>
  rangeOf(duration) === 0
    ? 0
    : Math.round((1e9 * (duration.most_likely - duration.optimistic)) / rangeOf(duration)) / 1e9;

/** The largest power of two with which even all tasks in a row stay below 2^52 units, where whole numbers are exact. */
function unitsPerHour(tasks: readonly Task[], overhead: number): number {
  const longest = tasks.reduce((most, { duration }) => Math.max(most, duration.pessimistic + overhead), 0);
  let units = 0x10000000000000;
  while (units * longest * tasks.length > 0x10000000000000) units /= 2;
  return units;
}
