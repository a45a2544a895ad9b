import { didYouMean } from "../../text/nearest.ts";
import type { Report } from "../problem-list.ts";
import type { Mapping, Node, Place, Scalar } from "../syntax/plan-node.ts";
import { entryOf, fieldOf, isNull, kindOf, quote } from "../syntax/plan-node.ts";
import { warnOfUnknownKeys } from "../syntax/unknown-keys.ts";
import type { RawPhase } from "./raw-plan.ts";
import { inSequence, taskList } from "./raw-tasks.ts";

/** The key that holds the phases of the plan files most agents write. */
export const WRAPPER = "optimal_execution_plan";

const PARALLEL = "parallel_tasks";
const SEQUENTIAL = "sequential_tasks";
const TASKS = "tasks";
export const TASK_LISTS: readonly string[] = [PARALLEL, SEQUENTIAL, TASKS];
const KNOWN = [...TASK_LISTS, "name", "description", "duration"];

/** The number of a phase's key or undefined: `phase_10` → 10. Phases run in the order of their numbers. */
export function phaseNumber(key: string): number | undefined {
  const match = /^phase[_-]?(\d{1,9})$/i.exec(key);
  return match === null ? undefined : Number(match[1]);
}

/** Has a key that lists tasks, whatever is under it. */
export const listsTasks = (node: Node): boolean =>
  node.kind === "mapping" && entryOf(node, ...TASK_LISTS) !== undefined;

/**
 * Reads the task lists of one phase: `parallel_tasks`, `sequential_tasks` (each task after the one before), `tasks`
 * (parallel; then `parallel_tasks` may be their number). `what` names the phase in messages.
 */
export function readPhase(node: Node, what: string, report: Report): RawPhase {
  const empty = { parallel: false, tasks: [] };
  if (node.kind !== "mapping") {
    report.error(node, "damaged-phase", `expected the tasks of ${what}, found ${kindOf(node)}`);
    return empty;
  }
  warnOfUnknownKeys(node, KNOWN, what, report);
  if (!listsTasks(node)) {
    report.error(node, "damaged-phase", `${what} lists no tasks: expected ${PARALLEL} or ${SEQUENTIAL}`, () =>
      node.entries.map(({ key }) => didYouMean(key, TASK_LISTS)).find((hint) => hint !== undefined),
    );
    return empty;
  }
  const isCount = entryOf(node, TASKS) !== undefined && typeof scalarValue(fieldOf(node, PARALLEL)) === "number";
  const parallel = [isCount ? undefined : fieldOf(node, PARALLEL), fieldOf(node, TASKS)].flatMap((list) =>
    taskList(list, what, report),
  );
  const sequential = inSequence(taskList(fieldOf(node, SEQUENTIAL), what, report));
  return { parallel: parallel.length > 0, tasks: [...parallel, ...sequential] };
}

/** Phases under keys `phase_1`, `phase_2`, …, in the order of their numbers, empty ones included; other keys hold no tasks. */
export function readNumberedPhases(mapping: Mapping, report: Report): RawPhase[] {
  const byNumber = new Map<number, { phase: RawPhase; place: Place }>();
  for (const { key, place, value } of mapping.entries) {
    const number = phaseNumber(key);
    if (number === undefined) {
      if (listsTasks(value))
        report.error(
          place,
          "phase-key",
          `${quote(key)} holds tasks, and its place in the order is unknown: expected phase_1, phase_2, …`,
        );
      continue;
    }
    const first = byNumber.get(number);
    if (first !== undefined)
      report.error(
        place,
        "duplicate-phase",
        `phase ${number} stands here a second time; the first is in line ${first.place.line}`,
      );
    else byNumber.set(number, { phase: readPhase(isNull(value) ? { ...value, ...place } : value, key, report), place });
  }
  return [...byNumber].sort(([a], [b]) => a - b).map(([, { phase }]) => phase);
}

const scalarValue = (node: Node | undefined): Scalar["value"] => (node?.kind === "scalar" ? node.value : null);
