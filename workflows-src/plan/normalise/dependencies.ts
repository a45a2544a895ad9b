import { suggestNearest } from "../../text/nearest.ts";
import type { ProblemList } from "../problem-list.ts";
import type { RawPlan } from "../raw/raw-plan.ts";
import { quote } from "../syntax/plan-node.ts";
import { NO_DEPENDENCY } from "./read-dependencies.ts";
import type { TaskIndex } from "./task-index.ts";

/** Longer texts are prose, and not taken apart. */
const MAX_LENGTH = 500;

/** `all above`, `All previous tasks`: everything before the task in the file. */
const ALL_BEFORE =
  /^all(?: of)?(?: the)?(?: other)? (?:above|previous|prior|preceding|earlier)(?: (?:tasks?|steps?|ones))?$/i;

/** Makes each text the ids that it means. A text that means no task is an error, unless the format knows tasks outside of the file. */
export function resolveDependencies(
  index: TaskIndex,
  { isOutside, unknownHint }: RawPlan,
  problems: ProblemList,
): void {
  const { byId, damagedIds } = index;
  const names = new Map<string, string>();
  for (const { task } of byId.values()) {
    const name = task.name.toLowerCase();
    names.set(name, names.has(name) ? "" : task.id);
  }
  const ids = [...byId.keys()];
  const others = (own: string) => ids.filter((id) => id !== own);
  const places = new Map(ids.map((id, place) => [id, place]));
  const lookUp = (word: string): string | undefined =>
    byId.has(word) || damagedIds.has(word)
      ? word
      : (index.byLowerCaseId.get(word.toLowerCase())?.task.id ??
        spellOut(word.toLowerCase())
          .map((id) => index.byLowerCaseId.get(id)?.task.id)
          .find((id) => id !== undefined) ??
        (names.get(word.toLowerCase()) || undefined));

  /** Ids; words that mean nothing stay as they are. */
  function resolve(text: string, own: string): string[] {
    // "no" means no dependency, unless a task has this id.
    if (NO_DEPENDENCY.test(text)) return byId.has(text) ? [text] : [];
    const known = lookUp(text) ?? lookUp(stripMarks(text));
    if (known !== undefined) return [known];
    if (text.length > MAX_LENGTH) return [text];
    if (ALL_BEFORE.test(text)) return ids.slice(0, places.get(own));
    const range = /^(\S+?)\s*(?:-|–|—|\.\.|to)\s*(\S+)$/.exec(text);
    const [from, to] = [places.get(range?.[1] ?? ""), places.get(range?.[2] ?? "")];
    if (from !== undefined && to !== undefined && from <= to) return ids.slice(from, to + 1);
    const parts = removeNotes(text)
      .split(/[,;&+]|\s(?:and|und)\s/i)
      .map(stripMarks)
      .filter((part) => !NO_DEPENDENCY.test(part));
    if (parts.length > 1) return parts.flatMap((part) => resolve(part, own));
    const [only] = parts;
    if (only === undefined) return [];
    if (only !== text) return resolve(only, own);
    const words = only.split(/\s+/);
    return words.length > 1 && words.every((word) => lookUp(word) !== undefined)
      ? words.flatMap((word) => resolve(word, own))
      : [only];
  }

  for (const draft of byId.values()) {
    const { task, dependencies } = draft;
    const stated = dependencies.splice(0);
    for (const { id: text, ...position } of stated)
      for (const id of resolve(text, task.id)) {
        if (byId.has(id) || damagedIds.has(id)) dependencies.push({ id, ...position });
        else if (!isOutside?.(id)) {
          const message = `task ${task.id} depends on unknown task ${quote(id)}`;
          problems.addError(
            position,
            "unknown-dependency",
            message,
            () => suggestId(id, others(task.id)) ?? unknownHint,
          );
        } else {
          const message = `task ${task.id} depends on ${quote(id)}, which is not in this file: it counts as done`;
          problems.addWarning(position, "outside-dependency", message);
        }
      }
  }
  for (const { task, dependents } of byId.values())
    for (const { id: text, ...position } of dependents)
      for (const id of resolve(text, task.id)) {
        const waiting = byId.get(id);
        if (waiting !== undefined) waiting.dependencies.push({ id: task.id, ...position });
        else if (!damagedIds.has(id) && !isOutside?.(id)) {
          const message = `unknown task ${quote(id)} waits for task ${task.id}`;
          problems.addError(
            position,
            "unknown-dependency",
            message,
            () => suggestId(id, others(task.id)) ?? unknownHint,
          );
        }
      }
}

/** `2` may mean `task-2` or `step-2`, and "task 2" means `task-2`. */
const spellOut = (word: string): string[] =>
  /^\d/.test(word) ? [`task-${word}`, `step-${word}`] : [word.replace(/\s+/g, "-")];

const removeNotes = (text: string): string => text.replace(/\([^()]*\)|\[[^[\]]*\]\([^()]*\)/g, " ");
const stripMarks = (text: string): string =>
  removeNotes(text)
    .trim()
    .replace(/^[`*"'#[]+|[`*"'\].]+$/g, "")
    .trim();

/** The nearest id; `1` for `001`. */
function suggestId(id: string, ids: readonly string[]): string | undefined {
  const number = ids.find((other) => /^\d+$/.test(id) && /^\d+$/.test(other) && Number(other) === Number(id));
  return number === undefined ? suggestNearest(id, ids) : `did you mean ${JSON.stringify(number)}?`;
}
