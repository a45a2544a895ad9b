import type { TaskText } from "../plan.ts";
import { type Entry, findField, isNull, type PlanNode, renderNode } from "../syntax/plan-node.ts";

/** The text of a value as it is written; anything but a scalar as YAML. */
export const readProse = (node: PlanNode): string =>
  node.kind === "scalar" ? (node.value === null || node.text.trim() === "" ? "" : node.text) : renderNode(node);

/** The texts of a list; anything else is a list of one. */
export function readItems(node: PlanNode | undefined): string[] {
  if (node === undefined || isNull(node)) return [];
  const items = node.kind === "list" ? node.items : [node];
  return items.map(readProse).filter((item) => item !== "");
}

/** `texts` of a canonical plan: `[{title, text}]`. */
export const readTexts = (entry: Entry | undefined): TaskText[] =>
  (entry?.value.kind === "list" ? entry.value.items : []).flatMap((item) => {
    if (item.kind !== "mapping") return [{ title: "texts", text: renderNode(item) }];
    const title = findField(item, "title");
    const text = findField(item, "text");
    if (title?.kind !== "scalar" || text?.kind !== "scalar") return [{ title: "texts", text: renderNode(item) }];
    return [{ title: title.text, text: text.text }];
  });

export function addText(texts: TaskText[], title: string, text: string): void {
  if (text.trim() !== "") texts.push({ title, text });
}
