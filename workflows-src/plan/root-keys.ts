import { warnOfUnknownKeys } from "./keys.ts";
import type { Mapping } from "./located.ts";
import { quote } from "./located.ts";
import { phaseNumber, TASK_LISTS, WRAPPER } from "./phase.ts";
import type { Report } from "./report.ts";

/** Keys beside a plan of any variant: results of the simulation, and notes for people. */
const BESIDE = [
  "project",
  "metadata",
  "critical_path",
  "high_risk_tasks",
  "simulation_results",
  "parallelization_analysis",
  "recommendations",
  "optimization_recommendations",
  "task_sizing_recommendations",
  "validation_results",
  "feasibility_status",
  "feedback_to_specifier",
  "decomposition_metadata",
  "visualization_data",
];

export interface RootKeys {
  /** Keys that hold the plan that is read. */
  readonly own: readonly string[];
  /** Keys that are known beside it. */
  readonly known: readonly string[];
  /** Keys that hold a plan, unless their value is a scalar. */
  readonly plans: readonly string[];
}

/** Warns of root keys that nothing reads. A second plan beside `own` would be lost, so it is an error. */
export function checkRootKeys(root: Mapping, { own, known, plans }: RootKeys, report: Report): void {
  const entries = root.entries.filter(({ key }) => !own.includes(key));
  const others = entries.filter(({ key, place, value }) => {
    const holdsTasks = key === WRAPPER || TASK_LISTS.includes(key) || phaseNumber(key) !== undefined;
    if (known.includes(key) || !(holdsTasks || (plans.includes(key) && value.kind !== "scalar"))) return true;
    report.error(place, "two-plans", `${quote(key)} is a second plan in this file: keep one of them`);
    return false;
  });
  warnOfUnknownKeys({ ...root, entries: others }, [...BESIDE, ...known], "the plan", report);
}
