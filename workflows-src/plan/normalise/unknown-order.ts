import type { TaskState } from "../plan.ts";
import type { ProblemList } from "../problem-list.ts";
import { type Entry, type PlanNode, quote } from "../syntax/plan-node.ts";
import type { TaskDraft } from "./read-task.ts";
import { orderByWaits } from "./topological.ts";

type Waits = Map<string, readonly string[]>;

/**
 * Law: a plan whose order is not understood never runs all at once. A key that nothing here knows, and whose value is nothing but ids of
 * other tasks, may state an order: the tasks then run one after another, in an order that keeps all that is known.
 */
export function chainUnknownOrder(
  drafts: readonly TaskDraft[],
  beside: readonly Entry[],
  { all, open }: { readonly all: Waits; readonly open: Waits },
  problems: ProblemList,
): { all: Waits; open: Waits } {
  const ids = new Set(drafts.map(({ task }) => task.id));
  const unknown = drafts.flatMap(({ task, unknown }) => unknown.filter(({ value }) => namesTasks(value, task.id, ids)));
  const [first] = [...unknown, ...beside.filter(({ value }) => namesTasks(value, "", ids) && countIds(value) > 1)];
  if (first === undefined) return { all, open };
  warn(first, problems);
  const statusOf = new Map(drafts.map(({ task }) => [task.id, task.status]));
  const order = orderByWaits(ids, all);
  return { all: chain(order, all, () => true), open: chain(order, open, (id) => isOpen(statusOf.get(id))) };
}

const isOpen = (status: TaskState | undefined): boolean =>
  status === undefined || status === "in-progress" || status === "blocked";

/** Makes each task wait for the last before it that counts. */
function chain(order: readonly string[], waits: Waits, counts: (id: string) => boolean): Waits {
  const chained: Waits = new Map();
  let last: string | undefined;
  for (const id of order) {
    chained.set(id, [...new Set([...(waits.get(id) ?? []), ...(last === undefined ? [] : [last])])]);
    if (counts(id)) last = id;
  }
  return chained;
}

function warn({ key, position }: Entry, problems: ProblemList): void {
  const message = `unknown key ${quote(key)} names tasks and may state their order: all tasks run one after another`;
  problems.addWarning(position, "unknown-order", message, () => "write depends_on for the tasks that one waits for");
}

function namesTasks(node: PlanNode, own: string, ids: ReadonlySet<string>): boolean {
  if (node.kind === "scalar") return node.text !== own && ids.has(node.text);
  if (node.kind === "mapping" && !node.entries.every(({ key }) => ids.has(key))) return false;
  const values = node.kind === "list" ? node.items : node.entries.map(({ value }) => value);
  return values.length > 0 && values.every((value) => namesTasks(value, own, ids));
}

const countIds = (node: PlanNode): number =>
  node.kind === "list"
    ? node.items.reduce((sum, item) => sum + countIds(item), 0)
    : node.kind === "mapping"
      ? 2 * node.entries.length
      : 1;
