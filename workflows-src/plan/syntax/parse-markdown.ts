import type { ProblemList } from "../problem-list.ts";
import type { Position } from "./plan-node.ts";

/** A line of Markdown, or a whole fence, with the position of its text. */
export type MarkdownLine = Position &
  (
    | { readonly kind: "heading"; readonly level: number; readonly text: string }
    /** `- **Label:** text`, `* [x] **Label: text**` or `- text`; the label has no colon. */
    | {
        readonly kind: "bullet";
        readonly indent: number;
        readonly isTicked: boolean;
        readonly label: string | undefined;
        readonly text: string;
      }
    /** `1. text` */
    | { readonly kind: "step"; readonly text: string }
    | { readonly kind: "row"; readonly cells: readonly string[] }
    /** The text between the fences without their indent; the language in lower case. */
    | { readonly kind: "fence"; readonly language: string; readonly text: string }
    | { readonly kind: "text"; readonly text: string }
    | { readonly kind: "blank" }
  );

const FENCE = /^([ \t]*)(`{3,}|~{3,})[ \t]*(.*)$/;
const LANGUAGE = /^\{?\.?([\w+-]*)/;
const HEADING = /^ {0,3}(#{1,6})\s+(.*)$/;
const BULLET = /^([ \t]*)[-*+][ \t]+(?:\[([ xX])\][ \t]+)?(.*)$/;
const LABEL = /^\*\*([^*:]+)(?::([^*]*)\*\*|\*\*:)(.*)$/;
const STEP = /^\s*\d+[.)]\s+(.*)$/;
const COMMENT = /^ {0,3}<!--/;
const TAB_STOP = 4;

/** A fence that may hold a plan or a part of one. JSON is YAML. */
export const isYamlFence = (line: MarkdownLine): line is Extract<MarkdownLine, { kind: "fence" }> =>
  line.kind === "fence" && /^(ya?ml|json)?$/.test(line.language);

/**
 * The lines of a document without HTML comments. Fences and comments are those of CommonMark.
 * One that is never closed swallows the rest of the document, so it is an error.
 */
export function parseMarkdown(text: string, problems?: ProblemList): MarkdownLine[] {
  const lines: MarkdownLine[] = [];
  let fence: { mark: string; indent: number; language: string; line: number; lines: string[] } | undefined;
  let comment: number | undefined;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    const [, blanks = "", mark = "", info = ""] = FENCE.exec(raw) ?? [];
    if (fence !== undefined) {
      const closes =
        mark.startsWith(fence.mark) && info.trim() === "" && measureIndent(blanks) < fence.indent + TAB_STOP;
      if (!closes) fence.lines.push(removeIndent(raw, fence.indent));
      else {
        const { language } = fence;
        lines.push({ kind: "fence", line: fence.line, column: 1, language, text: fence.lines.join("\n") });
        fence = undefined;
      }
    } else if (comment !== undefined || COMMENT.test(raw)) {
      comment ??= line;
      if (raw.includes("-->")) comment = undefined;
    } else if (mark !== "" && !(mark.startsWith("`") && info.includes("`"))) {
      const language = LANGUAGE.exec(info)?.[1]?.toLowerCase() ?? "";
      fence = { mark, indent: measureIndent(blanks), language, line, lines: [] };
    } else lines.push(parseLine(raw.trimEnd(), line));
  }
  const unclosed = fence?.line ?? comment;
  if (unclosed !== undefined) {
    const what = fence === undefined ? "comment" : "fence";
    const message = `the ${what} that opens here is never closed; the file seems to be cut off`;
    problems?.addError({ line: unclosed, column: 1 }, "plan-truncated", message);
  }
  return lines;
}

/** Columns of leading blanks. */
const measureIndent = (blanks: string): number =>
  [...blanks].reduce((columns, blank) => columns + (blank === "\t" ? TAB_STOP - (columns % TAB_STOP) : 1), 0);

/** Removes at most this many leading blanks. */
const removeIndent = (raw: string, columns: number): string => {
  const blanks = /^ */.exec(raw)?.[0].length ?? 0;
  return raw.slice(Math.min(blanks, columns));
};

function parseLine(raw: string, line: number): MarkdownLine {
  const locate = (text: string): Position => ({ line, column: raw.length - text.length + 1 });
  if (raw.trim() === "") return { kind: "blank", line, column: 1 };
  const [, marks = "", heading] = HEADING.exec(raw) ?? [];
  if (heading !== undefined) return { kind: "heading", level: marks.length, ...locate(heading), text: heading };
  const [, blanks = "", box = " ", item] = BULLET.exec(raw) ?? [];
  if (item !== undefined) {
    const [, label, inside = "", after = ""] = LABEL.exec(item) ?? [];
    const text = label === undefined ? item : `${inside.trim()} ${after.trim()}`.trim();
    const column = locate(item).column + (label === undefined ? 0 : 2);
    return {
      kind: "bullet",
      line,
      column,
      indent: measureIndent(blanks),
      isTicked: box !== " ",
      label: label?.trim(),
      text,
    };
  }
  const step = STEP.exec(raw)?.[1];
  if (step !== undefined) return { kind: "step", ...locate(step), text: step };
  if (raw.trimStart().startsWith("|")) return { kind: "row", line, column: 1, cells: splitRow(raw) };
  return { kind: "text", line, column: 1, text: raw };
}

/** The cells of a table's row. `\|` is a character of a cell. */
const splitRow = (row: string): string[] =>
  row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll("\\|", "|").trim());
