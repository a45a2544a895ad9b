import { unitOfLongest } from "../duration.ts";
import type { Report } from "../problem-list.ts";
import type { Mapping, Node, Place } from "../syntax/plan-node.ts";
import { fieldOf, isNull, kindOf } from "../syntax/plan-node.ts";
import { warnOfUnknownKeys } from "../syntax/unknown-keys.ts";
import type { RawPhase, RawTask } from "./raw-plan.ts";

export const PHASES = "parallel_phases";
const IDS = ["tasks", "atomic_tasks"];
const KNOWN = ["phase", "name", "description", ...IDS, "max_duration_mins"];

/**
 * Phases in a list, `[{phase: 2, tasks: [ids], max_duration_mins}]`, in the order of their numbers; a phase without a number has its
 * place in the list as number. `taskOf` makes a task of each entry. The longest duration of a phase is assumed where a task states none.
 */
export function readListedPhases(list: Node, taskOf: (item: Node) => RawTask[], report: Report): RawPhase[] {
  if (list.kind !== "list") {
    report.error(list, "damaged-plan", `expected a list of phases under ${PHASES}, found ${kindOf(list)}`);
    return [];
  }
  const byNumber = new Map<number, { phase: RawPhase; place: Place }>();
  for (const [index, item] of list.items.entries()) {
    if (item.kind !== "mapping") {
      report.error(item, "damaged-phase", `expected a phase {phase, tasks}, found ${kindOf(item)}`);
      continue;
    }
    const number = numberOf(item) ?? index + 1;
    const first = byNumber.get(number);
    if (first !== undefined)
      report.error(
        item,
        "duplicate-phase",
        `phase ${number} stands here a second time; the first is in line ${first.place.line}`,
      );
    else byNumber.set(number, { phase: readPhase(item, `phase ${number}`, taskOf, report), place: item });
  }
  return [...byNumber].sort(([a], [b]) => a - b).map(([, { phase }]) => phase);
}

function numberOf(phase: Mapping): number | undefined {
  const stated = fieldOf(phase, "phase");
  const match = stated?.kind === "scalar" ? /^(?:phase[\s_-]*)?(\d{1,9})$/i.exec(stated.text) : null;
  return match === null ? undefined : Number(match[1]);
}

function readPhase(phase: Mapping, what: string, taskOf: (item: Node) => RawTask[], report: Report): RawPhase {
  const others = phase.entries.filter(({ key }) => unitOfLongest(key) === undefined);
  warnOfUnknownKeys({ ...phase, entries: others }, KNOWN, what, report);
  const ids = fieldOf(phase, ...IDS);
  if (ids?.kind !== "list") {
    const found = ids === undefined ? "" : `, found ${kindOf(ids)}`;
    report.error(ids ?? phase, "damaged-phase", `${what} lists no tasks: expected a list of ids under tasks${found}`);
    return { parallel: false, tasks: [] };
  }
  const assumed = phase.entries.find(({ key }) => unitOfLongest(key) !== undefined);
  const tasks = ids.items.flatMap((item) => {
    if (isNull(item)) report.error(item, "damaged-list", `expected the id of a task in ${what}, found nothing`);
    else if (item.kind === "list")
      report.error(item, "damaged-list", `expected the id of a task in ${what}, found a list`);
    else return taskOf(item);
    return [];
  });
  return {
    parallel: tasks.length > 0,
    tasks: assumed === undefined ? tasks : tasks.map((task) => ({ ...task, assumed })),
  };
}
