import { LANE_WAVES, MATRIX_LEGS, WAVE_BYTES } from "./limits.ts";
import { type Matrices, matricesOf } from "./matrices.ts";
import type { OpenTasks, TaskTimes } from "./open-tasks.ts";
import type { Wave } from "./schedule.ts";
import type { Shape } from "./shape.ts";
import { jobOf, type Leg, laneOf } from "./tree.ts";

export interface WrittenWave {
  readonly wave: Wave;
  /** What it takes, in hours. */
  readonly hours: number;
  /** Every leg is in it; where not, the last ones have to come later. */
  readonly complete: boolean;
}

/** The wave of these legs, as far as it fits: 256 legs in a matrix, `WAVE_BYTES` of JSON. At least one job of it does. */
export function writeWave(
  open: OpenTasks,
  legs: readonly Leg[],
  shape: Shape,
  { number, waves, times }: { readonly number: number; readonly waves: number; readonly times: TaskTimes },
): WrittenWave {
  const written = write(open, number, matricesOf(open, legs, shape, waves), times);
  if (written !== undefined) return written;
  // Not even the first leg fits: the first jobs of the lanes do.
  const first = legs.flatMap(({ waves, remaining }) => (waves[0] ?? []).map((job) => ({ waves: [[job]], remaining })));
  const plain = write(open, number, matricesOf(open, first.slice(0, MATRIX_LEGS), shape, waves), times);
  if (plain === undefined) throw new RangeError("a job is larger than a wave may be");
  return { ...plain, complete: false };
}

/** Undefined where not even one leg fits. */
function write(open: OpenTasks, number: number, matrices: Matrices, times: TaskTimes): WrittenWave | undefined {
  const { parallel } = matrices;
  let room = WAVE_BYTES;
  const fits = (leg: object): boolean => {
    room -= Buffer.byteLength(JSON.stringify(leg)) + 1;
    return room > 0;
  };
  const lanes = matrices.lanes
    .slice(0, MATRIX_LEGS)
    .map((leg) => laneOf(open, leg, LANE_WAVES, parallel.lane, times))
    .filter(fits);
  const jobs = matrices.jobs.map((leg) => jobOf(open, leg.waves[0]?.[0] ?? [], times)).filter(fits);
  if (lanes.length + jobs.length === 0) return undefined;
  return {
    wave: { number, jobs, lanes, max_parallel: { jobs: parallel.jobs, lanes: parallel.lanes } },
    hours: parallel.hours,
    complete: lanes.length === matrices.lanes.length && jobs.length === matrices.jobs.length,
  };
}
