/** Bytes of a value of any kind, a text's own apart (`MinObjectSize` of `TemplateMemory` in actions/runner). */
export const NODE = 24;

/** Bytes of a text by itself, by its length in UTF-16 code units (`StringBaseOverhead`, there). */
export const stringSize = (length: number): number => 26 + 2 * length;

/** Bytes of a text that is a key or a value. */
export const textSize = (length: number): number => NODE + stringSize(length);
