import { keyedTask } from "../keyed-task.ts";
import { warnOfUnknownKeys } from "../keys.ts";
import type { Mapping, Node } from "../located.ts";
import { entryOf, fieldOf, isNull, kindOf } from "../located.ts";
import { taskList } from "../phase.ts";
import type { RawPlan, RawTask } from "../raw-plan.ts";
import type { Report } from "../report.ts";
import { checkRootKeys, projectOf } from "../root-keys.ts";
import type { Variant } from "./variant.ts";

const KNOWN = ["version", "name", "defaults", "edges", "source"];

/** `{version: 1, project, defaults, tasks: [{id, …}]}`; `{name, tasks}` alone is enough. `source` is what `loadPlan` adds. */
export const canonical: Variant = {
  rootKey: "tasks",
  shape: "tasks: [{id, duration, depends_on}]",

  recognises: ({ root }) => root?.kind === "mapping" && entryOf(root, "tasks") !== undefined,

  read({ root }, report): RawPlan {
    const plan = root as Mapping;
    checkRootKeys(plan, (key) => key === "tasks", report, KNOWN);
    const version = fieldOf(plan, "version");
    if (version !== undefined && !(version.kind === "scalar" && Number(version.value) === 1)) {
      report.error(version, "plan-version", "this version of the plan format is not known: expected version: 1");
    }
    const edges = fieldOf(plan, "edges");
    const defaults = readDefaults(fieldOf(plan, "defaults"), report);
    const tasks = tasksOf(fieldOf(plan, "tasks"), report);
    return {
      ...projectOf(plan, "name"),
      ...(defaults === undefined ? {} : { defaults }),
      ...(edges === undefined ? {} : { edges }),
      phases: [{ parallel: true, tasks }],
      mentions: [],
      place: entryOf(plan, "tasks")?.place ?? plan,
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
