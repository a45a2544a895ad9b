import type { TextEdit } from "./text-edit.ts";

const BOX = /\[([ ~/-]?)\](?=[\s*]|$)/y;
/** An item up to its id, with the box in front of that. */
const ITEM_WITH_BOX = /^[ \t]*(?:[-*+]|\d+[.)])[ \t]+(?=\[[ ~/-]?\][ \t]+[*`]*$)/;

/** Ticks the box at `offset`, or in front of the id that is there; undefined if there is no box that is not ticked. */
export function tickBox(text: string, offset: number): TextEdit | undefined {
  const line = text.lastIndexOf("\n", offset - 1) + 1;
  const before = ITEM_WITH_BOX.exec(text.slice(line, offset))?.[0];
  BOX.lastIndex = before === undefined ? offset : line + before.length;
  const start = BOX.lastIndex;
  const mark = BOX.exec(text)?.[1];
  return mark === undefined ? undefined : { offset: start + 1, length: mark.length, words: "x" };
}
