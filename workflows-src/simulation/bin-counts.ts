/** How often values fell into equal bins between two bounds: memory that does not grow with the number of values. */
export interface BinCounts {
  readonly least: number;
  readonly bins_per_unit: number;
  /** The last one holds the upper bound alone. */
  readonly bins: Uint32Array;
}

const BINS = 512;

/** For values within these bounds. */
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

/** The quantile p, linear within its bin, so at most a 512th of the way between the bounds off. */
export function estimateQuantile({ least, bins_per_unit, bins }: BinCounts, p: number): number {
  if (bins_per_unit === 0) return least;
  let left = p * bins.reduce((sum, inBin) => sum + inBin, 0);
  let bin = 0;
  for (; (bins[bin] as number) < left; bin++) left -= bins[bin] as number;
  return least + (bin + left / (bins[bin] as number)) / bins_per_unit;
}
