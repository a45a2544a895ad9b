import { suggestNearest } from "../../text/nearest.ts";
import type { ProblemList } from "../problem-list.ts";
import {
  describeKind,
  findEntry,
  findField,
  isNull,
  type MappingNode,
  type PlanNode,
  quote,
} from "../syntax/plan-node.ts";
import { warnOfMisspeltKeys } from "../syntax/unknown-keys.ts";
import { describeGroup } from "./other-texts.ts";
import { readInOrder } from "./phase-order.ts";
import type { RawPhase } from "./raw-plan.ts";
import { chainTasks, readTaskList } from "./raw-tasks.ts";
import { findSettledState, getText, inheritState } from "./task-lists.ts";

const PARALLEL = "parallel_tasks";
const SEQUENTIAL = "sequential_tasks";
const TASKS = "tasks";
export const TASK_LIST_KEYS: readonly string[] = [PARALLEL, SEQUENTIAL, TASKS];
const KNOWN = [...TASK_LIST_KEYS, "name", "duration"];

export const PHASE_KEY = /^[Pp][Hh][Aa][Ss][Ee][_-]?(\d{1,9})$/;

/** The number in a phase's key, `phase_10` → 10, or undefined for another key. Phases run in the order of their numbers. */
export function parsePhaseNumber(key: string): number | undefined {
  const match = PHASE_KEY.exec(key);
  return match === null ? undefined : Number(match[1]);
}

/** Whether a key of the node lists tasks, whatever its value is. */
export const hasTaskList = (node: PlanNode): boolean =>
  node.kind === "mapping" && findEntry(node, ...TASK_LIST_KEYS) !== undefined;

/**
 * Reads the task lists of one phase: `parallel_tasks`, `sequential_tasks` (each task after the one before) and `tasks`.
 * The tasks of `tasks` are parallel, and then `parallel_tasks` may be their number. `name` is the phase's in messages.
 */
export function readPhase(node: PlanNode, name: string, problems: ProblemList): RawPhase {
  if (node.kind !== "mapping") {
    problems.addError(node, "damaged-phase", `expected the tasks of ${name}, found ${describeKind(node)}`);
    return { parallel: false, tasks: [] };
  }
  const state = findSettledState(node);
  const words = { ...node, entries: node.entries.filter((entry) => entry !== state) };
  warnOfMisspeltKeys(words, [...KNOWN, "description"], name, problems);
  // With one blank too many a phase is part of the one before it, and its tasks run beside those.
  for (const { key, position } of words.entries.filter((entry) => parsePhaseNumber(entry.key) !== undefined))
    problems.addError(position, "damaged-phase", `${key} stands inside ${name}: expected it beside ${name}`);
  if (!hasTaskList(node)) {
    problems.addError(node, "damaged-phase", `${name} lists no tasks: expected ${PARALLEL} or ${SEQUENTIAL}`, () =>
      node.entries.map(({ key }) => suggestNearest(key, TASK_LIST_KEYS)).find((hint) => hint !== undefined),
    );
    return { parallel: false, tasks: [] };
  }
  const first = findField(node, PARALLEL);
  const second = findField(node, TASKS);
  const isCount = second !== undefined && first?.kind === "scalar" && typeof first.value === "number";
  const read = (list: PlanNode | undefined) => inheritState(readTaskList(list, name, problems), state);
  const parallel = [isCount ? undefined : first, second].flatMap(read);
  const sequential = chainTasks(read(findField(node, SEQUENTIAL)));
  const texts = describeGroup(words, getText(node, "name"), KNOWN);
  return { parallel: parallel.length > 0, tasks: [...parallel, ...sequential], ...(texts.length > 0 && { texts }) };
}

/** Reads the phases under the keys `phase_1`, `phase_2`, …, in the order of their numbers, including empty ones. */
export function readNumberedPhases(mapping: MappingNode, problems: ProblemList): RawPhase[] {
  const phases = mapping.entries.flatMap(({ key, position, value }) => {
    const number = parsePhaseNumber(key);
    const node = isNull(value) ? { ...value, ...position } : value;
    if (number !== undefined) return [{ number, position, read: () => readPhase(node, key, problems) }];
    if (hasTaskList(value)) {
      const message = `${quote(key)} holds tasks, but its place in the order is unknown: expected phase_1, phase_2, …`;
      problems.addError(position, "phase-key", message);
    }
    return [];
  });
  return readInOrder(phases, problems);
}
