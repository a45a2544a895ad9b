import { HOSTED_JOB_MINUTES, MATRIX_LEGS, RESERVED_MINUTES, SPARE_WAVES } from "./limits.ts";
import type { RemainingTasks } from "./remaining-tasks.ts";

/** Minutes that the tasks of one leg may take together. */
const LEG_MINUTES = HOSTED_JOB_MINUTES - RESERVED_MINUTES;

/**
 * Ways to pack tasks into legs, the best first. A leg within one level of dependencies delays no later level, and one that takes at
 * most half a job can wait for another of the same length.
 */
const PACKINGS = [
  { minutes: LEG_MINUTES / 2, isWithinLevel: true },
  { minutes: LEG_MINUTES, isWithinLevel: true },
  { minutes: LEG_MINUTES / 2, isWithinLevel: false },
  { minutes: LEG_MINUTES, isWithinLevel: false },
];

/** The tasks of a leg, as indices in the order in which they run. */
export type LegTasks = readonly number[];

/**
 * Returns the tasks of each leg, in an order that respects dependencies: one, or a chain whose tasks are no longer than the start-up of
 * a job (`start_up`, in hours). If the waves cannot hold these legs, longer chains and neighbours share a leg; tasks that still do not
 * fit are left out.
 */
export function formLegs(remaining: RemainingTasks, waves_left: number, start_up: number): LegTasks[] {
  const isShort = (task: number): boolean => (remaining.hours[task] as number) <= start_up;
  const room = waves_left * MATRIX_LEGS;
  const short = joinChains(remaining, (task, last) => isShort(task) && isShort(last));
  if (short.length <= room) return short;
  const chains = joinChains(remaining, () => true);
  if (chains.length <= room) return chains;
  let packed: LegTasks[] = [];
  for (const packing of PACKINGS)
    for (const waves of [Math.max(1, waves_left - SPARE_WAVES), waves_left]) {
      packed = packLegs(remaining, chains, { ...packing, count: waves * MATRIX_LEGS });
      if (packed.length <= waves * MATRIX_LEGS) return packed;
    }
  return packed.slice(0, room);
}

/**
 * Joins chains into legs where `mayJoin` allows it and the leg's minutes suffice; all other tasks are alone. In a chain each task is the
 * only successor of the one before it, has no other predecessor, and runs on the same class of runner.
 */
function joinChains(remaining: RemainingTasks, mayJoin: (task: number, previous: number) => boolean): LegTasks[] {
  const { tasks, before, after, runner_class, minutes } = remaining;
  const legs: { tasks: number[]; minutes: number }[] = [];
  const legOf: typeof legs = [];
  for (const task of tasks.keys()) {
    const [previous = -1, ...others] = before[task] as Int32Array;
    const own = minutes[task] as number;
    const leg = legOf[previous];
    const isJoined =
      leg !== undefined &&
      others.length === 0 &&
      after[previous]?.length === 1 &&
      runner_class[previous] === runner_class[task] &&
      leg.minutes + own <= LEG_MINUTES &&
      mayJoin(task, previous);
    const joined = isJoined ? leg : { tasks: [], minutes: 0 };
    if (!isJoined) legs.push(joined);
    joined.tasks.push(task);
    joined.minutes += own;
    legOf[task] = joined;
  }
  return legs.map((leg) => leg.tasks);
}

interface Packing {
  /** Legs that there may be. */
  readonly count: number;
  /** Minutes that the tasks of one leg may take together. */
  readonly minutes: number;
  /** Whether all tasks of a leg have the same dependency depth. */
  readonly isWithinLevel: boolean;
}

/**
 * Packs neighbours into one leg until at most `count` legs are left, or as few as the packing allows; the longest leg is as short as
 * possible. Packed legs are intervals of an order that respects dependencies, so they never wait for each other in a circle.
 */
function packLegs(remaining: RemainingTasks, chains: readonly LegTasks[], packing: Packing): LegTasks[] {
  const units = sortByLevel(remaining, chains);
  const pack = (longest: number): LegTasks[] => {
    const packed: number[][] = [];
    let last = { level: -1, runner_class: -1, hours: 0, minutes: 0 };
    for (const { tasks, ...unit } of units) {
      const sum = { ...unit, hours: last.hours + unit.hours, minutes: last.minutes + unit.minutes };
      const fits =
        unit.runner_class === last.runner_class &&
        (unit.level === last.level || !packing.isWithinLevel) &&
        sum.hours <= longest &&
        sum.minutes <= packing.minutes;
      last = fits ? sum : unit;
      if (fits) packed.at(-1)?.push(...tasks);
      else packed.push([...tasks]);
    }
    return packed;
  };
  let fits = units.reduce((sum, { hours }) => sum + hours, 0);
  let fails = 0;
  for (let step = 0; step < 30 && pack(fits).length <= packing.count; step++) {
    const middle = (fits + fails) / 2;
    if (pack(middle).length <= packing.count) fits = middle;
    else fails = middle;
  }
  return pack(fits);
}

/** Sorts chains by level, class of runner, and longest remaining path, so that legs of one class are neighbours. */
function sortByLevel({ tasks, hours, minutes, before, runner_class, path }: RemainingTasks, legs: readonly LegTasks[]) {
  const levelOfTask = new Int32Array(tasks.length);
  const levelBehind = new Map<Int32Array, number>();
  const findLevel = (list: Int32Array): number => {
    const level =
      levelBehind.get(list) ?? list.reduce((most, task) => Math.max(most, 1 + (levelOfTask[task] as number)), 0);
    levelBehind.set(list, level);
    return level;
  };
  const sum = (values: Float64Array, leg: LegTasks) => leg.reduce((total, task) => total + (values[task] as number), 0);
  const keyed = legs.map((leg) => {
    const first = leg[0] as number;
    const level = findLevel(before[first] as Int32Array);
    for (const task of leg) levelOfTask[task] = level;
    const unit = { tasks: leg, level, runner_class: runner_class[first] as number };
    const figures = { hours: sum(hours, leg), minutes: sum(minutes, leg) };
    return { unit: { ...unit, ...figures }, path: path[first] as number, id: tasks[first]?.id ?? "" };
  });
  keyed.sort(
    (a, b) =>
      a.unit.level - b.unit.level ||
      a.unit.runner_class - b.unit.runner_class ||
      b.path - a.path ||
      (a.id < b.id ? -1 : 1),
  );
  return keyed.map(({ unit }) => unit);
}
