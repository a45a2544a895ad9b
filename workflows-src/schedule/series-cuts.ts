import { type CutLevel, cutAlong } from "./cut-along.ts";
import { groups } from "./groups.ts";
import { LANE_TASKS } from "./limits.ts";
import type { OpenTasks } from "./open-tasks.ts";
import { jobHours, NEVER, type Shape } from "./shape.ts";

/** Parts one after the other, each a list of indices; `hours` is `NEVER` where none fits. */
export interface Series {
  readonly hours: number;
  readonly parts: readonly (readonly number[])[];
}

/** One level of a tree: its components are cut in series at the next level, those of the last level are jobs. */
export interface SeriesLevel extends CutLevel {
  /** Orders from earliest (0) to latest start (1), along which cuts are looked for. */
  readonly orders: readonly number[];
  /** The most tasks that are cut at this level; more are one job. */
  readonly tasks: number;
}

const ORDERS = [0, 0.25, 0.5, 0.75, 1];

/** Waves, and in them lanes with waves of their own. */
export const wavesOfLanes = ({ waves, lane_waves, integration }: Shape): SeriesLevel[] => [
  { parts: waves, barrier: integration, places: 96, refined: true, orders: ORDERS, tasks: NEVER },
  { parts: lane_waves, barrier: 0, places: 32, refined: false, orders: [0, 0.5, 1], tasks: LANE_TASKS },
];

/** Waves of one lane each. */
export const oneLaneEach = ({ waves, lane_waves, integration }: Shape): SeriesLevel[] => [
  {
    parts: waves * lane_waves,
    barrier: integration / lane_waves,
    places: 96,
    refined: true,
    orders: ORDERS,
    tasks: NEVER,
  },
];

/**
 * Cuts the tasks into parts that follow each other, their components into parts of the next level, and so on, for the least sum of
 * hours along any of the orders. Gives for each task its slot, the places of its parts as digits of one number (with two levels
 * `wave × lane_waves + wave of its lane`); undefined where the tasks do not fit.
 */
export function seriesCuts(
  open: OpenTasks,
  shape: Shape,
  levels: readonly SeriesLevel[],
): { slots: Int32Array; hours: number } | undefined {
  const cutter = new Cutter(open, shape, levels);
  const all = [...open.tasks.keys()];
  const { hours } = cutter.series(all, 0);
  if (hours === NEVER) return undefined;
  const slots = new Int32Array(all.length);
  const assign = (tasks: readonly number[], depth: number, above: number): void => {
    for (const [place, part] of cutter.series(tasks, depth).parts.entries()) {
      const slot = above * (levels[depth] as SeriesLevel).parts + place;
      if (depth + 1 < levels.length)
        for (const component of cutter.components(part)) assign(component, depth + 1, slot);
      else for (const task of part) slots[task] = slot;
    }
  };
  assign(all, 0, 0);
  return { slots, hours };
}

class Cutter {
  readonly #open: OpenTasks;
  readonly #shape: Shape;
  readonly #levels: readonly SeriesLevel[];
  readonly #known: Map<string, Series>[];
  /** Of each task among those looked at; −1 outside of them. */
  readonly #place: Int32Array;

  constructor(open: OpenTasks, shape: Shape, levels: readonly SeriesLevel[]) {
    this.#open = open;
    this.#shape = shape;
    this.#levels = levels;
    this.#known = levels.map(() => new Map());
    this.#place = new Int32Array(open.tasks.length).fill(-1);
  }

  /** The best series of the tasks (ascending) at this level. */
  series(tasks: readonly number[], depth: number): Series {
    const known = this.#known[depth] as Map<string, Series>;
    const key = String.fromCharCode(...tasks);
    const series = known.get(key) ?? this.#cut(tasks, depth);
    known.set(key, series);
    return series;
  }

