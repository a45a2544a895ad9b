/** Returns the text as one line, cut after `limit` characters; control, format and space characters become single spaces. */
export function toOneLine(text: string, limit = 300): string {
  const line = text.replace(/[\p{C}\p{Z}]+/gu, " ").trim();
  return line.length <= limit ? line : `${line.slice(0, limit)}…`;
}
