import type { Mapping } from "../located.ts";
import { mentionedIds } from "../mentions.ts";
import { phaseNumber, readNumberedPhases } from "../phase.ts";
import type { RawPlan } from "../raw-plan.ts";
import { checkRootKeys, projectOf } from "../root-keys.ts";
import type { Variant } from "./variant.ts";

/** `phase_2: {parallel_tasks: 4, tasks: [{task_id, duration}]}` at the root of the file. */
export const rootPhases: Variant = {
  rootKey: "phase_1",
  shape: "phase_1: {tasks: [{task_id, duration}]}",

  recognises: ({ root }) => root?.kind === "mapping" && root.entries.some(({ key }) => phaseNumber(key) !== undefined),

  read({ root }, report): RawPlan {
    const plan = root as Mapping;
    checkRootKeys(plan, (key) => phaseNumber(key) !== undefined, report);
    return {
      ...projectOf(plan),
      phases: readNumberedPhases(plan, report),
      mentions: mentionedIds(plan),
      place: plan,
    };
  },
};
