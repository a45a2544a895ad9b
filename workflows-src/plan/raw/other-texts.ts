import type { TaskText } from "../plan.ts";
import { type MappingNode, renderNode } from "../syntax/plan-node.ts";

/** Returns the values beside the tasks, under other keys than the known ones, as texts for all tasks. */
export const collectRootTexts = (root: MappingNode, known: readonly string[]): TaskText[] =>
  root.entries.flatMap(({ key, value }) => {
    const text = known.includes(key) ? "" : renderNode(value);
    return text === "" ? [] : [{ title: key, text }];
  });

/** Returns the words about a group of tasks: its name, and the values under other keys than the known ones. */
export function describeGroup(group: MappingNode, name: string, known: readonly string[]): TaskText[] {
  const others = collectRootTexts(group, known).map(({ title, text }) => ({
    title: `${name || "Phase"}: ${title}`,
    text,
  }));
  return name === "" || isBareNumber(name) ? others : [{ title: "Phase", text: name }, ...others];
}

/** Whether a phase has no name but its number. */
export const isBareNumber = (name: string): boolean => /^phase\s+\d+\W*$/i.test(name);
