const SHOWN = 5;

/** `A, B and C`; of more than five names the first five and how many others there are. */
export function joinNames(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN);
  const others = names.length - shown.length;
  if (others > 0) return `${shown.join(", ")} and ${others} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}
