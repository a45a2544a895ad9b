/** Words in place of a part of a text. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly words: string;
}

/** Makes edits that do not overlap. Offsets do not count a byte order mark, which stays. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  const parts: string[] = [];
  let end = 0;
  for (const { offset, length, words } of [...edits].sort((a, b) => a.offset - b.offset)) {
    parts.push(text.slice(end, start + offset), words);
    end = start + offset + length;
  }
  return parts.join("") + text.slice(end);
}
