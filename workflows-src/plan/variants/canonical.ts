import type { ProblemList } from "../problem-list.ts";
import type { RawTask } from "../raw/raw-plan.ts";
import { readKeyedTask, readTaskList } from "../raw/raw-tasks.ts";
import type { MappingNode, PlanNode } from "../syntax/plan-node.ts";
import { describeKind, findField, isNull } from "../syntax/plan-node.ts";
import { warnOfUnknownKeys } from "../syntax/unknown-keys.ts";
import type { YamlVariant } from "./variant.ts";

/** `{version: 1, project, defaults, tasks: [{id, …}]}`. `tasks` alone is enough; `loadPlan` adds `source`. */
export const canonicalVariant: YamlVariant = {
  rootKey: "tasks",
  shape: "tasks: [{id, duration, depends_on}]",
  knownKeys: ["version", "name", "defaults", "edges", "source"],

  read(root, problems) {
    const version = findField(root, "version");
    if (version !== undefined && !(version.kind === "scalar" && Number(version.value) === 1)) {
      problems.addError(version, "plan-version", "unknown version of the plan format: expected version: 1");
    }
    return {
      edges: findField(root, "edges"),
      defaults: readDefaults(findField(root, "defaults"), problems),
      phases: [{ parallel: true, tasks: readTasks(findField(root, "tasks"), problems) }],
    };
  },
};

/** Reads a list of tasks, or a mapping from ids to fields. */
function readTasks(tasks: PlanNode | undefined, problems: ProblemList): RawTask[] {
  const byId = tasks?.kind === "mapping" && tasks.entries.every(({ value }) => value.kind === "mapping");
  return byId
    ? tasks.entries.flatMap((entry) => readKeyedTask(entry, problems))
    : readTaskList(tasks, "the plan", problems);
}

function readDefaults(defaults: PlanNode | undefined, problems: ProblemList): MappingNode | undefined {
  if (defaults === undefined || isNull(defaults)) return undefined;
  if (defaults.kind === "mapping") {
    warnOfUnknownKeys(defaults, ["agent", "runs_on"], "defaults", problems);
    return defaults;
  }
  problems.addError(defaults, "wrong-type", `defaults: expected agent and runs_on, found ${describeKind(defaults)}`);
  return undefined;
}
