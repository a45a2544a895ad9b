import type { PlannedLeg, PlannedWave, Schedule } from "../schedule/wave.ts";

/** A leg with the hours from the wave's start until it gets a runner; from then until `leg.start` that runner waits. */
export interface LegTimes {
  readonly leg: PlannedLeg;
  /** Its place in the matrix, from 1. */
  readonly position: number;
  readonly assigned: number;
}

export interface WaveTimes {
  readonly wave: PlannedWave;
  /** Hours from the start of the first wave. */
  readonly start: number;
  readonly legs: readonly LegTimes[];
}

/** When each wave starts and each leg gets a runner: legs in the order of the matrix, each on the runner that is free first. */
export function waveTimes({ waves, makespan }: Schedule): WaveTimes[] {
  const work = waves.reduce((sum, { hours }) => sum + hours, 0);
  const integration = Math.max(0, makespan - work) / Math.max(1, waves.length - 1);
  let next = 0;
  return waves.map((wave) => {
    const start = next;
    next += wave.hours + integration;
    return { wave, start, legs: assignRunners(wave) };
  });
}

function assignRunners({ legs, runners }: PlannedWave): LegTimes[] {
  const free = Array.from({ length: Math.min(runners, legs.length) }, () => 0);
  return legs.map((leg, i) => {
    const first = free.reduce((least, hours, runner) => (hours < (free[least] ?? 0) ? runner : least), 0);
    const assigned = Math.min(free[first] ?? 0, leg.start);
    free[first] = leg.start + leg.hours;
    return { leg, position: i + 1, assigned };
  });
}

/** Hours in which runners work, start-up of the jobs included. */
export const workHours = ({ waves }: Schedule): number =>
  waves.reduce((sum, { legs }) => legs.reduce((hours, leg) => hours + leg.hours, sum), 0);
