import { PHASES, readListedPhases } from "../raw/listed-phases.ts";
import { detailsOf, mentionsOf } from "../raw/mentions.ts";
import type { RawTask } from "../raw/raw-plan.ts";
import { namedTask } from "../raw/raw-tasks.ts";
import { fieldOf, type Node } from "../syntax/plan-node.ts";
import type { YamlVariant } from "./variant.ts";

/** `parallel_phases: [{phase, tasks: [ids], max_duration_mins}]`; what else is known of a task is in `critical_path` and `high_risk_tasks`. */
export const parallelPhases: YamlVariant = {
  rootKey: PHASES,
  shape: `${PHASES}: [{phase, tasks: [ids], max_duration_mins}]`,

  read(root, report) {
    const mentions = ["critical_path", "high_risk_tasks"].flatMap((key) => mentionsOf(fieldOf(root, key)));
    const details = detailsOf(mentions);
    const taskOf = (item: Node): RawTask[] => {
      if (item.kind === "scalar") return [namedTask(item, details.get(item.text))];
      return item.kind === "mapping" ? [{ fields: item }] : [];
    };
    const list = fieldOf(root, PHASES);
    return {
      phases: list === undefined ? [] : readListedPhases(list, taskOf, report),
      mentions: mentions.map(({ id }) => id),
    };
  },
};
