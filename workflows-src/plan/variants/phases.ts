import { warnOfUnknownKeys } from "../keys.ts";
import type { Mapping } from "../located.ts";
import { entryOf, fieldOf, kindOf } from "../located.ts";
import { checkRootKeys, listsTasks, mentionedIds, phaseNumber, readNumberedPhases, WRAPPER } from "../phase.ts";
import type { RawPlan } from "../raw-plan.ts";
import type { Variant } from "./variant.ts";

const KNOWN = [
  "critical_path",
  "high_risk_tasks",
  "simulation_results",
  "parallelization_analysis",
  "project",
  "metadata",
];

/** `optimal_execution_plan: {phase_1: {parallel_tasks: […], sequential_tasks: […]}}`, with results of the simulation beside it. */
export const phases: Variant = {
  rootKey: WRAPPER,
  shape: `${WRAPPER}: {phase_1: {parallel_tasks: [{task_id, name, duration}]}}`,

  recognises: ({ root }) => root?.kind === "mapping" && entryOf(root, WRAPPER) !== undefined,

  read({ root }, report): RawPlan {
    const plan = root as Mapping;
    checkRootKeys(plan, (key) => key === WRAPPER, KNOWN, report);
    const entry = entryOf(plan, WRAPPER);
    const wrapped = entry?.value;
    if (wrapped?.kind !== "mapping") {
      report.error(
        entry?.place ?? plan,
        "damaged-plan",
        `expected phase_1, phase_2, … under ${WRAPPER}, found ${wrapped ? kindOf(wrapped) : "nothing"}`,
      );
    } else {
      const others = wrapped.entries.filter(({ key, value }) => phaseNumber(key) === undefined && !listsTasks(value));
      warnOfUnknownKeys({ ...wrapped, entries: others }, ["phase_1", "phase_2", "phase_3"], WRAPPER, report);
    }
    const project = fieldOf(plan, "project");
    return {
      ...(project === undefined ? {} : { project }),
      phases: wrapped?.kind === "mapping" ? readNumberedPhases(wrapped, report) : [],
      mentions: [...mentionedIds(fieldOf(plan, "critical_path")), ...mentionedIds(fieldOf(plan, "high_risk_tasks"))],
      place: entry?.place ?? plan,
    };
  },
};
