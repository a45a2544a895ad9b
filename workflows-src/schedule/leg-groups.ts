import type { OpenTasks } from "./open-tasks.ts";

/** Which legs wait for which. Legs that wait for the same ones are a group, so that n legs that wait for m count as n + m, not as n × m. */
export interface LegGroups {
  /** The group of each leg. */
  readonly group: Int32Array;
  /** The legs that each group waits for. */
  readonly before: readonly Int32Array[];
  /** The legs of each group. */
  readonly members: readonly Int32Array[];
  /** The groups that wait for each leg. */
  readonly behind: readonly Int32Array[];
}

/** `units` are the tasks of each leg. */
export function groupLegs(open: OpenTasks, units: readonly (readonly number[])[]): LegGroups {
  const before: Int32Array[] = [];
  const numbers = new Map<Int32Array, number>();
  const group = Int32Array.from(waitsOf(open, units), (legs) => {
    const number = numbers.get(legs) ?? before.push(legs) - 1;
    numbers.set(legs, number);
    return number;
  });
  const members: number[][] = before.map(() => []);
  for (const [leg, number] of group.entries()) members[number]?.push(leg);
  const behind: number[][] = units.map(() => []);
  for (const [number, legs] of before.entries()) for (const leg of legs) behind[leg]?.push(number);
  const packed = (lists: readonly number[][]): Int32Array[] => lists.map((list) => Int32Array.from(list));
  return { group, before, members: packed(members), behind: packed(behind) };
}

/** For each leg those that it waits for; one array for all legs whose tasks share their list of dependencies. */
function waitsOf({ tasks, before }: OpenTasks, units: readonly (readonly number[])[]): Int32Array[] {
  const legOf = new Int32Array(tasks.length);
  for (const [leg, own] of units.entries()) for (const task of own) legOf[task] = leg;
  const known = new Map<Int32Array, Int32Array>();
  const legsOfTasks = (list: Int32Array): Int32Array => {
    const made = known.get(list) ?? Int32Array.from(new Set(list.map((task) => legOf[task] as number)));
    known.set(list, made);
    return made;
  };
  return units.map((own, leg) => {
    const [first, ...others] = own.map((task) => legsOfTasks(before[task] as Int32Array));
    if (first === undefined || others.length === 0) return first ?? new Int32Array();
    return Int32Array.from(new Set([first, ...others].flatMap((legs) => [...legs]).filter((other) => other !== leg)));
  });
}
