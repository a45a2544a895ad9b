import { toOneLine } from "./one-line.ts";

/** How many names a list shows before it counts the others. */
const JOINED = 5;
const CHOICES = 8;

/** `A, B and C`, each on one line; after five names, the number of the others. */
export function joinNames(names: readonly string[]): string {
  const shown = names.slice(0, JOINED).map((name) => toOneLine(name));
  const others = names.length - shown.length;
  if (others > 0) return `${shown.join(", ")} and ${others} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

/** `"a", "b" or "c"`; after eight names, the number of the others. Returns `none` if there are no names. */
export function listChoices(names: readonly string[], none: string): string {
  const shown = names.slice(0, CHOICES).map((name) => `"${name}"`);
  const others = names.length - shown.length;
  if (others > 0) return `one of ${shown.join(", ")} and ${others} more`;
  return shown.length < 2 ? (shown[0] ?? none) : `${shown.slice(0, -1).join(", ")} or ${shown.at(-1)}`;
}
