import { MATRIX_LEGS } from "./limits.ts";
import type { OpenTasks } from "./open-tasks.ts";
import type { Series } from "./series-cuts.ts";
import { jobHours, NEVER, type Shape } from "./shape.ts";

export interface CutLevel {
  /** The most parts. */
  readonly parts: number;
  /** What each part costs besides, in hours. */
  readonly barrier: number;
  /** Places where a cut may be; of more tasks, only after every second, third … one. */
  readonly places: number;
}

/** Tasks in a topological order. */
export interface Ordered {
  readonly tasks: readonly number[];
  /** The longest path from the start of each to the end, in hours. */
  readonly tail: readonly number[];
  /** The places in the order of those that each comes after. */
  readonly before: readonly (readonly number[])[];
}

/**
 * The best series that cuts this order, by dynamic programming over the cut points; undefined where it takes `bound` hours or more.
 * With f(k, j) for the first j tasks in k parts, f(k, j) = min over i of f(k − 1, i) + the longest component of what stands from i to j.
 * A component takes `componentHours`, and where that is not given is one job. O(places × tasks), and `componentHours` of each
 * component met.
 */
export function cutAlong(
  open: OpenTasks,
  shape: Shape,
  { parts, barrier, places }: CutLevel,
  ordered: Ordered,
  componentHours: ((members: readonly number[]) => number) | undefined,
  bound: number,
): Series | undefined {
  const { tasks, tail } = ordered;
  const size = tasks.length;
  const step = Math.ceil(size / places);
  const rest = new Float64Array(size + 1);
  for (let x = size - 1; x >= 0; x--) rest[x] = Math.max(rest[x + 1] as number, tail[x] as number);

  const least = Array.from({ length: parts + 1 }, () => new Float64Array(size + 1).fill(NEVER));
  const from = Array.from({ length: parts + 1 }, () => new Int32Array(size + 1));
  const reached = new Float64Array(size + 1).fill(NEVER);
  (least[0] as Float64Array)[0] = reached[0] = 0;
  const part = growingPart(open, shape, ordered, componentHours);

  for (let begin = 0; begin < size; begin += step) {
    const done = reached[begin] as number;
    if (done >= bound) continue;
    part.startAt(begin);
    for (let end = begin + 1; end <= size; end++) {
      part.add(end - 1);
      if (done + part.atLeast() >= bound) break;
      if (end % step !== 0 && end !== size) continue;
      // Where even the longest path behind the cut would be too much, the part need not be looked at.
      if (done + part.atLeast() + barrier + (rest[end] as number) >= bound) continue;
      const hours = part.hours() + barrier;
      if (hours === NEVER) continue;
      if (done + hours + (rest[end] as number) >= bound) continue;
      for (let k = 0; k < parts; k++) {
        const total = ((least[k] as Float64Array)[begin] as number) + hours;
        if (total >= ((least[k + 1] as Float64Array)[end] as number)) continue;
        (least[k + 1] as Float64Array)[end] = total;
        (from[k + 1] as Int32Array)[end] = begin;
        reached[end] = Math.min(reached[end] as number, total);
      }
    }
  }

  let count = 1;
  for (let k = 2; k <= parts; k++)
    if (((least[k] as Float64Array)[size] as number) < ((least[count] as Float64Array)[size] as number)) count = k;
  const hours = (least[count] as Float64Array)[size] as number;
  if (hours >= bound) return undefined;
  const found: (readonly number[])[] = [];
  for (let k = count, end = size; k > 0; k--) {
    const begin = (from[k] as Int32Array)[end] as number;
    found.unshift(tasks.slice(begin, end));
    end = begin;
  }
  return { hours, parts: found };
}

/** Tasks of an order, from a place on, that become one part of a series; its components are kept as they grow together. */
function growingPart(
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
  const sums: { tasks: number; hours: number; minutes: number }[] = [];
  const members: number[][] = [];
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
      const own = { tasks: 1, hours: hours[task] as number, minutes: minutes[task] as number };
      const together = [task];
      let mixed = false;
      let start = 0;
      root[x] = x;
      components++;
      for (const y of before[x] as readonly number[]) {
        if (y < begin) continue;
        start = Math.max(start, path[y] as number);
        const other = find(y);
        if (other === x) continue;
        root[other] = x;
        components--;
        grown.delete(other);
        mixed ||= kind[order[other] as number] !== kind[task];
        const theirs = sums[other] as (typeof sums)[number];
        own.tasks += theirs.tasks;
        own.hours += theirs.hours;
        own.minutes += theirs.minutes;
        if (componentHours !== undefined) for (const member of members[other] as number[]) together.push(member);
      }
      sums[x] = own;
      path[x] = start + (hours[task] as number);
      work += (hours[task] as number) + shape.start_up;
      if (componentHours === undefined) {
        longest = Math.max(longest, mixed ? NEVER : jobHours(own, shape));
      } else {
        members[x] = together;
        grown.add(x);
        longest = Math.max(longest, path[x] as number);
      }
    },
    /** Not more than `hours()`, and does not shrink; nothing has to be cut for it. */
    atLeast: (): number => Math.max(longest, work / shape.max_parallel),
    /** `NEVER` where a component cannot be, or where there are more jobs than a matrix has legs. */
    hours(): number {
      if (componentHours === undefined && components > MATRIX_LEGS) return NEVER;
      for (const x of grown) longest = Math.max(longest, componentHours?.(members[x] as number[]) ?? 0);
      grown.clear();
      return Math.max(longest, work / shape.max_parallel);
    },
  };
}
