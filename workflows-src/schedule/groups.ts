/** Disjoint sets of indices. */
export interface Groups {
  /** Makes the index a set of its own. */
  readonly reset: (index: number) => void;
  /** The index that stands for the set. */
  readonly find: (index: number) => number;
  readonly join: (index: number, other: number) => void;
}

export function groups(size: number): Groups {
  const parent = new Int32Array(size);
  const find = (index: number): number => {
    let top = index;
    while (parent[top] !== top) top = parent[top] = parent[parent[top] as number] as number;
    return top;
  };
  return {
    reset: (index) => {
      parent[index] = index;
    },
    find,
    join: (index, other) => {
      parent[find(index)] = find(other);
    },
  };
}
