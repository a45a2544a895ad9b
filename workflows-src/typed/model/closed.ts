declare const key: unique symbol;

/** Stands where a key is written that GitHub does not know: no value has this type, and an error shows its name. */
export interface UnknownKey<Key> {
  readonly [key]: Key;
}

/**
 * `T`, with none but the keys of `Shape`. TypeScript reports an unknown key of an object literal, but not of one that a
 * function returns, or whose type it infers: there a misspelt key would be dropped without a word.
 */
export type Closed<T, Shape> = T & Without<Exclude<keyof T, keyof Shape>>;

/**
 * What has these keys cannot be this. Where there are none, it is `unknown`, which leaves an intersection as it is: beside an
 * empty object type TypeScript no longer looks whether an object has any key of a type that requires none.
 */
export type Without<Unknown extends PropertyKey> = [Unknown] extends [never]
  ? unknown
  : { readonly [K in Unknown]: UnknownKey<K> };
