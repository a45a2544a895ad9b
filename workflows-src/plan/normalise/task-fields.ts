import { suggestNearest } from "../../text/nearest.ts";
import { parseUnit } from "../duration.ts";
import type { ProblemList } from "../problem-list.ts";
import { ID_PATTERN } from "../project.ts";
import type { RawTask } from "../raw/raw-plan.ts";
import {
  describeKind,
  type Entry,
  isNull,
  type MappingNode,
  type PlanNode,
  quote,
  renderNode,
  type ScalarNode,
} from "../syntax/plan-node.ts";
import { isSameKey, KEYS_TO_SUGGEST, type KeyMeaning, parseDefaultKey, parseKey } from "../task-keys.ts";

type FieldMeaning = KeyMeaning | "estimate" | "text";
export type Fields = ReadonlyMap<FieldMeaning, readonly Entry[]>;

/** The value in the place of the id, right or wrong. */
export const findId = ({ id, fields }: RawTask): PlanNode | undefined => id ?? findIdEntry(fields)?.value;

/** In any case; the first that has a value counts. */
export const ID_KEYS = ["task_id", "id", "taskid", "key", "number", "uid"];
const findIdEntry = (fields: MappingNode): Entry | undefined => {
  for (const key of ID_KEYS) {
    const entry = fields.entries.find((field) => field.key.toLowerCase() === key && !isNull(field.value));
    if (entry !== undefined) return entry;
  }
  return fields.entries.find(({ key }) => ID_KEYS.includes(key.toLowerCase()));
};

/** The fields by meaning, in the order of the file. The id is not one of them; a second id is a fact. */
export function sortFields(raw: RawTask, owner: string, problems: ProblemList): Fields {
  const fields = new Map<FieldMeaning, Entry[]>();
  const id = raw.id === undefined ? findIdEntry(raw.fields) : undefined;
  for (const entry of raw.fields.entries) {
    if (entry === id || isNull(entry.value) || isSameId(entry, raw)) continue;
    const meaning = findMeaning(entry, owner, problems);
    const same = fields.get(meaning);
    if (same === undefined) fields.set(meaning, [entry]);
    else same.push(entry);
  }
  return fields;
}

/** Adds the fields of `defaults` that the task does not state. */
export function addDefaults(fields: Fields, defaults: MappingNode | undefined): Fields {
  const all = new Map(fields);
  for (const entry of defaults?.entries ?? []) {
    const meaning = parseDefaultKey(entry.key);
    if (meaning === undefined || isNull(entry.value)) continue;
    const stated = (fields.get(meaning) ?? []).filter(({ value }) => renderNode(value) !== "");
    const isStated = meaning === "setting" ? stated.some(({ key }) => isSameKey(key, entry.key)) : stated.length > 0;
    if (!isStated) all.set(meaning, [...(all.get(meaning) ?? []), entry]);
  }
  return all;
}

/** The id that a reader has taken out already. */
const isSameId = ({ key, value }: Entry, { id }: RawTask): boolean =>
  id !== undefined && parseKey(key) === "id" && value.kind === "scalar" && value.text === id.text;

function findMeaning(entry: Entry, owner: string, problems: ProblemList): FieldMeaning {
  const { key, value, position } = entry;
  if (parseUnit(key) !== undefined) return "estimate";
  const meaning = parseKey(key);
  if (meaning === "id") return "fact";
  if (meaning === "group" && value.kind !== "scalar") return "text";
  if (meaning !== undefined) return meaning;
  const hint = suggestNearest(key, KEYS_TO_SUGGEST);
  if (hint !== undefined) {
    const message = `unknown key ${quote(key)} in ${owner}: it is passed on to the work order as text`;
    problems.addWarning(position, "unknown-key", message, () => hint);
  }
  return "text";
}

export function readId(raw: RawTask, problems: ProblemList): ScalarNode | undefined {
  const id = findId(raw);
  if (id === undefined) {
    problems.addError(
      raw.fields,
      "no-id",
      "task without an id: expected id, or one of task_id, key, number and uid",
      () => raw.fields.entries.map(({ key }) => suggestNearest(key, ID_KEYS)).find((hint) => hint !== undefined),
    );
    return undefined;
  }
  if (id.kind !== "scalar" || id.value === null) {
    problems.addError(id, "no-id", `expected the id of a task, found ${describeKind(id)}`);
    return undefined;
  }
  if (ID_PATTERN.test(id.text)) return id;
  problems.addError(
    id,
    "malformed-id",
    `task id ${quote(id.text)} is malformed: expected a letter or digit, then at most 63 letters, digits, ".", "_" or "-", without ".." and without "." or ".lock" at the end`,
  );
  return undefined;
}
