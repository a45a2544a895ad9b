import { keyedTask } from "../keyed-task.ts";
import { entryOf, fieldOf, kindOf, listItems, type Mapping } from "../located.ts";
import { isKeyedTask, mentionsOf } from "../mentions.ts";
import type { RawPlan, RawTask } from "../raw-plan.ts";
import { checkRootKeys, projectOf } from "../root-keys.ts";
import type { Variant } from "./variant.ts";

const PATH = "critical_path";

/** `critical_path: [task-001: "Database schema"]` and no other plan: the tasks of a path come one after the other. */
export const criticalPath: Variant = {
  shape: `${PATH}: [task-001: name]`,

  recognises: ({ root }) => root?.kind === "mapping" && listItems(fieldOf(root, PATH)).some(isKeyedTask),

  read({ root }, report): RawPlan {
    const plan = root as Mapping;
    checkRootKeys(plan, (key) => key === PATH, report);
    const tasks: RawTask[] = [];
    for (const item of listItems(fieldOf(plan, PATH))) {
      const after = tasks.at(-1);
      const keyed = item.kind === "mapping" && isKeyedTask(item) ? item.entries : undefined;
      const found =
        keyed?.flatMap((entry) => keyedTask(entry, report)) ?? (item.kind === "mapping" ? [{ fields: item }] : []);
      if (found.length === 0 && keyed === undefined)
        report.error(item, "damaged-list", `expected a task "id: name" in ${PATH}, found ${kindOf(item)}`);
      tasks.push(...found.map((task) => (after === undefined ? task : { ...task, after })));
    }
    return {
      ...projectOf(plan),
      phases: [{ parallel: false, tasks }],
      mentions: mentionsOf(fieldOf(plan, "high_risk_tasks")).map(({ id }) => id),
      place: entryOf(plan, PATH)?.place ?? plan,
    };
  },
};
