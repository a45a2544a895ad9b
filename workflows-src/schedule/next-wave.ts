import type { Plan } from "../plan/plan.ts";
import { arrange, type Costs } from "./arrange.ts";
import { blockedBy, type Outcome } from "./blocked-by.ts";
import { jobsOf } from "./jobs-of.ts";
import { type OpenTasks, openTasks, type TaskTimes } from "./open-tasks.ts";
import type { Schedule, Wave } from "./schedule.ts";
import { legsOf, wavesOf } from "./tree.ts";
import { writeWave } from "./write-wave.ts";

export interface ScheduleOptions extends TaskTimes, Costs {
  /** Number of the first wave, from 1; 0 is the architecture's. */
  readonly number: number;
  /** How many waves may still run. */
  readonly waves_left: number;
}

/** What stands where there is no next wave. */
export const NO_JOBS: Wave = { number: 0, jobs: [], lanes: [], max_parallel: { jobs: 1, lanes: 1 } };

/** The next wave of what remains, or `undefined` when nothing can run any more. */
export const nextWave = (plan: Plan, outcomes: readonly Outcome[], options: ScheduleOptions): Wave | undefined =>
  planWaves(plan, outcomes, options).next().value?.wave;

/** All waves, if everything goes as planned. */
export function schedule(plan: Plan, outcomes: readonly Outcome[], options: ScheduleOptions): Schedule {
  const planned = [...planWaves(plan, outcomes, options)];
  const waves = planned.map(({ wave }) => wave);
  const ended = new Set(outcomes.map(({ task_id }) => task_id));
  const blocked = blockedBy(plan, outcomes);
  const placed = new Set(waves.flatMap(jobsOf).flatMap(({ tasks }) => tasks));
  const barriers = (Math.max(0, waves.length - 1) * options.overhead_seconds) / 3600;
  return {
    waves,
    wave_hours: planned.map(({ hours }) => hours),
    left: plan.tasks.map(({ id }) => id).filter((id) => !ended.has(id) && !blocked.has(id) && !placed.has(id)),
    makespan: planned.reduce((sum, { hours }) => sum + hours, barriers),
  };
}

/**
 * Wave after wave of what remains, each task exactly once and after all it waits for. Tasks that wait for one that failed are left
 * out. The same tasks give the same waves, however they are ordered in the file.
 */
function* planWaves(
  plan: Plan,
  outcomes: readonly Outcome[],
  options: ScheduleOptions,
): Generator<{ wave: Wave; hours: number }> {
  const blocked = blockedBy(plan, outcomes);
  const placed = new Set(outcomes.map(({ task_id }) => task_id));
  for (let used = 0; used < options.waves_left; ) {
    const open = openTasks(plan, (id) => !placed.has(id) && !blocked.has(id), options);
    const arranged = fitting(open, options.waves_left - used, options);
    if (arranged === undefined) return;
    const { tasks, arrangement } = arranged;
    for (const wave of wavesOf(arrangement)) {
      const legs = legsOf(tasks, arrangement, wave);
      const at = { number: options.number + used, waves: options.waves_left - used, times: options };
      const written = writeWave(tasks, legs, arrangement.shape, at);
      used++;
      yield written;
      for (const { tasks: ids } of jobsOf(written.wave)) for (const id of ids) placed.add(id);
      if (!written.complete) break;
    }
  }
}

/** The tasks arranged; where not all fit (the runner kind changes too often along a path), as many of the first of them as do. Undefined where there is none. */
function fitting(open: OpenTasks, waves: number, options: ScheduleOptions) {
  const attempt = (count: number) => {
    const first = new Set(open.tasks.slice(0, count).map(({ id }) => id));
    const tasks = openTasks({ version: 1, tasks: open.tasks }, (id) => first.has(id), options);
    const arrangement = arrange(tasks, waves, options);
    return arrangement === undefined ? undefined : { tasks, arrangement };
  };
  const size = open.tasks.length;
  if (size === 0) return undefined;
  const all = attempt(size);
  if (all !== undefined) return all;
  let fits = 1;
  for (let fails = size; fails - fits > 1; ) {
    const middle = Math.floor((fits + fails) / 2);
    if (attempt(middle) === undefined) fails = middle;
    else fits = middle;
  }
  return attempt(fits);
}
