import type { Mapping } from "../located.ts";
import { fieldOf } from "../located.ts";
import { checkRootKeys, mentionedIds, phaseNumber, readNumberedPhases } from "../phase.ts";
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

/** `phase_2: {parallel_tasks: 4, tasks: [{task_id, duration}]}` at the root of the file. */
export const rootPhases: Variant = {
  rootKey: "phase_1",
  shape: "phase_1: {tasks: [{task_id, duration}]}",

  recognises: ({ root }) => root?.kind === "mapping" && root.entries.some(({ key }) => phaseNumber(key) !== undefined),

  read({ root }, report): RawPlan {
    const plan = root as Mapping;
    checkRootKeys(plan, (key) => phaseNumber(key) !== undefined, KNOWN, report);
    const project = fieldOf(plan, "project");
    return {
      ...(project === undefined ? {} : { project }),
      phases: readNumberedPhases(plan, report),
      mentions: [...mentionedIds(fieldOf(plan, "critical_path")), ...mentionedIds(fieldOf(plan, "high_risk_tasks"))],
      place: plan,
    };
  },
};
