import type { LegTasks } from "./form-legs.ts";
import type { RemainingTasks } from "./remaining-tasks.ts";

/**
 * Which legs wait for which. Legs that wait for the same legs form a group, so that n legs that wait for m count as n + m, not as
 * n × m.
 */
interface LegGroups {
  /** The group of each leg. */
  readonly group: Int32Array;
  /** The legs that each group waits for. */
  readonly before: readonly Int32Array[];
  /** The legs of each group. */
  readonly members: readonly Int32Array[];
  /** The groups that wait for each leg. */
  readonly behind: readonly Int32Array[];
}

/** Everything that is still to be scheduled, as legs: indices, each after all that it waits for. */
export interface Legs extends LegGroups {
  readonly tasks: readonly LegTasks[];
  /** Expected hours of each leg, the start-up of its job included. */
  readonly hours: Float64Array;
  /** The same, but at most the time after which its tasks are ended. */
  readonly capped_hours: Float64Array;
  /** Whole minutes that its tasks may take together. */
  readonly minutes: Float64Array;
  /** The longest path from the start of each leg to the end, in hours. */
  readonly path: Float64Array;
  /** The place of each leg in the order of priority: longest remaining path of its tasks first, then by id. */
  readonly rank: Int32Array;
}

/** Builds legs of these tasks, which come in an order that respects dependencies; `start_up` is that of a job, in hours. */
export function buildLegs(remaining: RemainingTasks, legs: readonly LegTasks[], start_up: number): Legs {
  const sum = (values: Float64Array): Float64Array =>
    Float64Array.from(legs, (tasks) => tasks.reduce((total, task) => total + (values[task] as number), 0));
  const hours = sum(remaining.hours).map((own) => start_up + own);
  const minutes = sum(remaining.minutes);
  const groups = groupLegs(remaining, legs);
  return {
    tasks: legs,
    hours,
    capped_hours: hours.map((own, leg) => Math.min(own, start_up + (minutes[leg] as number) / 60)),
    minutes,
    ...groups,
    path: findPaths(hours, groups),
    rank: rankLegs(remaining, legs),
  };
}

function groupLegs(remaining: RemainingTasks, legs: readonly LegTasks[]): LegGroups {
  const before: Int32Array[] = [];
  const numbers = new Map<Int32Array, number>();
  const group = Int32Array.from(findWaits(remaining, legs), (waits) => {
    const number = numbers.get(waits) ?? before.push(waits) - 1;
    numbers.set(waits, number);
    return number;
  });
  const members: number[][] = before.map(() => []);
  for (const [leg, number] of group.entries()) members[number]?.push(leg);
  const behind: number[][] = legs.map(() => []);
  for (const [number, waits] of before.entries()) for (const leg of waits) behind[leg]?.push(number);
  const toArrays = (lists: readonly number[][]): Int32Array[] => lists.map((list) => Int32Array.from(list));
  return { group, before, members: toArrays(members), behind: toArrays(behind) };
}

/** Finds the legs that each leg waits for: one array for all legs whose tasks share their list of dependencies. */
function findWaits({ tasks, before }: RemainingTasks, legs: readonly LegTasks[]): Int32Array[] {
  const legOf = new Int32Array(tasks.length);
  for (const [leg, own] of legs.entries()) for (const task of own) legOf[task] = leg;
  const known = new Map<Int32Array, Int32Array>();
  const toLegs = (list: Int32Array): Int32Array => {
    const waits = known.get(list) ?? Int32Array.from(new Set(list.map((task) => legOf[task] as number)));
    known.set(list, waits);
    return waits;
  };
  return legs.map((own, leg) => {
    const [first, ...others] = own.map((task) => toLegs(before[task] as Int32Array));
    if (first === undefined || others.length === 0) return first ?? new Int32Array();
    return Int32Array.from(new Set([first, ...others].flatMap((waits) => [...waits]).filter((other) => other !== leg)));
  });
}

function findPaths(hours: Float64Array, { group, behind, before }: LegGroups): Float64Array {
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

function rankLegs({ tasks, path }: RemainingTasks, legs: readonly LegTasks[]): Int32Array {
  const keyed = legs.map((own, leg) => ({
    leg,
    path: own.reduce((most, task) => Math.max(most, path[task] as number), 0),
    id: tasks[own[0] as number]?.id ?? "",
  }));
  keyed.sort((a, b) => b.path - a.path || (a.id < b.id ? -1 : 1));
  const rank = new Int32Array(legs.length);
  for (const [place, { leg }] of keyed.entries()) rank[leg] = place;
  return rank;
}
