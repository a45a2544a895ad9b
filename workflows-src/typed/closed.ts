/**
 * `T`, with none but the keys of `Shape`. TypeScript reports an unknown key of an object literal, but not of one that a
 * function returns: there a misspelt key would be dropped without a word.
 */
export type Closed<T, Shape> = T & { readonly [K in Exclude<keyof T, keyof Shape>]: never };
