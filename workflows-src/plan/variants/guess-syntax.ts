import { CONTAINERS } from "../raw/task-lists.ts";
import { normaliseKey } from "../task-keys.ts";
import { ROOT_KEYS } from "./yaml-variants.ts";

/** The syntax of a text: YAML or JSON, Markdown, or neither for certain. */
export type Syntax = "data" | "markdown" | "unclear";

/** Guesses the syntax from how the text begins: as JSON, as a key of YAML, or as Markdown. */
export function guessSyntax(text: string): Syntax {
  if (/^\s*[[{]/.test(text)) return /^\s*\[[ xX]\]\s/.test(text) ? "unclear" : "data";
  const rows = text.split(/\r?\n/);
  let start = 0;
  if (/^---\s*$/.test(rows[0] ?? "")) {
    const end = rows.findIndex((row, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(row));
    const rest = end < 0 ? [] : rows.slice(end + 1);
    if (rest.some((row) => row.trim() !== "")) return isMarkdown(rest) ? "markdown" : "unclear";
    start = 1;
  }
  const first = rows.slice(start).find((row) => row.trim() !== "" && !/^\s*#/.test(row)) ?? "";
  const key = /^["']?([A-Za-z_][\w .-]{0,60}?)["']?\s*:(?:\s|$)/.exec(first)?.[1];
  if (key !== undefined) return !PLAN_KEYS.has(normaliseKey(key)) && isMarkdown(rows) ? "unclear" : "data";
  if (/^-\s+(?:["']?[A-Za-z_][\w-]{0,40}["']?\s*:(?:\s|$)|\{)/.test(first))
    return rows.some((row) => /^#{1,6}\s+\S/.test(row)) ? "unclear" : "data";
  if (/^(?:%YAML|---\s*$|<<:)/.test(first)) return "data";
  return isMarkdown(rows) ? "markdown" : "unclear";
}

/** Keys at the beginning of a plan in YAML, however much Markdown its texts hold. */
export const PLAN_KEYS = new Set(
  [...ROOT_KEYS, ...CONTAINERS, "version", "project", "name", "defaults", "metadata", "phases", "plan", "steps"].map(
    normaliseKey,
  ),
);

/** Boxes, headings behind a blank line, bold labels, fences, tables. */
const isMarkdown = (rows: readonly string[]): boolean =>
  rows.some(
    (row, index) =>
      /^\s*(?:[-*+]|\d+[.)])\s+\[[ xX~/-]?\](?:\s|\*)/.test(row) ||
      /^\s*(?:`{3}|~{3})/.test(row) ||
      /^\s*(?:[-*+]\s+)?\*\*[^*]+\*\*/.test(row) ||
      /^#{2,6}\s+\S/.test(row) ||
      /^[ \t]*<[a-z][\w-]*[\s>]/.test(row) ||
      (/^#\s+\S/.test(row) && (rows[index + 1] ?? "").trim() === "" && index === 0),
  );
