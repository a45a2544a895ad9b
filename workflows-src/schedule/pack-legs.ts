import type { OpenTasks } from "./open-tasks.ts";

export interface PackOptions {
  /** Legs that there may be. */
  readonly count: number;
  /** Minutes that the tasks of one leg may take together. */
  readonly minutes: number;
  /** Whether all tasks of a leg have the same dependency depth. */
  readonly isWithinLevel: boolean;
}

/**
 * Neighbours packed into one leg until at most `count` legs are left, or as few as `minutes` allow; the longest leg is as short as
 * possible. `legs` are chains of tasks. Packed legs are intervals of an order that respects dependencies, so they never wait for each
 * other in a circle.
 */
export function packLegs(open: OpenTasks, legs: readonly (readonly number[])[], options: PackOptions): number[][] {
  const units = inOrder(open, legs).map(({ leg: tasks, level }) => ({
    tasks,
    level,
    kind: open.kind[tasks[0] as number],
    hours: sumOf(open.hours, tasks),
    minutes: sumOf(open.minutes, tasks),
  }));
  const pack = (longest: number): number[][] => {
    const packed: number[][] = [];
    let last: Omit<(typeof units)[number], "tasks"> = { level: -1, kind: undefined, hours: 0, minutes: 0 };
    for (const { tasks, ...unit } of units) {
      const sum = { ...unit, hours: last.hours + unit.hours, minutes: last.minutes + unit.minutes };
      const fits =
        unit.kind === last.kind &&
        (unit.level === last.level || !options.isWithinLevel) &&
        sum.hours <= longest &&
        sum.minutes <= options.minutes;
      last = fits ? sum : unit;
      if (fits) packed.at(-1)?.push(...tasks);
      else packed.push([...tasks]);
    }
    return packed;
  };
  let fits = units.reduce((sum, { hours }) => sum + hours, 0);
  let fails = 0;
  for (let step = 0; step < 30 && pack(fits).length <= options.count; step++) {
    const middle = (fits + fails) / 2;
    if (pack(middle).length <= options.count) fits = middle;
    else fails = middle;
  }
  return pack(fits);
}

const sumOf = (values: Float64Array, tasks: readonly number[]): number =>
  tasks.reduce((sum, task) => sum + (values[task] as number), 0);

/** By level, kind of runner, and longest remaining path: legs of one kind stand together. */
function inOrder({ tasks, before, kind, remaining }: OpenTasks, legs: readonly (readonly number[])[]) {
  const levelOfTask = new Int32Array(tasks.length);
  const levelBehind = new Map<Int32Array, number>();
  const levelOf = ([first]: readonly number[]): number => {
    const list = before[first as number] as Int32Array;
    const level =
      levelBehind.get(list) ?? list.reduce((most, task) => Math.max(most, 1 + (levelOfTask[task] as number)), 0);
    levelBehind.set(list, level);
    return level;
  };
  const keyed = legs.map((leg) => {
    const level = levelOf(leg);
    for (const task of leg) levelOfTask[task] = level;
    const first = leg[0] as number;
    return { leg, level, kind: kind[first] as number, path: remaining[first] as number, id: tasks[first]?.id ?? "" };
  });
  keyed.sort((a, b) => a.level - b.level || a.kind - b.kind || b.path - a.path || (a.id < b.id ? -1 : 1));
  return keyed;
}
