import { namedTask } from "../keyed-task.ts";
import { PHASES, readListedPhases } from "../listed-phases.ts";
import { entryOf, fieldOf, type Mapping, type Node } from "../located.ts";
import { detailsOf, mentionsOf } from "../mentions.ts";
import type { RawPlan, RawTask } from "../raw-plan.ts";
import { checkRootKeys, projectOf } from "../root-keys.ts";
import type { Variant } from "./variant.ts";

/** `parallel_phases: [{phase, tasks: [ids], max_duration_mins}]`; what else is known of a task is in `critical_path` and `high_risk_tasks`. */
export const parallelPhases: Variant = {
  rootKey: PHASES,
  shape: `${PHASES}: [{phase, tasks: [ids], max_duration_mins}]`,

  recognises: ({ root }) => root?.kind === "mapping" && entryOf(root, PHASES) !== undefined,

  read({ root }, report): RawPlan {
    const plan = root as Mapping;
    checkRootKeys(plan, (key) => key === PHASES, report);
    const entry = entryOf(plan, PHASES);
    const mentions = ["critical_path", "high_risk_tasks"].flatMap((key) => mentionsOf(fieldOf(plan, key)));
    const details = detailsOf(mentions);
    const taskOf = (item: Node): RawTask[] => {
      if (item.kind === "scalar") return [namedTask(item, details.get(item.text))];
      return item.kind === "mapping" ? [{ fields: item }] : [];
    };
    return {
      ...projectOf(plan),
      phases: entry === undefined ? [] : readListedPhases(entry.value, taskOf, report),
      mentions: mentions.map(({ id }) => id),
      place: entry?.place ?? plan,
    };
  },
};
