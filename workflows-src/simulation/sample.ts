import type { Duration, Risk, Task } from "../plan/plan.ts";
import { buildBetaTable, lookUpQuantile } from "./beta-table.ts";
import type { SampleOptions } from "./options.ts";
import { createStream, type RandomStream, writeRandomBits } from "./random.ts";
import { valueAt } from "./value-at.ts";

export interface Sampler {
  /** A power of two. Sampled durations are whole units, so sums of them are exact and a slack of zero is 0. */
  readonly units_per_hour: number;
  /** The shortest duration of each task in units. */
  readonly least: readonly number[];
  /** The longest duration of each task in units. */
  readonly most: readonly number[];
  /** Writes the task's durations in units for the iterations from `first` on. */
  readonly drawDurations: (task: number, first: number, into: Float64Array) => void;
  /** For the first iterations the probability, times 2^32, of a duration up to the sampled one; undefined for a task without spread. */
  readonly probabilities: (task: number, iterations: number) => Uint32Array | undefined;
  /** The duration in hours, without start-up, that the task exceeds with probability 1 − p. */
  readonly quantile: (task: number, p: number) => number;
}

/** Draws PERT-beta durations of the tasks. They do not depend on the order of tasks or calls. */
export function createSampler(tasks: readonly Task[], { seed, correlation, overhead_seconds }: SampleOptions): Sampler {
  const overhead = overhead_seconds / 3600;
  const units = findUnitsPerHour(tasks, overhead);
  const together = Math.round(correlation * 0x100000000);
  const factors = new Map<Risk, { readonly coin: RandomStream; readonly shared: RandomStream }>();
  const tables = new Map<number, Float32Array>();
  const prepared = tasks.map(({ id, duration, risk }) => {
    // Ids have no blanks, so these names are not ids.
    const factor = factors.get(risk) ?? {
      coin: createStream(seed, `coin ${risk}`),
      shared: createStream(seed, `risk ${risk}`),
    };
    factors.set(risk, factor);
    const mode = computeMode(duration);
    const table = tables.get(mode) ?? buildBetaTable(mode);
    tables.set(mode, table);
    return {
      streams: { own: createStream(seed, id), ...factor },
      table,
      least: (duration.optimistic + overhead) * units,
      range: computeRange(duration) * units,
    };
  });
  let bits = new Uint32Array(0);
  /** The probabilities, times 2^32, of the task's durations in the iterations from `first` on. Valid until the next call. */
  function drawBits({ own, coin, shared }: Streams, first: number, count: number): Uint32Array {
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
      const { table, least, range, streams } = valueAt(prepared, task);
      writeDurations(table, least, range, drawBits(streams, first, into.length), into);
    },
    probabilities(task, count) {
      const { range, streams } = valueAt(prepared, task);
      return range === 0 ? undefined : drawBits(streams, 0, count);
    },
    quantile: (task, p) => findDurationQuantile(valueAt(tasks, task).duration, p, valueAt(prepared, task).table),
  };
}

/** Writes the quantiles in whole units. */
function writeDurations(
  table: Float32Array,
  least: number,
  range: number,
  bits: Uint32Array,
  into: Float64Array,
): void {
  const rounding = least + 0.5;
  for (let i = 0; i < into.length; i++)
    into[i] = Math.floor(rounding + range * lookUpQuantile(table, bits[i] as number));
}

interface Streams {
  readonly own: RandomStream;
  readonly coin: RandomStream;
  readonly shared: RandomStream;
}

/** Finds the duration in hours that a task exceeds with probability 1 − p; `table` is that of its mode. */
export const findDurationQuantile = (
  duration: Duration,
  p: number,
  table: Float32Array = buildBetaTable(computeMode(duration)),
): number => duration.optimistic + computeRange(duration) * lookUpQuantile(table, Math.floor(p * 0x100000000));

const computeRange = ({ optimistic, pessimistic }: Duration): number => pessimistic - optimistic;

/**
 * Computes the position of the most likely value between the optimistic and the pessimistic one, 0…1. It is rounded to a billionth, so
 * estimates with the same spread share a table in spite of rounding errors.
 */
const computeMode = (duration: Duration): number =>
  computeRange(duration) === 0
    ? 0
    : Math.round((1e9 * (duration.most_likely - duration.optimistic)) / computeRange(duration)) / 1e9;

/** Finds the largest power of two that keeps all tasks in a row below 2^52 units, where whole numbers are exact. */
function findUnitsPerHour(tasks: readonly Task[], overhead: number): number {
  const longest = tasks.reduce((most, { duration }) => Math.max(most, duration.pessimistic + overhead), 0);
  let units = 0x10000000000000;
  while (units * longest * tasks.length > 0x10000000000000) units /= 2;
  return units;
}
