import type { Plan, Task } from "../plan/plan.ts";
import type { TaskProblem } from "../plan/problem.ts";
import type { FileConflict } from "./file-conflicts.ts";
import { openTasks, remainingHours } from "./open-tasks.ts";

/** More are counted, not listed: each costs a pass over the plan. */
const LISTED = 50;

/**
 * A warning for each pair of tasks that could run side by side if they did not state overlapping `files`, with what keeping them apart
 * costs on unlimited runners.
 */
export function fileProblems(plan: Plan): TaskProblem[] {
  const times = { runs_on: "", minutesOf: () => 1, runner_hours_per_hour: 1 };
  const open = openTasks(plan, () => true, times);
  const { kept_apart: pairs, hours, after } = open;
  const all = longestPath(open.remaining);
  const problem = (task: Task, message: string): TaskProblem => ({
    ...{ task_id: task.id, code: "overlapping-files", message },
    hint: "state what each task touches more exactly, or a dependency",
  });
  const tasksOf = (pair: FileConflict) => [open.tasks[pair.first], open.tasks[pair.second]] as [Task, Task];
  const listed = pairs.slice(0, LISTED).map((pair) => {
    const [first, second] = tasksOf(pair);
    const freed = after.map((indices, i) => (i === pair.first ? indices.filter((j) => j !== pair.second) : indices));
    const cost = all - longestPath(remainingHours(hours, freed));
    const costs = cost > 1e-9 ? `costs ${Number(cost.toPrecision(3))} h` : "costs no time";
    return problem(
      second,
      `tasks ${first.id} and ${second.id} touch the same files (${first.files.join(", ")}; ${second.files.join(", ")}), so ${second.id} waits for ${first.id}: that ${costs}`,
    );
  });
  const [next] = pairs.slice(LISTED);
  if (next === undefined) return listed;
  const more = `${pairs.length - LISTED} more pairs of tasks touch the same files`;
  return [...listed, problem(tasksOf(next)[1], more)];
}

const longestPath = (remaining: Float64Array): number => remaining.reduce((most, hours) => Math.max(most, hours), 0);
