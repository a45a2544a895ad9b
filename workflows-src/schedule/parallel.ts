import { MATRIX_LEGS } from "./limits.ts";

/** How many legs of each matrix of a wave run at the same time, so that together they are never more than `max_parallel` jobs. */
export interface Parallel {
  readonly jobs: number;
  readonly lanes: number;
  /** Within each lane, in their order. */
  readonly lane: readonly number[];
  /** What the wave then takes, in hours. */
  readonly hours: number;
}

/** Hours of each leg: of single jobs, and of the jobs of each wave of each lane; both in the order in which they start. */
export interface LegHours {
  readonly jobs: readonly number[];
  readonly lanes: readonly (readonly (readonly number[])[])[];
}

/**
 * Divides `max_parallel` (at least 2 where there are jobs and lanes) among the matrices of a wave, so that it ends soonest. GitHub knows
 * `max-parallel` per matrix only: what one leaves unused, another cannot take.
 */
export function divide({ jobs, lanes }: LegHours, max_parallel: number): Parallel {
  const most = Math.min(max_parallel, MATRIX_LEGS);
  const widest = lanes.flat().reduce((width, wave) => Math.max(width, wave.length), 1);
  const kept = jobs.length > 0 ? 1 : 0;
  let best: Parallel | undefined;
  const offer = (own: number, lanesAtATime: number, lane: readonly number[]): Parallel => {
    const ofLanes = lanes.map((waves, index) => laneHours(waves, lane[index] as number));
    const hours = Math.max(matrixHours(jobs, own), matrixHours(ofLanes, lanesAtATime));
    const offered = { jobs: own, lanes: lanesAtATime, lane, hours };
    if (best === undefined || hours < best.hours * (1 - 1e-9)) best = offered;
    return offered;
  };
  const alike = (lane: number): number[] => lanes.map(() => lane);
  // Nothing has to wait: nothing can be better.
  if (lanes.length === 0 || jobs.length + lanes.length * widest <= max_parallel) return offer(most, most, alike(most));
  for (let atATime = 1; atATime <= Math.min(lanes.length, most - kept); atATime++) {
    for (let lane = 1; lane <= Math.min(widest, Math.floor((max_parallel - kept) / atATime), MATRIX_LEGS); lane++)
      offer(Math.max(1, Math.min(MATRIX_LEGS, max_parallel - atATime * lane)), atATime, alike(lane));
  }
  if (lanes.length + kept <= most) {
    const shares = sharesOf(kept === 0 ? lanes : [...lanes, [jobs]], max_parallel);
    offer(shares[lanes.length] ?? 1, lanes.length, shares.slice(0, lanes.length));
  }
  if (best === undefined) throw new RangeError(`${max_parallel} at a time are not enough for jobs and lanes`);
  return best;
}

/** So many at a time for each of the lanes, all of which run: the longest gets more of them as long as they make it shorter. */
function sharesOf(lanes: LegHours["lanes"], max_parallel: number): number[] {
  const shares = lanes.map(() => 1);
  const hours = lanes.map((waves) => laneHours(waves, 1));
  for (let left = max_parallel - lanes.length; ; ) {
    const longest = hours.reduce((most, value, index) => (value > (hours[most] as number) ? index : most), 0);
    const waves = lanes[longest] as LegHours["lanes"][number];
    const widest = waves.reduce((width, wave) => Math.max(width, wave.length), 1);
    const most = Math.min((shares[longest] as number) + left, widest, MATRIX_LEGS);
    let share = (shares[longest] as number) + 1;
    while (share <= most && laneHours(waves, share) >= (hours[longest] as number)) share++;
    if (share > most) return shares;
    left -= share - (shares[longest] as number);
    shares[longest] = share;
    hours[longest] = laneHours(waves, share);
  }
}

const laneHours = (waves: LegHours["lanes"][number], slots: number): number =>
  waves.reduce((sum, wave) => sum + matrixHours(wave, slots), 0);

/** Legs start in order, each as soon as fewer than `slots` are running. */
function matrixHours(legs: readonly number[], slots: number): number {
  if (slots >= legs.length) return legs.reduce((most, hours) => Math.max(most, hours), 0);
  const free = new Float64Array(slots);
  for (const hours of legs) {
    let soonest = 0;
    for (let slot = 1; slot < slots; slot++) if ((free[slot] as number) < (free[soonest] as number)) soonest = slot;
    free[soonest] = (free[soonest] as number) + hours;
  }
  return free.reduce((most, end) => Math.max(most, end), 0);
}
