import { parseUnit } from "../duration.ts";
import type { TaskText } from "../plan.ts";
import type { MappingNode, PlanNode, ScalarNode } from "../syntax/plan-node.ts";
import { findEntry, findField, getItems, renderNode, toScalar } from "../syntax/plan-node.ts";
import { parseKey } from "../task-keys.ts";

/** A task in a part of the plan that decides nothing, e.g. `critical_path`, with the fields that this part states. */
export interface Mention {
  readonly id: ScalarNode;
  readonly fields?: MappingNode;
}

/**
 * The tasks that a value such as that of `critical_path` names. It is a list of ids, of `{task_id, name}` or of `id: name`,
 * or a mapping with such a list under `tasks`. It decides nothing, so nothing in it is an error.
 */
export function findMentions(node: PlanNode | undefined): Mention[] {
  const list = node?.kind === "mapping" ? findField(node, "tasks") : node;
  return getItems(list).flatMap((item): Mention[] => {
    if (item.kind !== "mapping") return item.kind === "scalar" && item.value !== null ? [{ id: item }] : [];
    const id = findField(item, "task_id", "id");
    if (id?.kind === "scalar" && id.value !== null) return [{ id, fields: item }];
    const [only] = item.entries;
    if (only === undefined || !isKeyedTask(item)) return [];
    const fields = { ...item, entries: [{ ...only, key: "also called" }] };
    return [{ id: toScalar(only.key, only.position), fields }];
  });
}

/** `task-001: Database schema`: the id is the only key. */
export const isKeyedTask = (item: PlanNode): boolean =>
  item.kind === "mapping" && item.entries.length === 1 && findEntry(item, "task_id", "id") === undefined;

/** The tasks that the results of a simulation beside the plan name. */
export const findMentionsBeside = (plan: MappingNode): Mention[] =>
  ["critical_path", "high_risk_tasks"].flatMap((key) => findMentions(findField(plan, key)));

/** Returns the words of a mention about its task: no name, no number and no order. */
export const readRemarks = ({ fields }: Mention): TaskText[] =>
  (fields?.entries ?? []).flatMap(({ key, value }) => {
    const text = parseKey(key) === undefined && parseUnit(key) === undefined ? renderNode(value) : "";
    return /\p{L}{2}/u.test(text) ? [{ title: key, text }] : [];
  });

/** All fields that the mentions of each id state. If two mentions state a key, the first counts, and both where it holds words. */
export function collectDetails(mentions: readonly Mention[]): Map<string, MappingNode> {
  const details = new Map<string, MappingNode>();
  for (const { id, fields } of mentions) {
    if (fields === undefined) continue;
    const known = details.get(id.text);
    const entries = fields.entries.filter(({ key, value }) => {
      const same = known && findEntry(known, key);
      return same === undefined || (isProse(key) && renderNode(same.value) !== renderNode(value));
    });
    details.set(id.text, { ...fields, ...known, entries: [...(known?.entries ?? []), ...entries] });
  }
  return details;
}

const isProse = (key: string): boolean =>
  parseUnit(key) === undefined && [undefined, "name", "description", "acceptance"].includes(parseKey(key));
