import { type CheckpointOptions, checkpoints, latestHours } from "./checkpoints.ts";
import { drawnHours } from "./drawn-hours.ts";
import { formLegs } from "./form-legs.ts";
import { type Legs, legsOf } from "./legs.ts";
import { MATRIX_LEGS } from "./limits.ts";
import type { OpenTasks, TaskTimes } from "./open-tasks.ts";
import { fewestRunners, type Runners } from "./runners.ts";
import { segmentsOf } from "./segments.ts";
import { withoutStragglers } from "./stragglers.ts";
import { countFitting } from "./waits.ts";
import type { PlannedWave } from "./wave.ts";
import { writeWave } from "./write-wave.ts";

export interface ScheduleOptions extends TaskTimes {
  /** Number of the first wave, from 1; 0 is the architecture's. */
  readonly number: number;
  /** How many waves may still run. */
  readonly waves_left: number;
  /** Seconds that starting a job takes; integrating a wave takes as many. */
  readonly overhead_seconds: number;
  /** Legs that may run at the same time; as many as GitHub allows where not given. */
  readonly max_parallel?: number | undefined;
  /** Hours after which a wave is integrated, whatever that costs; above 0. */
  readonly checkpoint_hours: number;
}

/** The first wave of these tasks. */
export function firstWave(open: OpenTasks, options: ScheduleOptions): PlannedWave {
  const { number, waves_left, runs_on, max_parallel = MATRIX_LEGS } = options;
  const start_up = options.overhead_seconds / 3600;
  const legs = legsOf(open, formLegs(open, { waves_left, start_up }), start_up);
  const drawn = drawnHours(legs);
  const fewest = fewestRunners(legs, drawn, max_parallel);
  const { runners, order } = fewest;
  const { most, least } = cutFirstWave(legs, drawn, fewest, { ...options, integration: start_up });
  const latest = (others: number): number => latestHours(fewest.least, { planned: others, mean: 0 }).planned - start_up;
  const wave = most === order.length ? order : withoutStragglers(legs, drawn, { runners, order, most, least, latest });
  return writeWave(open, legs, { number, runners: Math.min(runners, wave.length), order: wave, runs_on });
}

/** Places at which the order may be cut, and the same for a thousand legs and more, which take long to look at. */
const MOST_PLACES = 128;
const PLACES_OF_MANY = 48;
const MANY_LEGS = 1000;

/** Up to this many legs the order may be cut at any place, where it cannot be cut at those. */
const FEW_LEGS = 512;

/** How many legs of the order the first wave holds, and how many it has to hold so that the others fit into the waves after it. */
function cutFirstWave(
  legs: Legs,
  drawn: readonly Float64Array[],
  { runners, order, least }: Runners,
  options: Omit<CheckpointOptions, "least">,
): { readonly most: number; readonly least: number } {
  let step = 1;
  while (order.length / step > (order.length > MANY_LEGS ? PLACES_OF_MANY : MOST_PLACES)) step *= 2;
  for (const places of order.length <= FEW_LEGS ? new Set([step, 1]) : [step]) {
    const segments = segmentsOf(legs, drawn, runners, { order, step: places });
    const cuts = checkpoints(segments, { ...options, least });
    if (cuts === undefined) continue;
    const others = (cuts.ends.length - 1) * MATRIX_LEGS;
    return { most: segments.places[cuts.ends[0] ?? 0] ?? 1, least: Math.max(1, order.length - others) };
  }
  const fitting = countFitting(legs, order, runners);
  return { most: fitting, least: fitting };
}
