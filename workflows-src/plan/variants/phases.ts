import { mentionedIds } from "../raw/mentions.ts";
import { listsTasks, phaseNumber, readNumberedPhases, WRAPPER } from "../raw/numbered-phases.ts";
import { entryOf, kindOf } from "../syntax/plan-node.ts";
import { warnOfUnknownKeys } from "../syntax/unknown-keys.ts";
import type { YamlVariant } from "./variant.ts";

/** `optimal_execution_plan: {phase_1: {parallel_tasks: […], sequential_tasks: […]}}`, with results of the simulation beside it. */
export const phases: YamlVariant = {
  rootKey: WRAPPER,
  shape: `${WRAPPER}: {phase_1: {parallel_tasks: [{task_id, name, duration}]}}`,

  read(root, report) {
    const mentions = mentionedIds(root);
    const { place, value: wrapped } = entryOf(root, WRAPPER) ?? { place: root, value: root };
    if (wrapped.kind !== "mapping") {
      report.error(place, "damaged-plan", `expected phase_1, phase_2, … under ${WRAPPER}, found ${kindOf(wrapped)}`);
      return { phases: [], mentions };
    }
    const entries = wrapped.entries.filter(({ key, value }) => phaseNumber(key) === undefined && !listsTasks(value));
    warnOfUnknownKeys({ ...wrapped, entries }, ["phase_1", "phase_2", "phase_3"], WRAPPER, report);
    return { phases: readNumberedPhases(wrapped, report), mentions };
  },
};
