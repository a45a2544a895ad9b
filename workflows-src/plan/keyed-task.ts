import type { Entry, Mapping, Scalar } from "./located.ts";
import { isNull, keyOf, kindOf, quote } from "./located.ts";
import type { RawTask } from "./raw-plan.ts";
import type { Report } from "./report.ts";

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
