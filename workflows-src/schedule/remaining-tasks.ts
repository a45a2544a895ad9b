import { sortTopologically } from "../plan/graph.ts";
import type { Plan, Task } from "../plan/plan.ts";
import { type FileConflict, findFileConflicts } from "./file-conflicts.ts";

/** The tasks that are still to be scheduled, as indices. All of it depends on the tasks alone, not on their order in the file. */
export interface RemainingTasks {
  /** Each task comes after all it waits for. */
  readonly tasks: readonly Task[];
  /** Expected hours of each on a runner. */
  readonly hours: Float64Array;
  /** Whole minutes that each may take. */
  readonly minutes: Float64Array;
  /** Tasks with the same number run on the same class of runner. */
  readonly runner_class: Int32Array;
  /** Pairs that no dependency keeps apart, but their files do. */
  readonly conflicts: readonly FileConflict[];
  /** The remaining tasks that each comes after: those it depends on, and those whose files it must not touch at the same time. */
  readonly before: readonly Int32Array[];
  /** The reverse of `before`. */
  readonly after: readonly Int32Array[];
  /** The longest path from the start of each task to the end, in hours. */
  readonly path: Float64Array;
}

export interface TaskTimes {
  /** The runner of tasks that do not state one. */
  readonly runs_on: string | readonly string[];
  /** Whole minutes that a task may take. */
  readonly minutesOf: (task: Task) => number;
  /** Estimates are often hours of human work: the hours of a runner for one of them. */
  readonly runner_hours_per_hour: number;
}

/** Times for questions about estimates and dependencies alone. */
export const ESTIMATED_TIMES: TaskTimes = { runs_on: "", minutesOf: () => 1, runner_hours_per_hour: 1 };

/** Indexes the tasks for which `isOpen` holds; all other tasks that they wait for count as done. */
export function indexRemainingTasks(plan: Plan, isOpen: (id: string) => boolean, times: TaskTimes): RemainingTasks {
  const open = plan.tasks.filter(({ id }) => isOpen(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const known = new Set(open.map(({ id }) => id));
  const keepOpen = rememberPerList((ids) => ids.filter((id) => known.has(id)));
  const inner = open.map((task) => ({ ...task, depends_on: keepOpen(task.depends_on) }));
  const tasks = sortByEarliestStart(sortTopologically({ version: 1, tasks: inner }));

  const index = new Map(tasks.map(({ id }, i) => [id, i]));
  const toIndices = rememberPerList((ids) => Int32Array.from(ids, (id) => index.get(id) as number));
  const before = tasks.map(({ depends_on }) => toIndices(depends_on));
  const conflicts = findFileConflicts(tasks, before);
  for (const { first, second } of conflicts) before[second] = Int32Array.of(...(before[second] as Int32Array), first);
  const after: number[][] = tasks.map(() => []);
  for (const [i, indices] of before.entries()) for (const j of indices) after[j]?.push(i);
  const hours = Float64Array.from(tasks, ({ duration }) => duration.most_likely * times.runner_hours_per_hour);
  const classes = new Map<string, number>();
  const runner_class = Int32Array.from(tasks, ({ runs_on }) => {
    const label = JSON.stringify(runs_on ?? times.runs_on);
    const number = classes.get(label) ?? classes.size;
    classes.set(label, number);
    return number;
  });
  return {
    tasks,
    hours,
    minutes: Float64Array.from(tasks, times.minutesOf),
    runner_class,
    conflicts,
    before,
    after: after.map((indices) => Int32Array.from(indices)),
    path: computeLongestPaths(hours, after),
  };
}

/** Tasks of a phase share their list of dependencies: its result is computed once, and shared too. */
function rememberPerList<Result>(compute: (ids: readonly string[]) => Result): (ids: readonly string[]) => Result {
  const known = new Map<readonly string[], Result>();
  return (ids) => {
    const result = known.get(ids) ?? compute(ids);
    known.set(ids, result);
    return result;
  };
}

/** A topological order too, because every task takes time. */
function sortByEarliestStart(tasks: readonly Task[]): Task[] {
  const end = new Map<string, number>();
  const start = new Map<string, number>();
  for (const { id, depends_on, duration } of tasks) {
    const latest = depends_on.reduce((most, other) => Math.max(most, end.get(other) as number), 0);
    start.set(id, latest);
    end.set(id, latest + duration.most_likely);
  }
  const startOf = ({ id }: Task): number => start.get(id) as number;
  return [...tasks].sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1));
}

/** Computes the longest path from the start of each task to the end, in hours, where `after` lists the tasks after each. */
export function computeLongestPaths(hours: Float64Array, after: readonly ArrayLike<number>[]): Float64Array {
  const path = new Float64Array(hours.length);
  for (let i = hours.length - 1; i >= 0; i--) {
    let longest = 0;
    for (const j of Array.from(after[i] ?? [])) longest = Math.max(longest, path[j] as number);
    path[i] = (hours[i] as number) + longest;
  }
  return path;
}
