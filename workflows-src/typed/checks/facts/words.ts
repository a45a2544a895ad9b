/** `"a", "b" or "c"`; of many the first few, and `none` where there are none. */
export function some(names: readonly string[], none: string): string {
  const shown = names.slice(0, SHOWN).map((name) => `"${name}"`);
  const rest = names.length - shown.length;
  if (rest > 0) return `one of ${shown.join(", ")} and ${rest} more`;
  if (shown.length < 2) return shown[0] ?? none;
  return `${shown.slice(0, -1).join(", ")} or ${shown.at(-1)}`;
}

const SHOWN = 8;

/** `21,345`. */
export const count = (of: number): string => String(of).replace(/\B(?=(\d{3})+$)/g, ",");
