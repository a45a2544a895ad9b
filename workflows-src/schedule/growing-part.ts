import type { Ordered } from "./cut-along.ts";
import { MATRIX_LEGS } from "./limits.ts";
import type { OpenTasks } from "./open-tasks.ts";
import { jobHours, NEVER, type Shape } from "./shape.ts";

/** Tasks of an order, from a place on, that become one part of a series; its components are kept as they grow together. */
export function growingPart(
  { hours, minutes, kind }: OpenTasks,
  shape: Shape,
  { tasks: order, before }: Ordered,
  componentHours: ((members: readonly number[]) => number) | undefined,
) {
  const size = order.length;
  const root = new Int32Array(size);
  const find = (x: number): number => {
    let top = x;
    while (root[top] !== top) top = root[top] = root[root[top] as number] as number;
    return top;
  };
  /** Of each component, at its root. */
  const count = new Int32Array(size);
  const hoursSum = new Float64Array(size);
  const minutesSum = new Float64Array(size);
  /** The members of a component in a ring. */
  const next = new Int32Array(size);
  const membersOf = (x: number): number[] => {
    const members = [order[x] as number];
    for (let y = next[x] as number; y !== x; y = next[y] as number) members.push(order[y] as number);
    return members;
  };
  const path = new Float64Array(size);
  /** Components that have grown since their hours were asked for. */
  const grown = new Set<number>();
  let begin = 0;
  let longest = 0;
  let work = 0;
  let components = 0;

  return {
    startAt(x: number): void {
      begin = x;
      longest = work = components = 0;
      grown.clear();
    },
    add(x: number): void {
      const task = order[x] as number;
      count[x] = 1;
      hoursSum[x] = hours[task] as number;
      minutesSum[x] = minutes[task] as number;
      root[x] = next[x] = x;
      components++;
      let mixed = false;
      let start = 0;
      for (const y of before[x] as readonly number[]) {
        if (y < begin) continue;
        start = Math.max(start, path[y] as number);
        const other = find(y);
        if (other === x) continue;
        root[other] = x;
        components--;
        grown.delete(other);
        mixed ||= kind[order[other] as number] !== kind[task];
        count[x] = (count[x] as number) + (count[other] as number);
        hoursSum[x] = (hoursSum[x] as number) + (hoursSum[other] as number);
        minutesSum[x] = (minutesSum[x] as number) + (minutesSum[other] as number);
        const after = next[x] as number;
        next[x] = next[other] as number;
        next[other] = after;
      }
      path[x] = start + (hours[task] as number);
      work += (hours[task] as number) + shape.start_up;
      if (componentHours !== undefined) {
        grown.add(x);
        longest = Math.max(longest, path[x] as number);
        return;
      }
      const sum = { tasks: count[x] as number, hours: hoursSum[x] as number, minutes: minutesSum[x] as number };
      longest = Math.max(longest, mixed ? NEVER : jobHours(sum, shape));
    },
    /** Not more than `hours()`, and does not shrink; nothing has to be cut for it. */
    atLeast: (): number => Math.max(longest, work / shape.max_parallel),
    /** `NEVER` where a component cannot be, or where there are more jobs than a matrix has legs. */
    hours(): number {
      if (componentHours === undefined && components > MATRIX_LEGS) return NEVER;
      for (const x of grown) longest = Math.max(longest, componentHours?.(membersOf(x)) ?? 0);
      grown.clear();
      return Math.max(longest, work / shape.max_parallel);
    },
  };
}
