import type { PlannedLeg, PlannedWave, Schedule } from "../schedule/wave.ts";
import { formatQuantity } from "../text/count.ts";
import { formatPercent, type HoursFormat } from "./hours.ts";
import type { Preview } from "./preview.ts";

/** A wave with its start, in hours from the start of the first wave. */
export interface TimedWave extends PlannedWave {
  readonly start: number;
}

/** Adds to each wave when it starts: integrations between waves share the hours that no wave takes. */
export function timeWaves({ waves, makespan }: Schedule): TimedWave[] {
  const work = waves.reduce((sum, { hours }) => sum + hours, 0);
  const integration = Math.max(0, makespan - work) / Math.max(1, waves.length - 1);
  let next = 0;
  return waves.map((wave) => {
    const start = next;
    next += wave.hours + integration;
    return { ...wave, start };
  });
}

export interface LegLabel {
  /** Its tasks in order, `A → B`. */
  readonly ids: string;
  /** The names of its tasks that have one besides the id. */
  readonly names: string;
  /** Whether one of its tasks is on the critical path of the P50 schedule. */
  readonly isCritical: boolean;
}

/** Returns a function that labels legs of the preview's schedule. */
export function createLegLabels({ plan, simulation }: Preview): (leg: PlannedLeg) => LegLabel {
  const names = new Map(plan.tasks.map(({ id, name }) => [id, name === id ? [] : [name]]));
  const critical = new Set(simulation.tasks.flatMap(({ task_id, p50 }) => (p50.critical ? [task_id] : [])));
  return ({ tasks }) => ({
    ids: tasks.join(" → "),
    names: tasks.flatMap((id) => names.get(id) ?? []).join(" → "),
    isCritical: tasks.some((id) => critical.has(id)),
  });
}

/** `Wave 2 of 5` */
export const formatWaveTitle = ({ number }: TimedWave, count: number): string => `Wave ${number} of ${count}`;

/** `12 legs · 7.5 h · starts at 10.0 h`, with the runners where the wave has fewer than its schedule and its legs. */
export function formatWaveFacts(wave: TimedWave, schedule: Schedule, format: HoursFormat): string {
  const hasFewer = wave.runners < Math.min(schedule.runners, wave.legs.length);
  const runners = hasFewer ? ` on ${formatQuantity(wave.runners, "runner")}` : "";
  return `${formatLegCount(wave.legs)}${runners} · ${format.text(wave.hours)} · starts at ${format.text(wave.start)}`;
}

/** `12 legs`, or where there are chains `12 legs with 15 tasks`. */
export function formatLegCount(legs: readonly PlannedLeg[], one = "leg"): string {
  const tasks = legs.reduce((sum, leg) => sum + leg.tasks.length, 0);
  return `${formatQuantity(legs.length, one)}${tasks === legs.length ? "" : ` with ${formatQuantity(tasks, "task")}`}`;
}

/** `A, B, C +2`: the first `named` ids, and the number of the others. */
export function listIds(ids: readonly string[], named: number): string {
  const more = ids.length - named;
  return `${ids.slice(0, named).join(", ")}${more > 0 ? ` +${more}` : ""}`;
}

/**
 * Returns one sentence each, without a full stop: the runners that are used, how long they wait, and the tasks that are left for a later
 * run, if any.
 */
export function describeRunners({ simulation, schedule }: ScheduledSimulation, format: HoursFormat): string[] {
  const { max_parallel } = simulation;
  const { runners, idle_hours, waves, left } = schedule;
  const work = waves.flatMap(({ legs }) => legs).reduce((sum, { hours }) => sum + hours, 0);
  const limit =
    max_parallel === undefined
      ? formatQuantity(runners, "runner")
      : `${runners} of ${formatQuantity(max_parallel, "runner")}`;
  return [
    runners === max_parallel ? limit : `${limit}: more would save less than 2 %`,
    idle_hours <= 0
      ? "Idle: no runner waits"
      : `Idle: runners wait ${format.text(idle_hours)}, ${formatPercent(idle_hours / work)} of ${format.text(work)} of work`,
    ...(left.length === 0
      ? []
      : [
          `${formatQuantity(left.length, "task")} ${left.length === 1 ? "is" : "are"} left for a later run: ${listIds(left, 10)}`,
        ]),
  ];
}

export type ScheduledSimulation = Pick<Preview, "simulation" | "schedule">;
