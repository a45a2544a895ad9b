import { findMentions, isKeyedTask } from "../raw/mentions.ts";
import type { RawTask } from "../raw/raw-plan.ts";
import { chainTasks, readKeyedTask } from "../raw/raw-tasks.ts";
import { describeKind, findEntry, findField, getItems } from "../syntax/plan-node.ts";
import type { YamlVariant } from "./variant.ts";

const PATH = "critical_path";

/**
 * `critical_path: [task-001: "Database schema"]` and no other plan. Each task comes after the one before it.
 * There is no `rootKey`, because other plans have a `critical_path` beside them.
 */
export const criticalPathVariant: YamlVariant = {
  recognises: (root) => getItems(findField(root, PATH)).some(isKeyedTask),
  ownKeys: () => [PATH],

  read(root, problems) {
    const tasks = getItems(findField(root, PATH)).flatMap((item): RawTask[] => {
      if (item.kind === "mapping")
        return isKeyedTask(item) ? item.entries.flatMap((entry) => readKeyedTask(entry, problems)) : [{ fields: item }];
      problems.addError(item, "damaged-list", `expected a task "id: name" in ${PATH}, found ${describeKind(item)}`);
      return [];
    });
    return {
      phases: [{ parallel: false, tasks: chainTasks(tasks) }],
      mentions: findMentions(findField(root, "high_risk_tasks")),
      position: findEntry(root, PATH)?.position ?? root,
    };
  },
};
