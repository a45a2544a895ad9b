import { growingPart } from "./growing-part.ts";
import type { OpenTasks } from "./open-tasks.ts";
import type { Series } from "./series-cuts.ts";
import { NEVER, type Shape } from "./shape.ts";

export interface CutLevel {
  /** The most parts. */
  readonly parts: number;
  /** What each part costs besides, in hours. */
  readonly barrier: number;
  /** Places where a cut may be; of more tasks, only after every second, third … one. */
  readonly places: number;
  /** Then cuts are moved to better places between those. */
  readonly refined: boolean;
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
 * The best series that cuts this order, undefined where none takes less than `bound` hours. Where there are more tasks than places and
 * the level is refined, the cuts found are moved by half of what is between two places, a quarter, … as long as that helps.
 */
export function cutAlong(
  open: OpenTasks,
  shape: Shape,
  level: CutLevel,
  ordered: Ordered,
  componentHours: ((members: readonly number[]) => number) | undefined,
  bound: number,
): Series | undefined {
  const cut = (isPlace: (place: number) => boolean, bound: number): Series | undefined =>
    cutAt(open, shape, level, ordered, componentHours, isPlace, bound);
  let step = Math.ceil(ordered.tasks.length / level.places);
  let best = cut((place) => place % step === 0, bound);
  while (level.refined && best !== undefined && step > 1) {
    step = Math.ceil(step / 2);
    const near = new Set<number>();
    let place = 0;
    for (const { length } of best.parts) {
      place += length;
      for (const moved of [-step, 0, step]) near.add(place + moved);
    }
    best = cut((place) => near.has(place), best.hours) ?? best;
  }
  return best;
}

/**
 * The best series with cuts at these places, by dynamic programming; undefined where it takes `bound` hours or more.
 * With f(k, j) for the first j tasks in k parts, f(k, j) = min over i of f(k − 1, i) + the longest component of what stands from i to j.
 * A component takes `componentHours`, and where that is not given is one job. O(places × tasks), and `componentHours` of each
 * component met.
 */
function cutAt(
  open: OpenTasks,
  shape: Shape,
  { parts, barrier }: CutLevel,
  ordered: Ordered,
  componentHours: ((members: readonly number[]) => number) | undefined,
  isPlace: (place: number) => boolean,
  bound: number,
): Series | undefined {
  const { tasks, tail } = ordered;
  const size = tasks.length;
  const rest = new Float64Array(size + 1);
  for (let x = size - 1; x >= 0; x--) rest[x] = Math.max(rest[x + 1] as number, tail[x] as number);

  /** A row for each number of parts. */
  const least = new Float64Array((parts + 1) * (size + 1)).fill(NEVER);
  const from = new Int32Array(least.length);
  const row = size + 1;
  /** In so few parts that another one may follow. */
  const reached = new Float64Array(size + 1).fill(NEVER);
  least[0] = reached[0] = 0;
  const part = growingPart(open, shape, ordered, componentHours);

  for (let begin = 0; begin < size; begin++) {
    const done = reached[begin] as number;
    if (done >= bound) continue;
    part.startAt(begin);
    for (let end = begin + 1; end <= size; end++) {
      part.add(end - 1);
      if (done + part.atLeast() >= bound) break;
      if (end !== size && !isPlace(end)) continue;
      // Where even the longest path behind the cut would be too much, the part need not be looked at.
      if (done + part.atLeast() + barrier + (rest[end] as number) >= bound) continue;
      const hours = part.hours() + barrier;
      if (hours === NEVER) continue;
      if (done + hours + (rest[end] as number) >= bound) continue;
      for (let k = 0; k < parts; k++) {
        const total = (least[k * row + begin] as number) + hours;
        const at = (k + 1) * row + end;
        if (total >= (least[at] as number)) continue;
        least[at] = total;
        from[at] = begin;
        if (k + 1 < parts) reached[end] = Math.min(reached[end] as number, total);
      }
    }
  }

  let count = 1;
  const leastIn = (k: number): number => least[k * row + size] as number;
  for (let k = 2; k <= parts; k++) if (leastIn(k) < leastIn(count)) count = k;
  const hours = leastIn(count);
  if (hours >= bound) return undefined;
  const found: (readonly number[])[] = [];
  for (let k = count, end = size; k > 0; k--) {
    const begin = from[k * row + end] as number;
    found.unshift(tasks.slice(begin, end));
    end = begin;
  }
  return { hours, parts: found };
}
