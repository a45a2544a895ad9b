import { suggestNearest } from "../../text/nearest.ts";
import type { ProblemList } from "../problem-list.ts";
import { PARALLEL_PHASES, readListedPhases } from "../raw/listed-phases.ts";
import { findMentionsBeside } from "../raw/mentions.ts";
import type { RawPhase, RawTask } from "../raw/raw-plan.ts";
import { createTask, readTaskList } from "../raw/raw-tasks.ts";
import { getText } from "../raw/task-lists.ts";
import { describeKind, findField, type PlanNode, quote } from "../syntax/plan-node.ts";
import type { YamlVariant } from "./variant.ts";

const TASKS = "atomic_tasks";

/** `atomic_tasks: [{id, estimated_minutes, dependencies}]`, ordered by `parallel_phases: [{phase, atomic_tasks: [ids]}]` if it is there. */
export const atomicTasksVariant: YamlVariant = {
  rootKey: TASKS,
  ownKeys: () => [TASKS, PARALLEL_PHASES],

  read(root, problems) {
    const tasks = readTaskList(findField(root, TASKS), TASKS, problems);
    const phases = findField(root, PARALLEL_PHASES);
    return {
      phases: phases === undefined ? [{ parallel: true, tasks }] : readPhases(phases, tasks, problems),
      mentions: findMentionsBeside(root),
    };
  },
};

/** The phases, then the tasks that no phase lists. A task that is listed twice is the error `duplicate-id` later. */
function readPhases(phases: PlanNode, tasks: readonly RawTask[], problems: ProblemList): RawPhase[] {
  const byId = new Map(tasks.map((task) => [getText(task.fields, "task_id", "id"), task]));
  const listed = new Set<RawTask>();
  const readItem = (item: PlanNode): RawTask[] => {
    const isScalar = item.kind === "scalar";
    const task = isScalar ? byId.get(item.text) : undefined;
    if (isScalar && task !== undefined) {
      const isSecond = listed.has(task);
      listed.add(task);
      return [isSecond ? createTask(item) : task];
    }
    const found = isScalar ? quote(item.text) : describeKind(item);
    problems.addError(item, "unknown-task", `expected the id of one of the ${TASKS}, found ${found}`, () =>
      isScalar ? suggestNearest(item.text, byId.keys()) : undefined,
    );
    return [];
  };
  const inOrder = readListedPhases(phases, readItem, problems);
  return [...inOrder, { parallel: false, isUnlisted: true, tasks: tasks.filter((task) => !listed.has(task)) }];
}
