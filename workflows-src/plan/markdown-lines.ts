import type { Place } from "./located.ts";

/** A line of Markdown for the reader of tasks in bullets; lines in fences are left out. */
export type MarkdownLine = Place &
  (
    | { readonly kind: "heading"; readonly text: string }
    /** `- **Label:** text`, `* [x] **Label: text**` or `- text`; the label without its colon. */
    | { readonly kind: "bullet"; readonly indent: number; readonly label: string | undefined; readonly text: string }
    /** `1. text` */
    | { readonly kind: "step"; readonly text: string }
    | { readonly kind: "row"; readonly cells: readonly string[] }
    | { readonly kind: "text"; readonly text: string }
    | { readonly kind: "blank" }
  );

const FENCE = /^\s*(`{3,}|~{3,})/;
const HEADING = /^#{1,6}\s+(.*)$/;
const BULLET = /^( *)[-*+] +(?:\[[ xX]\] +)?(.*)$/;
const LABEL = /^\*\*([^*:]+)(?::([^*]*)\*\*|\*\*:)(.*)$/;
const STEP = /^\s*\d+[.)]\s+(.*)$/;

/** The lines that mean something, each with the place of its text; and the fence that is never closed, if there is one. */
export function markdownLines(text: string): { lines: MarkdownLine[]; openFence: Place | undefined } {
  const lines: MarkdownLine[] = [];
  let open: (Place & { readonly fence: string }) | undefined;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const fence = FENCE.exec(raw)?.[1];
    if (open !== undefined) {
      if (fence?.startsWith(open.fence) && raw.trim() === fence) open = undefined;
    } else if (fence !== undefined) open = { line: index + 1, column: 1, fence };
    else lines.push(lineOf(raw.trimEnd(), index + 1));
  }
  return { lines, openFence: open };
}

function lineOf(raw: string, line: number): MarkdownLine {
  const at = (text: string): Place => ({ line, column: raw.length - text.length + 1 });
  if (raw.trim() === "") return { kind: "blank", line, column: 1 };
  const heading = HEADING.exec(raw)?.[1];
  if (heading !== undefined) return { kind: "heading", ...at(heading), text: heading };
  const [, indent = "", item] = BULLET.exec(raw) ?? [];
  if (item !== undefined) {
    const [, label, inside = "", after = ""] = LABEL.exec(item) ?? [];
    const text = label === undefined ? item : `${inside.trim()} ${after.trim()}`.trim();
    const column = at(item).column + (label === undefined ? 0 : 2);
    return { kind: "bullet", line, column, indent: indent.length, label: label?.trim(), text };
  }
  const step = STEP.exec(raw)?.[1];
  if (step !== undefined) return { kind: "step", ...at(step), text: step };
  if (raw.trimStart().startsWith("|")) return { kind: "row", line, column: 1, cells: cellsOf(raw) };
  return { kind: "text", line, column: 1, text: raw };
}

/** The cells of a table's row; `\|` is a character of a cell. */
const cellsOf = (row: string): string[] =>
  row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll("\\|", "|").trim());
