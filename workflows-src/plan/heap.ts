/** A binary heap of pairs of numbers with the smallest key on top. */
export interface Heap {
  readonly size: () => number;
  /** The smallest key; Infinity if the heap is empty. */
  readonly least: () => number;
  readonly push: (key: number, value: number) => void;
  /** Removes the smallest key and returns its value. The heap must not be empty. */
  readonly pop: () => number;
}

/** An empty heap for at most `capacity` pairs. */
export function createHeap(capacity: number): Heap {
  const keys = new Float64Array(capacity);
  const values = new Int32Array(capacity);
  let size = 0;
  const key = (i: number): number => keys[i] as number;
  const put = (i: number, k: number, value: number): void => {
    keys[i] = k;
    values[i] = value;
  };
  const move = (from: number, to: number): void => put(to, key(from), values[from] as number);

  return {
    size: () => size,
    least: () => (size === 0 ? Number.POSITIVE_INFINITY : key(0)),
    push(k, value) {
      let i = size++;
      for (let parent = (i - 1) >> 1; i > 0 && key(parent) > k; parent = (i - 1) >> 1) {
        move(parent, i);
        i = parent;
      }
      put(i, k, value);
    },
    pop() {
      const top = values[0] as number;
      size--;
      const k = key(size);
      let i = 0;
      for (let child = 1; child < size; child = 2 * i + 1) {
        if (child + 1 < size && key(child + 1) < key(child)) child++;
        if (key(child) >= k) break;
        move(child, i);
        i = child;
      }
      put(i, k, values[size] as number);
      return top;
    },
  };
}
