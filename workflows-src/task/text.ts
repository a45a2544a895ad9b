/** Text from plans, runners and file names may hold anything; these functions make it safe to show. */

/** The text as one line: control, format and space characters become single spaces; cut after `limit` characters. */
export function oneLine(text: string, limit = 300): string {
  const line = text.replace(/[\p{C}\p{Z}]+/gu, " ").trim();
  return line.length <= limit ? line : `${line.slice(0, limit)}…`;
}

/** One line of Markdown in which no character of the text is markup. */
export const plain = (text: string): string => oneLine(text).replace(/[\\`*_[\]<>|#&~$]/g, "\\$&");

/** A code block that the text cannot leave: its fence is longer than any run of backticks inside. */
export function codeBlock(text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${text.replace(/\n$/, "")}\n${fence}`;
}

/** A quotation that the text cannot leave, with its own Markdown kept. */
export const quotation = (text: string): string =>
  text
    .trim()
    .split(/\r\n|\r|\n/)
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
