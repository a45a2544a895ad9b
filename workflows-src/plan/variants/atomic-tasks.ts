import { didYouMean } from "../../text/nearest.ts";
import type { Report } from "../problem-list.ts";
import { PHASES, readListedPhases } from "../raw/listed-phases.ts";
import { mentionedIds } from "../raw/mentions.ts";
import type { RawPlan, RawTask } from "../raw/raw-plan.ts";
import { namedTask, taskList } from "../raw/raw-tasks.ts";
import { fieldOf, kindOf, type Node, quote } from "../syntax/plan-node.ts";
import type { YamlVariant } from "./variant.ts";

const TASKS = "atomic_tasks";

/** `atomic_tasks: [{id, estimated_minutes, dependencies}]`, ordered by `parallel_phases: [{phase, atomic_tasks: [ids]}]` where there are any. */
export const atomicTasks: YamlVariant = {
  rootKey: TASKS,
  shape: `${TASKS}: [{id, estimated_minutes, dependencies}]`,
  ownKeys: () => [TASKS, PHASES],

  read(root, report) {
    const tasks = taskList(fieldOf(root, TASKS), TASKS, report);
    const phases = fieldOf(root, PHASES);
    return {
      phases: phases === undefined ? [{ parallel: true, tasks }] : phasesOf(phases, tasks, report),
      mentions: mentionedIds(root),
    };
  },
};

function phasesOf(phases: Node, tasks: readonly RawTask[], report: Report): RawPlan["phases"] {
  const byId = new Map(tasks.map((task) => [idOf(task), task]));
  const listed = new Set<RawTask>();
  const taskOf = (item: Node): RawTask[] => {
    const task = item.kind === "scalar" ? byId.get(item.text) : undefined;
    if (task !== undefined) {
      const again = listed.has(task);
      listed.add(task);
      return again && item.kind === "scalar" ? [namedTask(item)] : [task];
    }
    const found = item.kind === "scalar" ? quote(item.text) : kindOf(item);
    report.error(item, "unknown-task", `expected the id of one of the ${TASKS}, found ${found}`, () =>
      item.kind === "scalar"
        ? didYouMean(
            item.text,
            [...byId.keys()].flatMap((id) => id ?? []),
          )
        : undefined,
    );
    return [];
  };
  const inOrder = readListedPhases(phases, taskOf, report);
  const outside = tasks.filter((task) => !listed.has(task));
  return [...inOrder, { parallel: false, outside: true, tasks: outside }];
}

function idOf({ fields }: RawTask): string | undefined {
  const id = fieldOf(fields, "task_id", "id");
  return id?.kind === "scalar" ? id.text : undefined;
}
