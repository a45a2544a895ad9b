import { warnOfUnknownKeys } from "./keys.ts";
import type { Entry, Mapping, Node } from "./located.ts";
import { fieldOf, quote } from "./located.ts";
import { phaseNumber, TASK_LISTS, WRAPPER } from "./phase.ts";
import type { Report } from "./report.ts";

/** What stands beside a plan: results of the simulation, and notes for people. */
const BESIDE = [
  ...["project", "metadata", "critical_path", "high_risk_tasks", "simulation_results", "parallelization_analysis"],
  ...["recommendations", "optimization_recommendations", "task_sizing_recommendations", "validation_results"],
  ...["feasibility_status", "feedback_to_specifier", "decomposition_metadata", "visualization_data"],
];

/** Keys that hold a plan of some variant if they hold more than a word. */
const PLANS = ["parallel_phases", "atomic_tasks", "task_graph", "nodes", "features"];

const holdsPlan = ({ key, value }: Entry): boolean =>
  key === WRAPPER ||
  TASK_LISTS.includes(key) ||
  phaseNumber(key) !== undefined ||
  (PLANS.includes(key) && value.kind !== "scalar");

/** Warns of root keys nothing reads; a second plan beside the one under `own` would be lost, and is an error. */
export function checkRootKeys(
  plan: Mapping,
  own: (key: string) => boolean,
  report: Report,
  known: readonly string[] = [],
): void {
  const others = plan.entries.filter(({ key }) => !own(key) && !known.includes(key));
  const plans = others.filter(holdsPlan);
  for (const { key, place } of plans)
    report.error(place, "two-plans", `${quote(key)} is a second plan in this file: keep one of them`);
  const entries = others.filter((entry) => !plans.includes(entry));
  warnOfUnknownKeys({ ...plan, entries }, [...BESIDE, ...known], "the plan", report);
}

/** `project: webshop` or `project: {title: Webshop}`, for a reader to spread into its plan. */
export function projectOf(plan: Mapping, ...keys: readonly string[]): { readonly project?: Node } {
  const stated = fieldOf(plan, "project", ...keys);
  const project = stated?.kind === "mapping" ? (fieldOf(stated, "title", "name", "id") ?? stated) : stated;
  return project === undefined ? {} : { project };
}
