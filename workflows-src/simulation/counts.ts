const BINS = 1024;

/** How often values fell into equal bins between two bounds: memory that does not grow with the number of values. */
export interface Counts {
  readonly add: (values: Float64Array) => void;
  /** The quantile p, linear within its bin, so at most a 1,024th of the way between the bounds off. */
  readonly quantile: (p: number) => number;
}

/** All values must lie within the bounds. */
export function counts(least: number, most: number): Counts {
  const bins = new Uint32Array(BINS);
  const scale = most > least ? BINS / (most - least) : 0;
  let total = 0;
  return {
    add(values) {
      for (let i = 0; i < values.length; i++) {
        const bin = Math.min(BINS - 1, Math.floor(((values[i] as number) - least) * scale));
        bins[bin] = (bins[bin] as number) + 1;
      }
      total += values.length;
    },
    quantile(p) {
      if (scale === 0) return least;
      let below = 0;
      let bin = 0;
      for (; below + (bins[bin] as number) < p * total; bin++) below += bins[bin] as number;
      return least + (bin + (p * total - below) / (bins[bin] as number)) / scale;
    },
  };
}
