import { counted } from "../text/count.ts";
import { type HoursFormat, percent } from "./hours.ts";
import type { Preview } from "./preview.ts";
import { type LegTimes, type WaveTimes, workHours } from "./wave-times.ts";

const NAMED = 3;

/** `Wave 2 of 5` */
export const waveTitle = ({ wave }: WaveTimes, count: number): string => `Wave ${wave.number} of ${count}`;

/** `12 legs · 7.5 h · starts at 10.0 h`, with the runners where the wave has fewer than its schedule and its legs. */
export function waveFacts(
  { wave, start, legs }: WaveTimes,
  schedule: Preview["schedule"],
  format: HoursFormat,
): string {
  const hasFewer = wave.runners < Math.min(schedule.runners, legs.length);
  const runners = hasFewer ? ` on ${counted(wave.runners, "runner")}` : "";
  return [`${legCount(legs)}${runners}`, format.text(wave.hours), `starts at ${format.text(start)}`].join(" · ");
}

/** `12 legs`, or where there are chains `12 legs with 15 tasks`. */
export function legCount(legs: readonly LegTimes[], one = "leg"): string {
  const tasks = legs.reduce((sum, { leg }) => sum + leg.tasks.length, 0);
  return `${counted(legs.length, one)}${tasks === legs.length ? "" : ` with ${counted(tasks, "task")}`}`;
}

/** `A, B`, or of more than three `A, B, C +2`; `named` is how many have a name. */
export function idList(ids: readonly string[], named = NAMED): string {
  const more = ids.length - named;
  return `${ids.slice(0, named).join(", ")}${more > 0 ? ` +${more}` : ""}`;
}

/** `4 of 8 runners: more would save less than 2 %`; the schedule takes the fewest for which that is true. */
export function runnersUsed({ simulation, schedule }: Pick<Preview, "simulation" | "schedule">): string {
  const { max_parallel } = simulation;
  const { runners } = schedule;
  if (max_parallel === undefined) return `${counted(runners, "runner")}: ${NO_MORE}`;
  const used = `${runners} of ${counted(max_parallel, "runner")}`;
  return runners < max_parallel ? `${used}: ${NO_MORE}` : used;
}

const NO_MORE = "more would save less than 2 %";

/** `Idle: runners wait 3.2 h, 8 % of 40.0 h of work` */
export function idleTime(schedule: Preview["schedule"], format: HoursFormat): string {
  const work = workHours(schedule);
  const { idle_hours } = schedule;
  if (idle_hours <= 0) return "Idle: no runner waits";
  return `Idle: runners wait ${format.text(idle_hours)}, ${percent(idle_hours / work)} of ${format.text(work)} of work`;
}

/** `12 tasks are left for a later run: A, B, C +9`; empty where nothing is left. */
export const tasksLeft = ({ left }: Preview["schedule"]): string =>
  left.length === 0
    ? ""
    : `${counted(left.length, "task")} ${left.length === 1 ? "is" : "are"} left for a later run: ${idList(left, 10)}`;
