/** `"a", "b" or "c"`; of many the first few, and `none` where there are none. */
export function some(names: readonly string[], none: string): string {
  const shown = names.slice(0, SHOWN).map((name) => `"${name}"`);
  const rest = names.length - shown.length;
  if (rest > 0) return `one of ${shown.join(", ")} and ${rest} more`;
  if (shown.length < 2) return shown[0] ?? none;
  return `${shown.slice(0, -1).join(", ")} or ${shown.at(-1)}`;
}

const SHOWN = 8;

/** The one of several names that somebody meant who wrote `name`; undefined if none is like it. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const distances = names.map((each) => distance(name, each));
  const least = Math.min(...distances);
  return least <= name.length / 3 ? names[distances.indexOf(least)] : undefined;
}

/** How many letters must be put in, left out or replaced to make one word of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1];
    for (const [other, above] of row.slice(1).entries())
      next.push(Math.min(above + 1, (next[other] ?? 0) + 1, (row[other] ?? 0) + (letter === b[other] ? 0 : 1)));
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** `21,345`. */
export const count = (of: number): string => String(of).replace(/\B(?=(\d{3})+$)/g, ",");
