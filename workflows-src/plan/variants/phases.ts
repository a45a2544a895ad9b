import { warnOfUnknownKeys } from "../keys.ts";
import type { Mapping } from "../located.ts";
import { entryOf, kindOf } from "../located.ts";
import { mentionedIds } from "../mentions.ts";
import { listsTasks, phaseNumber, readNumberedPhases, WRAPPER } from "../phase.ts";
import type { RawPlan } from "../raw-plan.ts";
import { checkRootKeys, projectOf } from "../root-keys.ts";
import type { Variant } from "./variant.ts";

/** `optimal_execution_plan: {phase_1: {parallel_tasks: […], sequential_tasks: […]}}`, with results of the simulation beside it. */
export const phases: Variant = {
  rootKey: WRAPPER,
  shape: `${WRAPPER}: {phase_1: {parallel_tasks: [{task_id, name, duration}]}}`,

  recognises: ({ root }) => root?.kind === "mapping" && entryOf(root, WRAPPER) !== undefined,

  read({ root }, report): RawPlan {
    const plan = root as Mapping;
    checkRootKeys(plan, (key) => key === WRAPPER, report);
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
    return {
      ...projectOf(plan),
      phases: wrapped?.kind === "mapping" ? readNumberedPhases(wrapped, report) : [],
      mentions: mentionedIds(plan),
      place: entry?.place ?? plan,
    };
  },
};
