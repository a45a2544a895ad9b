import { groupLegs, type LegGroups } from "./leg-groups.ts";
import type { OpenTasks } from "./open-tasks.ts";

/** What is still to be scheduled, as legs: indices, each after all that it waits for. */
export interface Legs extends LegGroups {
  /** Indices of the tasks of each leg, in the order in which they run. */
  readonly tasks: readonly (readonly number[])[];
  /** What each is expected to take, the start-up of its job included, in hours. */
  readonly hours: Float64Array;
  /** The same, but never more than its tasks may take: then they are ended. */
  readonly capped_hours: Float64Array;
  /** Whole minutes that its tasks may take together. */
  readonly minutes: Float64Array;
  /** The longest path from the start of each leg to the end, in hours. */
  readonly path: Float64Array;
  /** The place of each in the order of priority: longest remaining path of its tasks first, then by id. */
  readonly rank: Int32Array;
}

/** `units` are the tasks of each leg, in an order that respects dependencies; `start_up` is that of a job, in hours. */
export function legsOf(open: OpenTasks, units: readonly (readonly number[])[], start_up: number): Legs {
  const sumOf = (values: Float64Array): Float64Array =>
    Float64Array.from(units, (tasks) => tasks.reduce((sum, task) => sum + (values[task] as number), 0));
  const hours = sumOf(open.hours).map((sum) => start_up + sum);
  const minutes = sumOf(open.minutes);
  const groups = groupLegs(open, units);
  return {
    tasks: units,
    hours,
    capped_hours: hours.map((own, leg) => Math.min(own, start_up + (minutes[leg] as number) / 60)),
    minutes,
    ...groups,
    path: pathsOf(hours, groups),
    rank: ranksOf(open, units),
  };
}

function pathsOf(hours: Float64Array, { group, behind, before }: LegGroups) {
  const path = new Float64Array(hours.length);
  const longest = new Float64Array(before.length);
  for (let leg = hours.length - 1; leg >= 0; leg--) {
    const rest = (behind[leg] as Int32Array).reduce((most, own) => Math.max(most, longest[own] as number), 0);
    path[leg] = (hours[leg] as number) + rest;
    const own = group[leg] as number;
    longest[own] = Math.max(longest[own] as number, path[leg] as number);
  }
  return path;
}

function ranksOf({ tasks, remaining }: OpenTasks, units: readonly (readonly number[])[]): Int32Array {
  const keyed = units.map((own, leg) => ({
    leg,
    path: own.reduce((most, task) => Math.max(most, remaining[task] as number), 0),
    id: tasks[own[0] as number]?.id ?? "",
  }));
  keyed.sort((a, b) => b.path - a.path || (a.id < b.id ? -1 : 1));
  const rank = new Int32Array(units.length);
  for (const [place, { leg }] of keyed.entries()) rank[leg] = place;
  return rank;
}
