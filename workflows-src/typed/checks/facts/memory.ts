/** Bytes of a value of any kind, without those of its text (`MinObjectSize` of `TemplateMemory` in actions/runner). */
export const NODE = 24;

/** Bytes of a text by its length in UTF-16 code units (`StringBaseOverhead` there). */
export const stringSize = (length: number): number => 26 + 2 * length;

/** Bytes of a text that is a key or a value. */
export const textSize = (length: number): number => NODE + stringSize(length);
