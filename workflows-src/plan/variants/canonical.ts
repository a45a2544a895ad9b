import type { Report } from "../problem-list.ts";
import type { RawTask } from "../raw/raw-plan.ts";
import { keyedTask, taskList } from "../raw/raw-tasks.ts";
import type { Mapping, Node } from "../syntax/plan-node.ts";
import { fieldOf, isNull, kindOf } from "../syntax/plan-node.ts";
import { warnOfUnknownKeys } from "../syntax/unknown-keys.ts";
import type { YamlVariant } from "./variant.ts";

/** `{version: 1, project, defaults, tasks: [{id, …}]}`; `{name, tasks}` alone is enough. `source` is what `loadPlan` adds. */
export const canonical: YamlVariant = {
  rootKey: "tasks",
  shape: "tasks: [{id, duration, depends_on}]",
  knownKeys: ["version", "name", "defaults", "edges", "source"],

  read(root, report) {
    const version = fieldOf(root, "version");
    if (version !== undefined && !(version.kind === "scalar" && Number(version.value) === 1)) {
      report.error(version, "plan-version", "this version of the plan format is not known: expected version: 1");
    }
    return {
      edges: fieldOf(root, "edges"),
      defaults: readDefaults(fieldOf(root, "defaults"), report),
      phases: [{ parallel: true, tasks: tasksOf(fieldOf(root, "tasks"), report) }],
    };
  },
};

/** A list, or a mapping of the ids to what else is known. */
function tasksOf(tasks: Node | undefined, report: Report): RawTask[] {
  const byId = tasks?.kind === "mapping" && tasks.entries.every(({ value }) => value.kind === "mapping");
  return byId ? tasks.entries.flatMap((entry) => keyedTask(entry, report)) : taskList(tasks, "the plan", report);
}

function readDefaults(defaults: Node | undefined, report: Report): Mapping | undefined {
  if (defaults === undefined || isNull(defaults)) return undefined;
  if (defaults.kind === "mapping") {
    warnOfUnknownKeys(defaults, ["agent", "runs_on"], "defaults", report);
    return defaults;
  }
  report.error(defaults, "wrong-type", `defaults: expected agent and runs_on, found ${kindOf(defaults)}`);
  return undefined;
}
