import { successors, topologicalOrder } from "../plan/graph.ts";
import type { Plan, Task } from "../plan/plan.ts";
import { HOSTED_JOB_MINUTES, MATRIX_LEGS, RESERVED_MINUTES } from "./limits.ts";
import { byRemainingPath } from "./remaining-path.ts";
import type { Job, Wave } from "./schedule.ts";

/** How a task ended, as far as scheduling cares. */
export interface Outcome {
  readonly task_id: string;
  readonly done: boolean;
}

export interface WaveOptions {
  /** 1-based number of the wave. */
  readonly number: number;
  /** How many waves may still run, this one included. */
  readonly waves_left: number;
  /** Where tasks run that do not say so themselves. */
  readonly runs_on: string | readonly string[];
  /** Whole minutes that a task may take. */
  readonly minutesOf: (task: Task) => number;
}

/** What stands where there is no next wave. */
export const NO_JOBS: Wave = { number: 0, jobs: [], lanes: [] };

/**
 * The next wave of what remains, or `undefined` when nothing can run any more.
 *
 * A wave holds every task whose dependencies are done, one job each. In the last wave, what remains beyond them is fused:
 * one job per connected set of tasks, in order. What fits nowhere (another runner kind in the middle of a chain) stays for a later run.
 */
export function nextWave(plan: Plan, outcomes: readonly Outcome[], options: WaveOptions): Wave | undefined {
  const ended = new Map(outcomes.map((outcome) => [outcome.task_id, outcome.done]));
  const open = topologicalOrder(plan).filter((task) => !ended.has(task.id));
  const ready = open.filter((task) => task.depends_on.every((id) => ended.get(id) === true));
  if (ready.length === 0) return undefined;

  const groups = options.waves_left > 1 ? ready.map((task) => [task]) : fused(open, ready, ended);
  const longestFirst = byRemainingPath(plan);
  const jobs = groups.map((tasks) => job(tasks, options)).sort((a, b) => longestFirst(a.id, b.id));
  return { number: options.number, jobs: jobs.slice(0, MATRIX_LEGS), lanes: [] };
}

/** The tasks that cannot run any more because one they wait for, directly or not, ended without being done; with that one's id. */
export function blockedBy(plan: Plan, outcomes: readonly Outcome[]): Map<string, string> {
  const next = successors(plan);
  const ended = new Set(outcomes.map((outcome) => outcome.task_id));
  const result = new Map<string, string>();
  for (const { task_id, done } of outcomes) {
    if (done) continue;
    const reached = [...(next.get(task_id) ?? [])];
    for (const id of reached) {
      if (result.has(id) || ended.has(id)) continue;
      result.set(id, task_id);
      reached.push(...(next.get(id) ?? []));
    }
  }
  return result;
}

const runsOn = (task: Task, options: WaveOptions) => task.runs_on ?? options.runs_on;

function job(tasks: readonly Task[], options: WaveOptions): Job {
  const [first] = tasks;
  if (first === undefined) throw new Error("a job needs at least one task");
  // The tasks of a job share its time equally, so each share must be enough for the longest.
  const longest = tasks.map(options.minutesOf).reduce((most, minutes) => Math.max(most, minutes), 0);
  const limit = Math.max(HOSTED_JOB_MINUTES - RESERVED_MINUTES, longest);
  return {
    id: first.id,
    title: title(first, tasks.length - 1),
    tasks: tasks.map((task) => task.id),
    after: [],
    runs_on: runsOn(first, options),
    timeout_minutes: Math.min(longest * tasks.length, limit) + RESERVED_MINUTES,
  };
}

/** GitHub cuts a job's name at 100 characters. */
function title(task: Task, more: number): string {
  const name =
    task.name === task.id ? task.id : `${task.id} · ${task.name.replace(/\s+/g, " ").replace(/\$\{\{/g, "$ {{")}`;
  const suffix = more === 0 ? "" : ` (+${more})`;
  return (name.length + suffix.length <= 100 ? name : `${name.slice(0, 99 - suffix.length)}…`) + suffix;
}

/** The open tasks that no failure blocks, grouped by connection; a group keeps to the runner kind of its first task. */
function fused(open: readonly Task[], ready: readonly Task[], ended: ReadonlyMap<string, boolean>): Task[][] {
  const group = new Map<string, Task[]>(ready.map((task) => [task.id, [task]]));
  for (const task of open) {
    if (group.has(task.id)) continue;
    const waitsFor = task.depends_on.filter((id) => ended.get(id) !== true).map((id) => group.get(id));
    if (waitsFor.includes(undefined)) continue;
    const members = [...new Set(waitsFor.flatMap((tasks) => tasks ?? []))];
    if (members.some((member) => member.runs_on !== task.runs_on)) continue;
    const merged = [...members, task];
    for (const member of merged) group.set(member.id, merged);
  }
  return [...new Set(group.values())];
}
