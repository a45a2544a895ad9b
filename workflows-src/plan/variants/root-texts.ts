import type { TaskText } from "../plan.ts";
import { type MappingNode, renderNode } from "../syntax/plan-node.ts";

/** What stands beside the tasks under other keys than these, as texts for all tasks. */
export const otherRootTexts = (root: MappingNode, known: readonly string[]): TaskText[] =>
  root.entries.flatMap(({ key, value }) => {
    const text = known.includes(key) ? "" : renderNode(value);
    return text === "" ? [] : [{ title: key, text }];
  });
