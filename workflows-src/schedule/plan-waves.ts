import type { Plan } from "../plan/plan.ts";
import { findBlockedTasks, type TaskEnd } from "./blocked-tasks.ts";
import { type CheckpointOptions, chooseCheckpoints, limitHours, measureSegments } from "./checkpoints.ts";
import { drawHours } from "./draw-hours.ts";
import { formLegs } from "./form-legs.ts";
import { buildLegs, type Legs } from "./legs.ts";
import { MATRIX_LEGS } from "./limits.ts";
import { type FewestRunners, findFewestRunners } from "./list-order.ts";
import { createPlannedWave } from "./planned-wave.ts";
import { indexRemainingTasks, type RemainingTasks, type TaskTimes } from "./remaining-tasks.ts";
import { countFitting } from "./replay.ts";
import { dropStragglers } from "./stragglers.ts";
import type { PlannedWave, Schedule } from "./wave.ts";

export interface ScheduleOptions extends TaskTimes {
  /** Number of the first wave, from 1; 0 is the architecture's. */
  readonly number: number;
  /** The number of waves that may still run. */
  readonly waves_left: number;
  /** Seconds from the start of a job until it works; integrating a wave takes the same time. */
  readonly overhead_seconds: number;
  /** Legs that may run at the same time; by default the most that GitHub allows. */
  readonly max_parallel?: number | undefined;
  /** Hours after which a wave is integrated, whatever that costs; above 0. */
  readonly checkpoint_hours: number;
}

/** Plans the next wave of the tasks that remain; undefined where none can run any more. */
export const planNextWave = (plan: Plan, ends: readonly TaskEnd[], options: ScheduleOptions): PlannedWave | undefined =>
  planWaves(plan, ends, options).next().value;

/** Plans all waves, if everything goes as planned: each is the next wave after those before it. */
export function schedulePlan(plan: Plan, ends: readonly TaskEnd[], options: ScheduleOptions): Schedule {
  const waves = [...planWaves(plan, ends, options)];
  const placed = new Set(waves.flatMap(({ legs }) => legs).flatMap(({ tasks }) => tasks));
  const ended = new Set(ends.map(({ task_id }) => task_id));
  const blocked = findBlockedTasks(plan, ends);
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

/** Plans wave after wave of the tasks that remain, without those that wait for a task that was not done. */
function* planWaves(plan: Plan, ends: readonly TaskEnd[], options: ScheduleOptions): Generator<PlannedWave, undefined> {
  const blocked = findBlockedTasks(plan, ends);
  const placed = new Set(ends.map(({ task_id }) => task_id));
  for (let used = 0; used < options.waves_left; used++) {
    const remaining = indexRemainingTasks(plan, (id) => !placed.has(id) && !blocked.has(id), options);
    if (remaining.tasks.length === 0) return;
    const { number, waves_left } = options;
    const wave = planFirstWave(remaining, { ...options, number: number + used, waves_left: waves_left - used });
    yield wave;
    for (const { tasks } of wave.legs) for (const id of tasks) placed.add(id);
  }
}

function planFirstWave(remaining: RemainingTasks, options: ScheduleOptions): PlannedWave {
  const { number, waves_left, runs_on, max_parallel = MATRIX_LEGS } = options;
  const start_up = options.overhead_seconds / 3600;
  const legs = buildLegs(remaining, formLegs(remaining, waves_left, start_up), start_up);
  const drawn = drawHours(legs);
  const fewest = findFewestRunners(legs, drawn, max_parallel);
  const { runners, order } = fewest;
  const { most, least } = cutFirstWave(legs, drawn, fewest, { ...options, integration: start_up });
  const latest = (others: number): number => limitHours(fewest.least, { planned: others, mean: 0 }).planned - start_up;
  const wave = most === order.length ? order : dropStragglers(legs, drawn, { runners, order, most, least, latest });
  return createPlannedWave(remaining, legs, { number, runners: Math.min(runners, wave.length), order: wave, runs_on });
}

/** Places at which the order may be cut, and the same for a thousand legs and more, which take long to measure. */
const MOST_PLACES = 128;
const PLACES_OF_MANY = 48;
const MANY_LEGS = 1000;

/** Up to this number of legs the order may be cut at any place, where it cannot be cut at those. */
const FEW_LEGS = 512;

/** Finds the most legs of the order that the first wave holds, and the fewest, so that the others fit into the waves after it. */
function cutFirstWave(
  legs: Legs,
  drawn: readonly Float64Array[],
  { runners, order, least }: FewestRunners,
  options: Omit<CheckpointOptions, "least">,
): { readonly most: number; readonly least: number } {
  let step = 1;
  while (order.length / step > (order.length > MANY_LEGS ? PLACES_OF_MANY : MOST_PLACES)) step *= 2;
  for (const places of order.length <= FEW_LEGS ? new Set([step, 1]) : [step]) {
    const segments = measureSegments(legs, drawn, runners, { order, step: places });
    const cuts = chooseCheckpoints(segments, { ...options, least });
    if (cuts === undefined) continue;
    const others = (cuts.ends.length - 1) * MATRIX_LEGS;
    return { most: segments.places[cuts.ends[0] ?? 0] ?? 1, least: Math.max(1, order.length - others) };
  }
  const fitting = countFitting(legs, order, runners);
  return { most: fitting, least: fitting };
}
