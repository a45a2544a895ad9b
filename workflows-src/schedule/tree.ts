import { groups } from "./groups.ts";
import { HOSTED_JOB_MINUTES, RESERVED_MINUTES } from "./limits.ts";
import type { OpenTasks, TaskTimes } from "./open-tasks.ts";
import type { Job, Lane } from "./schedule.ts";
import type { Shape } from "./shape.ts";

/** Tasks placed in a tree. */
export interface Arrangement {
  /** For each task `wave × lane_waves + wave of its lane`. */
  readonly slots: Int32Array;
  readonly shape: Shape;
}

/** The tasks of each wave, without those that are empty. */
export function wavesOf({ slots, shape }: Arrangement): number[][] {
  const waves: number[][] = Array.from({ length: shape.waves }, () => []);
  for (const [task, slot] of slots.entries()) (waves[Math.floor(slot / shape.lane_waves)] as number[]).push(task);
  return waves.filter((tasks) => tasks.length > 0);
}

/** A job or a lane before it is written down. */
export interface Leg {
  /** Jobs of each wave of the lane, each a list of indices in order; a single job is a lane of one. */
  readonly waves: readonly (readonly (readonly number[])[])[];
  /** The longest path from the start of a task of it to the end of the plan, in hours. */
  readonly remaining: number;
}

/** The legs of a wave from the slots of its tasks (ascending indices), longest remaining path first. */
export function legsOf(open: OpenTasks, { slots, shape }: Arrangement, tasks: readonly number[]): Leg[] {
  const together = shape.one_lane && tasks.some((task) => slots[task] !== slots[tasks[0] as number]);
  const lanes = together ? [tasks] : connected(open, tasks, () => true);
  return lanes
    .map((lane) => {
      const jobs = connected(open, lane, (a, b) => slots[a] === slots[b]);
      const used = [...new Set(lane.map((task) => slots[task] as number))].sort((a, b) => a - b);
      const inOrder = jobs.sort((a, b) => byRemaining(open, a, b));
      const waves = used.map((slot) => inOrder.filter(([first]) => slots[first as number] === slot));
      return { waves, remaining: remainingOf(open, lane) };
    })
    .sort((a, b) => b.remaining - a.remaining || firstOf(a) - firstOf(b));
}

const firstOf = ({ waves }: Leg): number => waves[0]?.[0]?.[0] ?? 0;
const remainingOf = ({ remaining }: OpenTasks, tasks: readonly number[]): number =>
  tasks.reduce((most, task) => Math.max(most, remaining[task] as number), 0);
const byRemaining = (open: OpenTasks, a: readonly number[], b: readonly number[]): number =>
  remainingOf(open, b) - remainingOf(open, a) || (a[0] as number) - (b[0] as number);

/** Sets of the tasks that are connected by what `counts`, each ascending and so in an order that respects it. */
function connected(
  { before }: OpenTasks,
  tasks: readonly number[],
  counts: (a: number, b: number) => boolean,
): number[][] {
  const known = new Set(tasks);
  const sets = groups(before.length);
  for (const task of tasks) sets.reset(task);
  for (const task of tasks)
    for (const other of before[task] as Int32Array) if (known.has(other) && counts(task, other)) sets.join(task, other);
  const members = new Map<number, number[]>();
  for (const task of tasks) {
    const set = sets.find(task);
    const own = members.get(set);
    if (own === undefined) members.set(set, [task]);
    else own.push(task);
  }
  return [...members.values()];
}

/** Writes a job down. */
export function jobOf(open: OpenTasks, indices: readonly number[], { runs_on }: TaskTimes): Job {
  const tasks = indices.map((index) => open.tasks[index] as OpenTasks["tasks"][number]);
  const [first] = tasks;
  if (first === undefined) throw new Error("a job needs at least one task");
  // The tasks of a job share its time equally, so each share must be enough for the longest.
  const longest = indices.reduce((most, index) => Math.max(most, open.minutes[index] as number), 0);
  const limit = Math.max(HOSTED_JOB_MINUTES - RESERVED_MINUTES, longest);
  return {
    id: first.id,
    title: titleOf(first, tasks.length - 1),
    tasks: tasks.map(({ id }) => id),
    runs_on: first.runs_on ?? runs_on,
    timeout_minutes: Math.min(longest * tasks.length, limit) + RESERVED_MINUTES,
  };
}

/** Writes a lane down. */
export function laneOf(open: OpenTasks, { waves }: Leg, width: number, max_parallel: number, times: TaskTimes): Lane {
  const written = waves.map((jobs) => ({ jobs: jobs.map((job) => jobOf(open, job, times)) }));
  const count = waves.flat(2).length;
  const first = open.tasks[waves[0]?.[0]?.[0] ?? 0] as OpenTasks["tasks"][number];
  const padding = Array.from({ length: width - written.length }, () => ({ jobs: [] }));
  return { title: titleOf(first, count - 1), max_parallel, waves: [...written, ...padding] };
}

/** GitHub cuts a job's name at 100 characters. */
function titleOf({ id, name }: OpenTasks["tasks"][number], more: number): string {
  const text = name === id ? id : `${id} · ${name.replace(/\s+/g, " ").replace(/\$\{\{/g, "$ {{")}`;
  const suffix = more === 0 ? "" : ` (+${more})`;
  return (text.length + suffix.length <= 100 ? text : `${text.slice(0, 99 - suffix.length)}…`) + suffix;
}
