import type { Report } from "../problem-list.ts";
import type { Entry, Mapping, Node, Scalar } from "../syntax/plan-node.ts";
import { isNull, keyOf, kindOf, quote } from "../syntax/plan-node.ts";
import type { RawTask } from "./raw-plan.ts";

/** A task of which the file says no more than its id, or what `details` hold. It stands where its id stands. */
export const namedTask = (id: Scalar, details?: Mapping): RawTask => ({
  id,
  fields: { kind: "mapping", line: id.line, column: id.column, lastLine: id.lastLine, entries: details?.entries ?? [] },
});

/** A task under its id: `id: {name, duration}`, `id: name`, or `id:` alone. */
export function keyedTask(entry: Entry, report: Report): RawTask[] {
  const { value } = entry;
  const id = keyOf(entry);
  if (value.kind === "mapping") return [{ id, fields: value }];
  if (isNull(value)) return [namedTask(id)];
  if (value.kind === "scalar") {
    const fields: Mapping = { ...value, kind: "mapping", entries: [{ key: "name", place: value, value }] };
    return [{ id, fields }];
  }
  report.error(
    value,
    "damaged-task",
    `expected a name or the fields of task ${quote(entry.key)}, found ${kindOf(value)}`,
  );
  return [];
}

/** The tasks such that each comes after the one before it. */
export function inSequence(tasks: readonly RawTask[]): RawTask[] {
  const sequence: RawTask[] = [];
  for (const task of tasks) {
    const after = sequence.at(-1);
    sequence.push(after === undefined ? task : { ...task, after });
  }
  return sequence;
}

/** Every task of a list of mappings. */
export function taskList(list: Node | undefined, what: string, report: Report): RawTask[] {
  if (list === undefined) return [];
  if (list.kind !== "list") {
    report.error(list, "damaged-list", `expected a list of tasks in ${what}, found ${kindOf(list)}`);
    return [];
  }
  return list.items.flatMap((item) => {
    if (item.kind === "mapping") return [{ fields: item }];
    report.error(
      item,
      "damaged-list",
      `expected a task with an id in ${what}, found ${item.kind === "scalar" && item.text !== "" ? quote(item.text) : kindOf(item)}`,
    );
    return [];
  });
}
