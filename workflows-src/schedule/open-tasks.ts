import { sortTopologically } from "../plan/graph.ts";
import type { Plan, Task } from "../plan/plan.ts";
import { type FileConflict, fileConflicts } from "./file-conflicts.ts";

/** What is still to be scheduled, as indices. It depends on the tasks alone, not on their order in the file. */
export interface OpenTasks {
  /** Each task comes after all it waits for. */
  readonly tasks: readonly Task[];
  /** What each is expected to take on a runner, in hours. */
  readonly hours: Float64Array;
  /** Whole minutes that each may take. */
  readonly minutes: Float64Array;
  /** Tasks with the same number run on the same kind of runner. */
  readonly kind: Int32Array;
  /** Pairs that no dependency keeps apart, but their files do. */
  readonly kept_apart: readonly FileConflict[];
  /** The open tasks that each comes after: those it depends on, and those whose files it must not touch at the same time. */
  readonly before: readonly Int32Array[];
  /** The other way round. */
  readonly after: readonly Int32Array[];
  /** The longest path from the start of each task to the end, in hours. */
  readonly remaining: Float64Array;
}

export interface TaskTimes {
  /** Where tasks run that do not say so themselves. */
  readonly runs_on: string | readonly string[];
  /** Whole minutes that a task may take. */
  readonly minutesOf: (task: Task) => number;
  /** Estimates are often hours of human work: how many hours of a runner one of them makes. */
  readonly runner_hours_per_hour: number;
}

/** The tasks for which `isOpen` holds; those that they wait for besides count as done. */
export function openTasks(plan: Plan, isOpen: (id: string) => boolean, times: TaskTimes): OpenTasks {
  const open = plan.tasks.filter(({ id }) => isOpen(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const known = new Set(open.map(({ id }) => id));
  const inside = oncePerList((ids: readonly string[]) => ids.filter((id) => known.has(id)));
  const inner = open.map((task) => ({ ...task, depends_on: inside(task.depends_on) }));
  return indexed(byEarliestStart(sortTopologically({ version: 1, tasks: inner })), times);
}

/** Tasks of a phase share their list of dependencies: what is made of it is made once, and shared too. */
function oncePerList<Made>(make: (ids: readonly string[]) => Made): (ids: readonly string[]) => Made {
  const known = new Map<readonly string[], Made>();
  return (ids) => {
    const made = known.get(ids) ?? make(ids);
    known.set(ids, made);
    return made;
  };
}

/** A topological order too, for every task takes time. */
function byEarliestStart(tasks: readonly Task[]): Task[] {
  const end = new Map<string, number>();
  const start = new Map<string, number>();
  for (const { id, depends_on, duration } of tasks) {
    const latest = depends_on.reduce((most, other) => Math.max(most, end.get(other) as number), 0);
    start.set(id, latest);
    end.set(id, latest + duration.most_likely);
  }
  const at = ({ id }: Task): number => start.get(id) as number;
  return [...tasks].sort((a, b) => at(a) - at(b) || (a.id < b.id ? -1 : 1));
}

function indexed(tasks: readonly Task[], times: TaskTimes): OpenTasks {
  const index = new Map(tasks.map(({ id }, i) => [id, i]));
  const indicesOf = oncePerList((ids: readonly string[]) => Int32Array.from(ids, (id) => index.get(id) as number));
  const before = tasks.map(({ depends_on }) => indicesOf(depends_on));
  const kept_apart = fileConflicts(tasks, before);
  for (const { first, second } of kept_apart) before[second] = Int32Array.of(...(before[second] as Int32Array), first);
  const after: number[][] = tasks.map(() => []);
  for (const [i, indices] of before.entries()) for (const j of indices) after[j]?.push(i);
  const hours = Float64Array.from(tasks, ({ duration }) => duration.most_likely * times.runner_hours_per_hour);
  const kinds = new Map<string, number>();
  const kindOf = ({ runs_on }: Task): number => {
    const label = JSON.stringify(runs_on ?? times.runs_on);
    if (!kinds.has(label)) kinds.set(label, kinds.size);
    return kinds.get(label) as number;
  };
  return {
    tasks,
    hours,
    minutes: Float64Array.from(tasks, times.minutesOf),
    kind: Int32Array.from(tasks, kindOf),
    kept_apart,
    before,
    after: after.map((indices) => Int32Array.from(indices)),
    remaining: remainingHours(hours, after),
  };
}

/** The longest path from the start of each task to the end, in hours, where `after` says what comes after each. */
export function remainingHours(hours: Float64Array, after: readonly ArrayLike<number>[]): Float64Array {
  const remaining = new Float64Array(hours.length);
  for (let i = hours.length - 1; i >= 0; i--) {
    let longest = 0;
    for (const j of Array.from(after[i] ?? [])) longest = Math.max(longest, remaining[j] as number);
    remaining[i] = (hours[i] as number) + longest;
  }
  return remaining;
}
