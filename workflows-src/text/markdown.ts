import { toOneLine } from "./one-line.ts";

/**
 * The words that GitHub links without any markup: addresses, and names of people and teams, which it also notifies. No escape helps with
 * names, as GitHub looks for them in the rendered text.
 */
const LINKED = /:\/\/|www\.|mailto:|xmpp:|@[a-z0-9]/i;

/** Returns one line of Markdown in which no character of the text is markup, cut after `limit` characters. Words that GitHub would link are code. */
export const escapeMarkdown = (text: string, limit?: number): string =>
  toOneLine(text, limit)
    .split(/([ `|\\])/)
    .map((word) => (LINKED.test(word) ? formatCode(word) : word.replace(/[\\`*_[\]<>|#&~$]/g, "\\$&")))
    .join("");

/** Returns a code block that the text cannot close: its fence is longer than any run of backticks inside. */
export function formatCodeBlock(text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${text.replace(/\n$/, "")}\n${fence}`;
}

/** Returns a quotation that the text cannot end; Markdown in the text keeps its meaning. */
export const formatQuotation = (text: string): string =>
  text
    .trim()
    .split(/\r\n|\r|\n/)
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");

/** Returns a table; `alignments`, such as `---:`, are those of the columns. Escapes a `|` in a cell; a line break becomes a space. */
export function formatTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  alignments: readonly string[] = head.map(() => "---"),
): string {
  const formatCell = (cell: string | number) => `${cell}`.replace(/(?<!\\)\|/g, "\\|").replace(/\s*\n\s*/g, " ");
  return [head, alignments, ...rows].map((cells) => `| ${cells.map(formatCell).join(" | ")} |`).join("\n");
}

export const formatCode = (text: string): string => `\`${text}\``;
