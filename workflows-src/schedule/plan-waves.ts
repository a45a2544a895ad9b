import type { Plan } from "../plan/plan.ts";
import { blockedBy, type Outcome } from "./blocked-by.ts";
import { firstWave, type ScheduleOptions } from "./first-wave.ts";
import { openTasks } from "./open-tasks.ts";
import type { PlannedWave, Schedule } from "./wave.ts";

export type { ScheduleOptions };

/** The next wave of the tasks that remain; undefined where none can run any more. */
export const nextWave = (plan: Plan, outcomes: readonly Outcome[], options: ScheduleOptions): PlannedWave | undefined =>
  planWaves(plan, outcomes, options).next().value;

/** All waves, if everything goes as planned: each is what `nextWave` says after those before it. */
export function schedule(plan: Plan, outcomes: readonly Outcome[], options: ScheduleOptions): Schedule {
  const waves = [...planWaves(plan, outcomes, options)];
  const placed = new Set(waves.flatMap(({ legs }) => legs).flatMap(({ tasks }) => tasks));
  const ended = new Set(outcomes.map(({ task_id }) => task_id));
  const blocked = blockedBy(plan, outcomes);
  const integrations = (Math.max(0, waves.length - 1) * options.overhead_seconds) / 3600;
  const sum = (hoursOf: (wave: PlannedWave) => number) => waves.reduce((total, wave) => total + hoursOf(wave), 0);
  return {
    runners: waves.reduce((most, { runners }) => Math.max(most, runners), 0),
    waves,
    left: plan.tasks.map(({ id }) => id).filter((id) => !ended.has(id) && !blocked.has(id) && !placed.has(id)),
    makespan: sum(({ hours }) => hours) + integrations,
    idle_hours: sum(({ idle_hours }) => idle_hours),
  };
}

/** Wave after wave of the tasks that remain; those that wait for one that was not done are left out. */
function* planWaves(
  plan: Plan,
  outcomes: readonly Outcome[],
  options: ScheduleOptions,
): Generator<PlannedWave, undefined> {
  const blocked = blockedBy(plan, outcomes);
  const placed = new Set(outcomes.map(({ task_id }) => task_id));
  for (let used = 0; used < options.waves_left; used++) {
    const open = openTasks(plan, (id) => !placed.has(id) && !blocked.has(id), options);
    if (open.tasks.length === 0) return;
    const at = { ...options, number: options.number + used, waves_left: options.waves_left - used };
    const wave = firstWave(open, at);
    yield wave;
    for (const { tasks } of wave.legs) for (const id of tasks) placed.add(id);
  }
}
