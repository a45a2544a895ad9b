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
  at: { readonly number: number; readonly waves: number; readonly times: TaskTimes },
): WrittenWave {
  const write = (some: readonly Leg[]): WrittenWave | undefined => {
    const matrices = matricesOf(open, some, shape, at.waves);
    const { wave, fitting } = fill(open, at.number, matrices, at.times);
    if (fitting.length === 0) return undefined;
    if (fitting.length === matrices.lanes.length + matrices.jobs.length)
      return { wave, hours: matrices.parallel.hours, complete: some === legs };
    // What is left out frees runners for what is not.
    return write(fitting);
  };
  // Where not even the first leg fits, the first jobs of the lanes do.
  const first = legs.flatMap(({ waves, remaining }) => (waves[0] ?? []).map((job) => ({ waves: [[job]], remaining })));
  const written = write(legs) ?? write(first.slice(0, MATRIX_LEGS));
  if (written === undefined) throw new RangeError("a job is larger than a wave may be");
  return written;
}

/** The wave, and the legs that there is room for in it. */
function fill(
  open: OpenTasks,
  number: number,
  { jobs, lanes, parallel }: Matrices,
  times: TaskTimes,
): { wave: Wave; fitting: readonly Leg[] } {
  let room = WAVE_BYTES;
  const fitting: Leg[] = [];
  const written = <Written extends object>(legs: readonly Leg[], writtenAs: (leg: Leg, index: number) => Written) =>
    legs.flatMap((leg, index): Written[] => {
      const entry = writtenAs(leg, index);
      room -= Buffer.byteLength(JSON.stringify(entry)) + 1;
      if (room <= 0) return [];
      fitting.push(leg);
      return [entry];
    });
  const writtenLanes = written(lanes.slice(0, MATRIX_LEGS), (leg, index) =>
    laneOf(open, leg, LANE_WAVES, parallel.lane[index] as number, times),
  );
  const writtenJobs = written(jobs, (leg) => jobOf(open, leg.waves[0]?.[0] ?? [], times));
  const max_parallel = { jobs: parallel.jobs, lanes: parallel.lanes };
  return { wave: { number, jobs: writtenJobs, lanes: writtenLanes, max_parallel }, fitting };
}
