import { parsePhaseUnit } from "../duration.ts";
import type { ProblemList } from "../problem-list.ts";
import { describeKind, findField, isNull, type MappingNode, type PlanNode } from "../syntax/plan-node.ts";
import { warnOfMisspeltKeys } from "../syntax/unknown-keys.ts";
import { describeGroup } from "./other-texts.ts";
import { readInOrder } from "./phase-order.ts";
import type { RawPhase, RawTask } from "./raw-plan.ts";
import { findSettledState, getText, inheritState } from "./task-lists.ts";

export const PARALLEL_PHASES = "parallel_phases";
const ID_LIST_KEYS = ["tasks", "atomic_tasks"];
const KNOWN = ["phase", "name", ...ID_LIST_KEYS, "max_duration_mins"];

/** Makes the tasks of one item of a phase's list. */
type ReadItem = (item: PlanNode) => RawTask[];

/**
 * Reads a list of phases, `[{phase: 2, tasks: [ids], max_duration_mins}]`, in the order of their numbers.
 * A phase without a number is numbered by its position in the list.
 */
export function readListedPhases(list: PlanNode, readItem: ReadItem, problems: ProblemList): RawPhase[] {
  if (list.kind !== "list") {
    const message = `expected a list of phases under ${PARALLEL_PHASES}, found ${describeKind(list)}`;
    problems.addError(list, "damaged-plan", message);
    return [];
  }
  const phases = list.items.flatMap((item, index) => {
    if (item.kind !== "mapping") {
      problems.addError(item, "damaged-phase", `expected a phase {phase, tasks}, found ${describeKind(item)}`);
      return [];
    }
    const number = readNumber(item) ?? index + 1;
    return [{ number, position: item, read: () => readPhase(item, `phase ${number}`, readItem, problems) }];
  });
  return readInOrder(phases, problems);
}

function readNumber(phase: MappingNode): number | undefined {
  const stated = findField(phase, "phase");
  const match = stated?.kind === "scalar" ? /^(?:phase[\s_-]*)?(\d{1,9})$/i.exec(stated.text) : null;
  return match === null ? undefined : Number(match[1]);
}

/** `phase: Build` is a name, `phase: 2` is not. */
const readName = (phase: MappingNode): string =>
  getText(phase, "name") || (readNumber(phase) === undefined ? getText(phase, "phase") : "");

function readPhase(phase: MappingNode, name: string, readItem: ReadItem, problems: ProblemList): RawPhase {
  const phaseDuration = phase.entries.find(({ key }) => parsePhaseUnit(key) !== undefined);
  const state = findSettledState(phase);
  const entries = phase.entries.filter((entry) => parsePhaseUnit(entry.key) === undefined && entry !== state);
  warnOfMisspeltKeys({ ...phase, entries }, [...KNOWN, "description"], name, problems);
  const ids = findField(phase, ...ID_LIST_KEYS);
  if (ids?.kind !== "list") {
    const found = ids === undefined ? "" : `, found ${describeKind(ids)}`;
    const message = `${name} lists no tasks: expected a list of ids under tasks${found}`;
    problems.addError(ids ?? phase, "damaged-phase", message);
    return { parallel: false, tasks: [] };
  }
  const read = ids.items.flatMap((item) => {
    if (!isNull(item) && item.kind !== "list") return readItem(item);
    problems.addError(item, "damaged-list", `expected the id of a task in ${name}, found ${describeKind(item)}`);
    return [];
  });
  const tasks = inheritState(read, state);
  const texts = describeGroup({ ...phase, entries }, readName(phase), KNOWN);
  return {
    parallel: tasks.length > 0,
    ...(texts.length > 0 && { texts }),
    tasks: phaseDuration === undefined ? tasks : tasks.map((task) => ({ ...task, phaseDuration })),
  };
}
