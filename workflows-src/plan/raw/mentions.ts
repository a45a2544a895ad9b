import type { Mapping, Node, Scalar } from "../syntax/plan-node.ts";
import { entryOf, fieldOf, keyOf, listItems } from "../syntax/plan-node.ts";

/** What a part of the plan that decides nothing, e.g. `critical_path`, says about a task. */
export interface Mention {
  readonly id: Scalar;
  readonly fields?: Mapping;
}

/**
 * The tasks named by a key such as `critical_path`, in every shape there is: a list of ids, of `{task_id, name}`, of `id: name`,
 * or a mapping that holds such a list under `tasks`. Nothing of it decides, so nothing of it is an error.
 */
export function mentionsOf(node: Node | undefined): Mention[] {
  const list = node?.kind === "mapping" ? fieldOf(node, "tasks") : node;
  return listItems(list).flatMap((item): Mention[] => {
    if (item.kind !== "mapping") return item.kind === "scalar" && item.value !== null ? [{ id: item }] : [];
    const id = fieldOf(item, "task_id", "id");
    if (id?.kind === "scalar" && id.value !== null) return [{ id, fields: item }];
    const [only] = item.entries;
    return only !== undefined && isKeyedTask(item) ? [{ id: keyOf(only) }] : [];
  });
}

/** `task-001: Database schema`: the id is the only key. */
export const isKeyedTask = (item: Node): boolean =>
  item.kind === "mapping" && item.entries.length === 1 && entryOf(item, "task_id", "id") === undefined;

/** The ids that the keys of `plan` which hold results of a simulation name. */
export const mentionedIds = (plan: Mapping): Scalar[] =>
  ["critical_path", "high_risk_tasks"].flatMap((key) => mentionsOf(fieldOf(plan, key)).map(({ id }) => id));

/** For every id all that is said about it; where two mentions state a key, the first counts. */
export function detailsOf(mentions: readonly Mention[]): Map<string, Mapping> {
  const details = new Map<string, Mapping>();
  for (const { id, fields } of mentions) {
    if (fields === undefined) continue;
    const before = details.get(id.text);
    const entries = fields.entries.filter(({ key }) => before === undefined || entryOf(before, key) === undefined);
    details.set(id.text, { ...fields, ...before, entries: [...(before?.entries ?? []), ...entries] });
  }
  return details;
}