  /** Connected sets, each ascending. */
  components(tasks: readonly number[]): number[][] {
    const sets = groups(this.#open.tasks.length);
    const inside = new Set(tasks);
    for (const task of tasks) sets.reset(task);
    for (const task of tasks)
      for (const other of this.#open.before[task] as Int32Array) if (inside.has(other)) sets.join(task, other);
    const components = new Map<number, number[]>();
    for (const task of [...tasks].sort((a, b) => a - b)) {
      const component = components.get(sets.find(task));
      if (component === undefined) components.set(sets.find(task), [task]);
      else component.push(task);
    }
    return [...components.values()];
  }

  #cut(tasks: readonly number[], depth: number): Series {
    const level = this.#levels[depth] as SeriesLevel;
    if (tasks.length > level.tasks) return { hours: this.#asJob(tasks) + level.barrier, parts: [tasks] };
    const alone = this.#alone(tasks);
    if (alone !== undefined) return { hours: alone + level.barrier, parts: [tasks] };
    const before = this.#inside(tasks);
    const { start, tail } = times(
      tasks.map((task) => this.#open.hours[task] as number),
      before,
    );
    const longest = tail.reduce((most, hours) => Math.max(most, hours), 0);
    const isLast = depth === this.#levels.length - 1;
    const componentHours = isLast
      ? undefined
      : (members: readonly number[]): number =>
          this.#alone(members) ??
          this.series(
            [...members].sort((a, b) => a - b),
            depth + 1,
          ).hours;

    let best: Series = { hours: NEVER, parts: [] };
    for (const share of level.orders) {
      const keys = start.map((hours, x) => (1 - share) * hours + share * (longest - (tail[x] as number)));
      const order = [...tasks.keys()].sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b);
      const place = new Int32Array(order.length);
      for (const [at, x] of order.entries()) place[x] = at;
      const ordered = {
        tasks: order.map((x) => tasks[x] as number),
        tail: order.map((x) => tail[x] as number),
        before: order.map((x) => (before[x] as number[]).map((y) => place[y] as number)),
      };
      best = cutAlong(this.#open, this.#shape, level, ordered, componentHours, best.hours) ?? best;
    }
    return best;
  }

  /** What connected tasks take as one job, or `NEVER`. */
  #asJob(tasks: readonly number[]): number {
    const { hours, minutes, kind } = this.#open;
    if (tasks.some((task) => kind[task] !== kind[tasks[0] as number])) return NEVER;
    const sum = (of: Float64Array): number => tasks.reduce((all, task) => all + (of[task] as number), 0);
    return jobHours({ tasks: tasks.length, hours: sum(hours), minutes: sum(minutes) }, this.#shape);
  }

  /** What a single task takes as a job. */
  #alone(tasks: readonly number[]): number | undefined {
    return tasks.length === 1 ? this.#shape.start_up + (this.#open.hours[tasks[0] as number] as number) : undefined;
  }

  /** For each of the tasks the places among them of those that it comes after. */
  #inside(tasks: readonly number[]): number[][] {
    const place = this.#place;
    for (const [x, task] of tasks.entries()) place[task] = x;
    const inside = tasks.map((task) => {
      const own: number[] = [];
      for (const other of this.#open.before[task] as Int32Array) {
        const x = place[other] as number;
        if (x >= 0) own.push(x);
      }
      return own;
    });
    for (const task of tasks) place[task] = -1;
    return inside;
  }
}

/** Earliest start, and longest path from the start to the end, of each task; in hours. */
function times(hours: readonly number[], before: readonly (readonly number[])[]): { start: number[]; tail: number[] } {
  const start = hours.map(() => 0);
  const tail = [...hours];
  for (const [x, others] of before.entries())
    for (const y of others) start[x] = Math.max(start[x] as number, (start[y] as number) + (hours[y] as number));
  for (let x = hours.length - 1; x >= 0; x--)
    for (const y of before[x] as number[])
      tail[y] = Math.max(tail[y] as number, (tail[x] as number) + (hours[y] as number));
  return { start, tail };
}
