import { PARALLEL_PHASES, readListedPhases } from "../raw/listed-phases.ts";
import { collectDetails, findMentions } from "../raw/mentions.ts";
import type { RawTask } from "../raw/raw-plan.ts";
import { createTask } from "../raw/raw-tasks.ts";
import { findField, type PlanNode } from "../syntax/plan-node.ts";
import type { YamlVariant } from "./variant.ts";

/** `parallel_phases: [{phase, tasks: [ids], max_duration_mins}]`. The fields of a task are in `critical_path` and `high_risk_tasks`. */
export const parallelPhasesVariant: YamlVariant = {
  rootKey: PARALLEL_PHASES,
  read(root, problems) {
    const mentions = ["critical_path", "high_risk_tasks"].flatMap((key) => findMentions(findField(root, key)));
    const details = collectDetails(mentions);
    const readItem = (item: PlanNode): RawTask[] => {
      if (item.kind === "scalar") return [createTask(item, details.get(item.text))];
      return item.kind === "mapping" ? [{ fields: item }] : [];
    };
    const list = findField(root, PARALLEL_PHASES);
    return {
      phases: list === undefined ? [] : readListedPhases(list, readItem, problems),
      mentions: mentions.map(({ id }) => ({ id })),
    };
  },
};
