import type { Plan, Task } from "../plan/plan.ts";
import type { TaskProblem } from "../plan/problem.ts";
import { computeLongestPaths, ESTIMATED_TIMES, indexRemainingTasks } from "./remaining-tasks.ts";

/** More pairs are counted, not listed: each costs a pass over the plan. */
const LISTED = 50;

/**
 * Finds each pair of tasks that could run side by side if they did not state overlapping `files`: a warning with the hours that keeping
 * them apart costs on unlimited runners.
 */
export function findFileProblems(plan: Plan): TaskProblem[] {
  const { tasks, conflicts, hours, after, path } = indexRemainingTasks(plan, () => true, ESTIMATED_TIMES);
  const problem = (index: number, message: string): TaskProblem => ({
    task_id: tasks[index]?.id ?? "",
    code: "overlapping-files",
    message,
    hint: "state what each task touches more exactly, or a dependency",
  });
  const listed = conflicts.slice(0, LISTED).map((pair) => {
    const [first, second] = [tasks[pair.first] as Task, tasks[pair.second] as Task];
    const freed = after.map((indices, i) => (i === pair.first ? indices.filter((j) => j !== pair.second) : indices));
    const cost = findLargest(path) - findLargest(computeLongestPaths(hours, freed));
    const costs = cost > 1e-9 ? `costs ${Number(cost.toPrecision(3))} h` : "costs no time";
    return problem(
      pair.second,
      `tasks ${first.id} and ${second.id} touch the same files (${first.files.join(", ")}; ${second.files.join(", ")}), so ${second.id} waits for ${first.id}: that ${costs}`,
    );
  });
  const next = conflicts[LISTED];
  if (next === undefined) return listed;
  return [...listed, problem(next.second, `${conflicts.length - LISTED} more pairs of tasks touch the same files`)];
}

const findLargest = (path: Float64Array): number => path.reduce((most, hours) => Math.max(most, hours), 0);

/**
 * Adds a dependency for each pair of tasks that state overlapping `files`, so that a simulation of the plan can be compared with its
 * schedules. Returns the plan itself where there is no such pair.
 */
export function addFileDependencies(plan: Plan): Plan {
  if (plan.tasks.every(({ files }) => files.length === 0)) return plan;
  const { tasks, conflicts } = indexRemainingTasks(plan, () => true, ESTIMATED_TIMES);
  if (conflicts.length === 0) return plan;
  const added = new Map<string, string[]>();
  for (const { first, second } of conflicts) {
    const id = tasks[second]?.id ?? "";
    added.set(id, [...(added.get(id) ?? []), tasks[first]?.id ?? ""]);
  }
  const addTo = (task: Task): Task => ({ ...task, depends_on: [...task.depends_on, ...(added.get(task.id) ?? [])] });
  return { ...plan, tasks: plan.tasks.map((task) => (added.has(task.id) ? addTo(task) : task)) };
}
