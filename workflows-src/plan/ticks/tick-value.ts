import type { PlanNode } from "../syntax/plan-node.ts";
import { parseState } from "../task-states.ts";
import type { TextEdit } from "./text-edit.ts";

/** Words that have a counterpart of their own. */
const COUNTERPARTS: Readonly<Record<string, string>> = {
  false: "true",
  no: "yes",
  failing: "passing",
  incomplete: "complete",
};
/** A word that needs no quotes in YAML. */
const PLAIN = /^\p{L}[\p{L}\p{N} _-]*$/u;
const END_OF_VALUE = /^(?:[ \t]*(?:[\r\n,}\]]|$)|[ \t]+#)/;

/**
 * Makes a value say done that says something else: with the format's word, or the usual one in the case of the value. Undefined if the
 * value is no state, or does not stand at `offset` as it was read.
 */
export function tickValue(
  text: string,
  offset: number,
  value: PlanNode,
  { doneWord, usual }: { readonly doneWord: string | undefined; readonly usual: string },
): TextEdit | undefined {
  if (value.kind !== "scalar" || value.value === null || /\d/.test(value.text)) return undefined;
  const { text: word } = value;
  // A word that is no state may be a criterion, where the format does not say that states stand here.
  const state = parseState(word) ?? (doneWord === undefined ? undefined : "open");
  if (word === "" || state === undefined || state === "done") return undefined;
  const counterpart = COUNTERPARTS[word.toLowerCase()];
  const words = counterpart === undefined ? (doneWord ?? matchCase(usual, word)) : matchCase(counterpart, word);
  const quote = ['"', "'"].find((mark) => text.startsWith(`${mark}${word}${mark}`, offset)) ?? "";
  if (quote === "" && !(text.startsWith(word, offset) && END_OF_VALUE.test(text.slice(offset + word.length))))
    return undefined;
  if (quote === "" ? !PLAIN.test(words) : /["'\\\n]/.test(words)) return undefined;
  return { offset: offset + quote.length, length: word.length, words };
}

/** A word in the case of another: `done`, `Done` or `DONE`. */
function matchCase(word: string, other: string): string {
  const [first = ""] = other;
  if (other.length > 1 && other === other.toUpperCase() && other !== other.toLowerCase()) return word.toUpperCase();
  return first === first.toLowerCase() ? word : `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}
