import type { Plan, Task } from "./plan.ts";

/** Lists every task of the plan with all it depends on, whether it is to be carried out or not. */
export const listAllTasks = ({ tasks, settled = [] }: Plan): Task[] =>
  [...tasks, ...settled].map((task) => ({ ...task, depends_on: task.all_dependencies ?? task.depends_on }));

/** For every task id the ids of the tasks that depend on it, in plan order. */
export function findSuccessors(plan: Plan): Map<string, string[]> {
  const result = new Map<string, string[]>(plan.tasks.map((task) => [task.id, []]));
  for (const task of plan.tasks) for (const id of task.depends_on) result.get(id)?.push(task.id);
  return result;
}

/** Tasks that wait for the same tasks, as those of a phase do. Computing once per group keeps work linear in phases. */
export interface TaskGroup {
  readonly waits_for: readonly string[];
  readonly tasks: readonly Task[];
}

/** Groups the tasks by the set of tasks they wait for, in plan order of the first task of each group. */
function groupTasks(plan: Plan): TaskGroup[] {
  const byList = new Map<readonly string[], Task[]>();
  for (const task of plan.tasks) {
    const same = byList.get(task.depends_on);
    if (same === undefined) byList.set(task.depends_on, [task]);
    else same.push(task);
  }
  const index = new Map(plan.tasks.map(({ id }, i) => [id, i]));
  const groups = new Map<string, { waits_for: readonly string[]; tasks: Task[] }>();
  for (const [waits_for, tasks] of byList) {
    const key = Int32Array.from(waits_for, (id) => index.get(id) ?? -1)
      .sort()
      .join();
    const same = groups.get(key);
    if (same === undefined) groups.set(key, { waits_for, tasks });
    else same.tasks.push(...tasks);
  }
  const indexOf = (task: Task | undefined): number => index.get(task?.id ?? "") ?? 0;
  for (const { tasks } of groups.values()) tasks.sort((a, b) => indexOf(a) - indexOf(b));
  return [...groups.values()].sort((a, b) => indexOf(a.tasks[0]) - indexOf(b.tasks[0]));
}

/** Orders the groups so that each comes after all tasks it waits for. */
export function sortGroups(plan: Plan): TaskGroup[] {
  const groups = groupTasks(plan);
  const behind = new Map<string, TaskGroup[]>(plan.tasks.map(({ id }) => [id, []]));
  for (const group of groups) for (const id of group.waits_for) behind.get(id)?.push(group);
  const waiting = new Map(groups.map((group) => [group, group.waits_for.length]));
  const order = groups.filter(({ waits_for }) => waits_for.length === 0);
  for (const { tasks } of order) {
    for (const { id } of tasks) {
      for (const group of behind.get(id) ?? []) {
        const left = (waiting.get(group) ?? 0) - 1;
        waiting.set(group, left);
        if (left === 0) order.push(group);
      }
    }
  }
  return order;
}

/** Orders the tasks so that each comes after all it depends on, and the tasks of a group are neighbours. */
export const sortTopologically = (plan: Plan): Task[] => sortGroups(plan).flatMap(({ tasks }) => tasks);
