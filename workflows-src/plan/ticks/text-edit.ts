/** Words in place of a part of a text. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly words: string;
}

/** Makes edits that do not overlap. Offsets do not count a byte order mark, which stays. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  let edited = text;
  for (const { offset, length, words } of [...edits].sort((a, b) => b.offset - a.offset))
    edited = edited.slice(0, start + offset) + words + edited.slice(start + offset + length);
  return edited;
}
