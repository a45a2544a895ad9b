declare const key: unique symbol;

/** The type of a key that GitHub does not know. No value has it, so that an error shows its name. */
export interface UnknownKey<Key> {
  readonly [key]: Key;
}

/**
 * `T` with only the keys of `Shape`. TypeScript reports an unknown key of an object literal, but not of an object that a function
 * returns or whose type it infers. There a misspelt key would be dropped without a message.
 */
export type Closed<T, Shape> = T & Without<Exclude<keyof T, keyof Shape>>;

/**
 * Rejects an object that has any of these keys. With no keys it is `unknown`, which leaves an intersection unchanged: an empty
 * object type would turn off the check that an object shares a key with a type whose keys are all optional.
 */
export type Without<Unknown extends PropertyKey> = [Unknown] extends [never]
  ? unknown
  : { readonly [K in Unknown]: UnknownKey<K> };
