import type { PlannedWave, Schedule } from "../../workflows-src/schedule/wave.ts";

/** Hours; sums of the same times differ by less. */
const EPSILON = 1e-6;

/**
 * Yields everything in a wave that is not as GitHub would run it: each leg takes the runner that is free first, in the order of the
 * matrix, waits there for the legs it builds on, and works. Independent of the scheduler: written from the meaning of the fields alone.
 */
export function* replayWave({ number, runners, legs, hours, idle_hours }: PlannedWave): Iterable<string> {
  const free = Array.from({ length: runners }, () => 0);
  const end = new Map<string, number>();
  let idle = 0;
  for (const leg of legs) {
    const runner = free.indexOf(Math.min(...free));
    const taken = free[runner] ?? 0;
    const unknown = leg.after.find((id) => !end.has(id));
    if (unknown !== undefined) yield `wave ${number}: ${leg.id} waits for ${unknown}, which does not start before it`;
    const start = Math.max(taken, ...leg.after.map((id) => end.get(id) ?? 0));
    if (Math.abs(taken - leg.assigned) > EPSILON) yield `wave ${number}: ${leg.id} gets a runner at ${taken}`;
    if (Math.abs(start - leg.start) > EPSILON) yield `wave ${number}: ${leg.id} starts at ${start}, not ${leg.start}`;
    idle += start - taken;
    end.set(leg.id, start + leg.hours);
    free[runner] = start + leg.hours;
  }
  const last = Math.max(0, ...end.values());
  if (Math.abs(last - hours) > EPSILON) yield `wave ${number} takes ${last} h, not ${hours}`;
  if (Math.abs(idle - idle_hours) > EPSILON) yield `wave ${number} waits for ${idle} h, not ${idle_hours}`;
}

/** Yields everything that is wrong with the times of a schedule; an integration between waves takes `integration` hours. */
export function* replaySchedule(schedule: Schedule, integration = 0): Iterable<string> {
  for (const wave of schedule.waves) yield* replayWave(wave);
  const hours = schedule.waves.reduce((sum, wave) => sum + wave.hours, (schedule.waves.length - 1) * integration);
  if (schedule.waves.length > 0 && Math.abs(hours - schedule.makespan) > EPSILON)
    yield `the makespan is ${hours} h, not ${schedule.makespan}`;
}
