import { isKeyedTask, mentionsOf } from "../raw/mentions.ts";
import type { RawTask } from "../raw/raw-plan.ts";
import { inSequence, keyedTask } from "../raw/raw-tasks.ts";
import { entryOf, fieldOf, kindOf, listItems } from "../syntax/plan-node.ts";
import type { YamlVariant } from "./variant.ts";

const PATH = "critical_path";

/**
 * `critical_path: [task-001: "Database schema"]` and no other plan: the tasks of a path come one after the other.
 * It has no `rootKey`, because other plans have a `critical_path` beside them.
 */
export const criticalPath: YamlVariant = {
  shape: `${PATH}: [task-001: name]`,
  recognises: (root) => listItems(fieldOf(root, PATH)).some(isKeyedTask),
  ownKeys: () => [PATH],

  read(root, report) {
    const tasks = listItems(fieldOf(root, PATH)).flatMap((item): RawTask[] => {
      if (item.kind === "mapping")
        return isKeyedTask(item) ? item.entries.flatMap((entry) => keyedTask(entry, report)) : [{ fields: item }];
      report.error(item, "damaged-list", `expected a task "id: name" in ${PATH}, found ${kindOf(item)}`);
      return [];
    });
    return {
      phases: [{ parallel: false, tasks: inSequence(tasks) }],
      mentions: mentionsOf(fieldOf(root, "high_risk_tasks")).map(({ id }) => id),
      place: entryOf(root, PATH)?.place ?? root,
    };
  },
};
