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

/** Nothing where there is no such key: with an empty type in the intersection, TypeScript would take any object for one without required keys. */
type Without<Unknown extends PropertyKey> = [Unknown] extends [never]
  ? unknown
  : { readonly [K in Unknown]: UnknownKey<K> };

/** The same one level down: the values of `T` have none but the keys that the values of `Shape` have. */
export type ClosedInside<T, Shape> = Closed<T, Shape> & {
  readonly [K in keyof T & keyof Shape]: T[K] extends readonly unknown[] ? T[K] : Closed<T[K], NonNullable<Shape[K]>>;
};
