import { checkpoints } from "./checkpoints.ts";
import type { Cuts } from "./cuts.ts";
import { drawnHours } from "./drawn-hours.ts";
import { formLegs } from "./form-legs.ts";
import { type Legs, legsOf } from "./legs.ts";
import { MATRIX_LEGS } from "./limits.ts";
import { type ListOrder, listOrder } from "./list-order.ts";
import type { OpenTasks, TaskTimes } from "./open-tasks.ts";
import { fewestRunners, type Runners } from "./runners.ts";
import { segmentsOf } from "./segments.ts";
import { withoutStragglers } from "./stragglers.ts";
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
  const { runners, order, cuts, places } = cutOrder(legs, drawn, fewest, { ...options, integration: start_up });
  const [end = 0] = cuts.ends;
  const most = places[end] as number;
  const least = order.length - (cuts.ends.length - 1) * MATRIX_LEGS;
  const wave =
    most === order.length ? order : withoutStragglers(legs, drawn, { runners, order, most, least: Math.max(1, least) });
  return writeWave(open, legs, { number, runners: Math.min(runners, wave.length), order: wave, runs_on });
}

/** Places at which the order of many legs may be cut. */
const MOST_PLACES = 128;

function cutOrder(
  legs: Legs,
  drawn: readonly Float64Array[],
  fewest: Runners,
  options: { waves_left: number; checkpoint_hours: number; integration: number },
) {
  let step = 1;
  while (fewest.order.length / step > MOST_PLACES) step *= 2;
  for (let runners = fewest.runners; ; runners = Math.ceil(runners / 2)) {
    const { order } = runners === fewest.runners ? fewest : (listOrder(legs, runners) as ListOrder);
    for (const each of new Set([step, 1])) {
      const segments = segmentsOf(legs, drawn, runners, { order, step: each });
      const cuts: Cuts | undefined = checkpoints(segments, { ...options, least: fewest.least });
      if (cuts !== undefined) return { runners, order, cuts, places: segments.places };
    }
    if (runners === 1) throw new Error("legs that do not wait fit into any wave");
  }
}
