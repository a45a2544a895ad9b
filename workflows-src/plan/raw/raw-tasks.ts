import type { ProblemList } from "../problem-list.ts";
import type { Entry, MappingNode, PlanNode, ScalarNode } from "../syntax/plan-node.ts";
import { describeKind, isNull, quote, toScalar } from "../syntax/plan-node.ts";
import type { RawTask } from "./raw-plan.ts";

/** A task that the file names by its id only, with the fields that `details` knows. */
export const createTask = (id: ScalarNode, details?: MappingNode): RawTask => ({
  id,
  fields: { kind: "mapping", line: id.line, column: id.column, lastLine: id.lastLine, entries: details?.entries ?? [] },
});

/** Reads a task under its id: `id: {name, duration}`, `id: name`, or `id:` alone. */
export function readKeyedTask({ key, position, value }: Entry, problems: ProblemList): RawTask[] {
  const id = toScalar(key, position);
  if (value.kind === "mapping") return [{ id, fields: value }];
  if (isNull(value)) return [createTask(id)];
  if (value.kind === "scalar")
    return [{ id, fields: { ...value, kind: "mapping", entries: [{ key: "name", position: value, value }] } }];
  const message = `expected a name or the fields of task ${quote(key)}, found ${describeKind(value)}`;
  problems.addError(value, "damaged-task", message);
  return [];
}

/** Makes each task come after the one before it. */
export function chainTasks(tasks: readonly RawTask[]): RawTask[] {
  const chain: RawTask[] = [];
  for (const task of tasks) {
    const previous = chain.at(-1);
    chain.push(previous === undefined ? task : { ...task, previous });
  }
  return chain;
}

/** Reads a list of mappings, one for each task. `owner` names the list in messages. */
export function readTaskList(list: PlanNode | undefined, owner: string, problems: ProblemList): RawTask[] {
  if (list === undefined) return [];
  if (list.kind !== "list") {
    problems.addError(list, "damaged-list", `expected a list of tasks in ${owner}, found ${describeKind(list)}`);
    return [];
  }
  return list.items.flatMap((item) => {
    if (item.kind === "mapping") return [{ fields: item }];
    const found = item.kind === "scalar" && item.text !== "" ? quote(item.text) : describeKind(item);
    problems.addError(item, "damaged-list", `expected a task with an id in ${owner}, found ${found}`);
    return [];
  });
}
