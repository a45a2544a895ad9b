/** The value at an index that is known to exist. Loops over every task of every iteration index directly, which is faster. */
export const valueAt = <T>(values: ArrayLike<T>, index: number): T => values[index] as T;
