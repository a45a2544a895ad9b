/** The number of values in each of equal bins between two bounds. Memory does not grow with the number of values. */
export interface BinCounts {
  readonly least: number;
  readonly bins_per_unit: number;
  /** The last bin is for the upper bound alone. */
  readonly bins: Uint32Array;
}

const BINS = 512;

/** Creates empty bins for values within these bounds. */
export const createBinCounts = (least: number, most: number): BinCounts => ({
  least,
  bins_per_unit: most > least ? BINS / (most - least) : 0,
  bins: new Uint32Array(BINS + 1),
});

export function countValues({ least, bins_per_unit, bins }: BinCounts, values: Float64Array): void {
  for (let i = 0; i < values.length; i++) {
    const bin = (((values[i] as number) - least) * bins_per_unit) | 0;
    bins[bin] = (bins[bin] as number) + 1;
  }
}

/** Reads the quantile p, linear within its bin. The error is at most a 512th of the distance between the bounds. */
export function readQuantile({ least, bins_per_unit, bins }: BinCounts, p: number): number {
  if (bins_per_unit === 0) return least;
  let rest = p * bins.reduce((sum, inBin) => sum + inBin, 0);
  let bin = 0;
  for (; (bins[bin] as number) < rest; bin++) rest -= bins[bin] as number;
  return least + (bin + rest / (bins[bin] as number)) / bins_per_unit;
}
