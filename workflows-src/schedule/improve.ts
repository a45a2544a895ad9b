import type { OpenTasks } from "./open-tasks.ts";
import { criticalPath, NEVER, type Shape } from "./shape.ts";
import { waveCosts } from "./slot-costs.ts";

/** Moves tried for each task: of a small plan there are not more. */
const EACH_TASK = 1000;

/** Tasks and dependencies looked at in all: each move costs those of its waves. */
const VISITS = 3_000_000;

/**
 * Improves a tree given as slots by moving one task at a time into another slot between those of its neighbours: threshold accepting
 * (Dueck, Scheuer 1990), with a generator of its own so that the same plan gives the same tree. Never worse than what it is given.
 * `share` is that of the usual effort.
 */
export function improve(
  open: OpenTasks,
  shape: Shape,
  given: Int32Array,
  share = 1,
): { slots: Int32Array; hours: number } {
  const size = given.length;
  const slots = given.slice();
  const costOf = waveCosts(open, shape, slots);
  const { lane_waves } = shape;
  const waveOf = (slot: number): number => Math.floor(slot / lane_waves);
  const members: number[][] = Array.from({ length: shape.waves }, () => []);
  const place = new Int32Array(size);
  const enter = (task: number, wave: number): void => {
    place[task] = (members[wave] as number[]).push(task) - 1;
  };
  const leave = (task: number, wave: number): void => {
    const tasks = members[wave] as number[];
    const last = tasks.pop() as number;
    if (last === task) return;
    tasks[place[task] as number] = last;
    place[last] = place[task] as number;
  };
  for (const [task, slot] of slots.entries()) enter(task, waveOf(slot));
  const costs = members.map(costOf);

  const dependencies = open.before.reduce((sum, { length }) => sum + length, 0);
  const each = (size + dependencies) / size;
  const step = 1 / (share * EACH_TASK * size);
  const random = generator();
  const longest = criticalPath(open) + shape.start_up;
  // No tree takes less.
  const least = (longest + shape.integration) * (1 + 1e-9);
  // At first a move may make the plan longer by what a task takes in a chain of all, at last by nothing.
  const threshold = longest / size;
  let total = costs.reduce((sum, cost) => sum + cost, 0);
  let best = { slots: slots.slice(), hours: total };
  /** Of the effort, from 0 to 1. */
  let spent = 0;
  while (spent < 1 && best.hours > least) {
    const task = Math.floor(random() * size);
    let from = 0;
    let to = shape.waves * lane_waves - 1;
    for (const other of open.before[task] as Int32Array) from = Math.max(from, slots[other] as number);
    for (const other of open.after[task] as Int32Array) to = Math.min(to, slots[other] as number);
    if (from === to) {
      spent += step;
      continue;
    }
    const old = slots[task] as number;
    const drawn = from + Math.floor(random() * (to - from));
    const slot = drawn < old ? drawn : drawn + 1;
    const [here, there] = [waveOf(old), waveOf(slot)];
    slots[task] = slot;
    if (here !== there) {
      leave(task, here);
      enter(task, there);
    }
    const visited = (members[here] as number[]).length + (here === there ? 0 : (members[there] as number[]).length);
    spent += Math.max(step, (visited * each) / (share * VISITS));
    const costHere = costOf(members[here] as number[]);
    const costThere = here === there ? costHere : costOf(members[there] as number[]);
    const before = (costs[here] as number) + (here === there ? 0 : (costs[there] as number));
    const change = costHere + (here === there ? 0 : costThere) - before;
    if (change <= threshold * Math.max(0, 1 - spent) ** 3) {
      costs[here] = costHere;
      costs[there] = costThere;
      total += change;
      // Sums of hours are not exact: what is not shorter by more than that is not shorter.
      if (total < best.hours - 1e-9 * longest) best = { slots: slots.slice(), hours: total };
    } else {
      slots[task] = old;
      if (here !== there) {
        leave(task, there);
        enter(task, here);
      }
    }
  }
  return best;
}

/** Hours of the tree, `NEVER` where it cannot be. */
export function hoursOf(open: OpenTasks, shape: Shape, slots: Int32Array): number {
  const costOf = waveCosts(open, shape, slots);
  const members: number[][] = Array.from({ length: shape.waves }, () => []);
  for (const [task, slot] of slots.entries()) {
    const wave = members[Math.floor(slot / shape.lane_waves)];
    if (wave === undefined) return NEVER;
    wave.push(task);
  }
  return members.reduce((sum, tasks) => sum + costOf(tasks), 0);
}

/** Numbers from 0 to 1: Weyl's sequence through a mixer of 32-bit integers. */
function generator(): () => number {
  let state = 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let bits = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return ((bits ^ (bits >>> 16)) >>> 0) / 0x100000000;
  };
}
