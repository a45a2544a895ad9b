import type { ProblemList } from "../problem-list.ts";
import type { MarkdownTask } from "../raw/markdown-tasks.ts";
import { indexNumbers } from "../raw/numbered-items.ts";
import type { Outline } from "../syntax/outline.ts";
import { parseYaml } from "../syntax/parse-yaml.ts";
import { findField, getItems, type PlanNode } from "../syntax/plan-node.ts";

/** Tasks that may run side by side. */
export interface KiroWave {
  readonly ids: readonly string[];
  /** The waves it waits for, as indices. */
  readonly after: readonly number[];
}

const TITLE = /^task dependency graph/i;

/** The waves below the heading "Task Dependency Graph": `{"waves": [["1", "2"]]}` or `{"waves": [{"id": 0, "tasks": […]}]}`. */
export function readWaves(
  outline: Outline,
  tasks: readonly MarkdownTask[],
  problems: ProblemList,
): KiroWave[] | undefined {
  const section = outline.sections.find(({ title }) => TITLE.test(title));
  if (section === undefined) return undefined;
  const numbers = indexNumbers(tasks);
  for (const fence of section.fences) {
    const root = /^(?:json|ya?ml|)$/.test(fence.language)
      ? parseYaml(fence.text, problems.fork(), fence.line + 1)
      : undefined;
    const list = root?.kind === "mapping" ? findField(root, "waves") : undefined;
    if (list?.kind === "list" && list.items.length > 0)
      return list.items.map((item, index) => readWave(item, index, list.items, numbers, problems));
  }
  const message = "this graph is not understood: the tasks run one after another, as they are listed";
  problems.addWarning(
    section,
    "unknown-graph",
    message,
    () => 'write a fence with {"waves": [["1.1", "2.1"], ["1.2"]]}',
  );
  return undefined;
}

function readWave(
  node: PlanNode,
  index: number,
  all: readonly PlanNode[],
  numbers: ReadonlyMap<string, readonly string[]>,
  problems: ProblemList,
): KiroWave {
  const list = node.kind === "mapping" ? findField(node, "tasks", "ids", "items") : node;
  const ids = getItems(list).flatMap((item) => {
    const id = item.kind === "mapping" ? findField(item, "id", "task") : item;
    if (id?.kind !== "scalar") return [];
    const text = id.text.replace(/\.$/, "");
    const found = numbers.get(text) ?? [];
    if (found.length === 0)
      problems.addWarning(id, "unknown-task", `the graph names ${text}: the list has no task with this number`);
    return found;
  });
  const stated = node.kind === "mapping" ? findField(node, "depends_on", "dependsOn") : undefined;
  const names = getItems(stated).flatMap((item) => (item.kind === "scalar" ? [item.text] : []));
  const after = names.flatMap((name) => {
    const place = all.findIndex((wave, place) => place !== index && getWaveId(wave) === name);
    return place < 0 ? [] : [place];
  });
  return { ids, after: after.length > 0 ? after : index === 0 ? [] : [index - 1] };
}

function getWaveId(wave: PlanNode): string | undefined {
  const id = wave.kind === "mapping" ? findField(wave, "id", "wave", "name") : undefined;
  return id?.kind === "scalar" ? id.text : undefined;
}
