import { hoursOf, improve } from "./improve.ts";
import { HOSTED_JOB_MINUTES, JOB_TASKS, LANE_TASKS, LANE_WAVES, MOST_JOB_TASKS, RESERVED_MINUTES } from "./limits.ts";
import { matricesOf } from "./matrices.ts";
import type { OpenTasks } from "./open-tasks.ts";
import { oneLaneEach, seriesCuts, wavesOfLanes } from "./series-cuts.ts";
import { criticalPath, NEVER, type Shape } from "./shape.ts";
import { type Arrangement, legsOf, wavesOf } from "./tree.ts";

export interface Costs {
  /** Of every job, and between two waves, in seconds. */
  readonly overhead_seconds: number;
  /** Jobs that run at the same time; unlimited where not given. */
  readonly max_parallel?: number | undefined;
}

/** A task in the job of another one has to bring at least this share of the critical path. */
const FUSING_SHARE = 0.001;

/** What jobs may hold, tried in this order: more than a job should hold only where the tasks do not fit without. */
const JOBS = [
  { tasks: JOB_TASKS, minutes: HOSTED_JOB_MINUTES - RESERVED_MINUTES },
  ...[1, 2, 3, 4, 8, 16].map((times) => ({ tasks: times * JOB_TASKS, minutes: NEVER })),
  { tasks: MOST_JOB_TASKS, minutes: NEVER },
];

/** Arranges the tasks in waves and lanes; undefined where they do not fit in so many waves. */
export function arrange(open: OpenTasks, waves: number, costs: Costs): Arrangement | undefined {
  const { overhead_seconds, max_parallel = NEVER } = costs;
  const overhead = overhead_seconds / 3600;
  const fixed = { waves, lane_waves: LANE_WAVES, start_up: overhead, integration: overhead, max_parallel };
  const deepest = levels(open).reduce((most, level) => Math.max(most, level + 1), 0);
  for (const job of JOBS) {
    // A chain takes one slot for so many of its tasks.
    if (deepest > job.tasks * waves * LANE_WAVES) continue;
    const shape = { ...fixed, job, fusing: FUSING_SHARE * criticalPath(open) };
    const candidates = [true, false].flatMap((one_lane) => candidatesOf(open, { ...shape, one_lane }));
    const best = shortest(open, candidates);
    if (best === undefined) continue;
    // With few runners the model that improves is further from what the matrices allow, and another start may end better.
    const second = shortest(
      open,
      candidates.filter((candidate) => candidate !== best),
    );
    const starts = second === undefined || max_parallel === NEVER ? [best] : [best, second];
    const improved = starts.map((start) => ({
      ...start,
      slots: improve(open, start.shape, start.slots, 1 / starts.length).slots,
    }));
    return shortest(open, [best, ...improved]);
  }
  return undefined;
}

/** The best cuts, and one slot per level of dependencies, which is what one matrix per level would do. */
function candidatesOf(open: OpenTasks, shape: Shape): Arrangement[] {
  const cuts = seriesCuts(open, shape, shape.one_lane ? oneLaneEach(shape) : wavesOfLanes(shape));
  const found = cuts === undefined ? [] : [shape.one_lane ? inLanes(cuts.slots, shape) : cuts.slots];
  return [...found, inLanes(levels(open), shape)].map((slots) => ({ slots, shape }));
}

function levels({ before }: OpenTasks): Int32Array {
  const level = new Int32Array(before.length);
  for (const [task, others] of before.entries())
    for (const other of others) level[task] = Math.max(level[task] as number, (level[other] as number) + 1);
  return level;
}

/** Slots for parts that follow each other: each in the lane of the one before, as long as a lane may be. */
function inLanes(part: Int32Array, { lane_waves }: Shape): Int32Array {
  const sizes: number[] = [];
  for (const own of part) sizes[own] = (sizes[own] ?? 0) + 1;
  let slot = -1;
  let tasks = 0;
  const slots = sizes.map((size) => {
    tasks += size;
    slot++;
    if (slot % lane_waves !== 0 && tasks > LANE_TASKS) slot += lane_waves - (slot % lane_waves);
    if (slot % lane_waves === 0) tasks = size;
    return slot;
  });
  return part.map((own) => slots[own] as number);
}

/** By what the waves take as they are written; the first of equals. */
function shortest(open: OpenTasks, candidates: readonly Arrangement[]): Arrangement | undefined {
  let best: Arrangement | undefined;
  let least = NEVER;
  for (const candidate of candidates) {
    const hours = arrangedHours(open, candidate);
    if (hours === NEVER || hours >= least * (1 - 1e-9)) continue;
    best = candidate;
    least = hours;
  }
  return best;
}

/** `NEVER` where it cannot be. */
function arrangedHours(open: OpenTasks, arrangement: Arrangement): number {
  const { shape, slots } = arrangement;
  if (hoursOf(open, shape, slots) === NEVER) return NEVER;
  const waves = wavesOf(arrangement).map((tasks) =>
    matricesOf(open, legsOf(open, arrangement, tasks), shape, shape.waves),
  );
  const jobs = waves.reduce(
    (sum, { jobs, lanes }) => sum + jobs.length + lanes.reduce((all, lane) => all + lane.waves.flat().length, 0),
    0,
  );
  const barriers = shape.integration * (waves.length - 1) + shape.fusing * (slots.length - jobs);
  return waves.reduce((sum, { parallel }) => sum + parallel.hours, barriers);
}
