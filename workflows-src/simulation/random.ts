/**
 * A counter-based generator: a number depends on seed, name and iteration alone, not on other draws.
 * It uses 32-bit integer arithmetic, which ECMAScript specifies exactly.
 */
export interface RandomStream {
  readonly first: number;
  readonly second: number;
}

/** Creates the stream of a name. With 64 bits, two tasks of a plan practically never share one. */
export function createStream(seed: number, name: string): RandomStream {
  let first = mix(seed ^ 0x9e3779b9);
  let second = mix(seed + 0x7f4a7c15);
  for (let i = 0; i < name.length; i++) {
    first = mix(first ^ name.charCodeAt(i));
    second = mix(second + name.charCodeAt(i));
  }
  return { first, second };
}

/** Writes 32 random bits, as integers from 0 to 2^32 − 1, for each iteration from `from` on. */
export function writeRandomBits({ first, second }: RandomStream, from: number, into: Uint32Array): void {
  for (let i = 0; i < into.length; i++) into[i] = mix(mix((from + i) ^ first) + second);
}

/** The finaliser of MurmurHash3 (A. Appleby, public domain): each bit of the input changes about half of the result's. */
function mix(bits: number): number {
  let h = bits ^ (bits >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
