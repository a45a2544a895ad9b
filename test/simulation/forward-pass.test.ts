import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createBlock,
  createSlack,
  type IterationBlock,
  type RowCallbacks,
  runForwardPass,
  type Slack,
} from "../../workflows-src/simulation/forward-pass.ts";
import { computeListSchedule, runListPass } from "../../workflows-src/simulation/list-schedule.ts";
import { buildNetwork, type Network } from "../../workflows-src/simulation/network.ts";
import { planOf, task } from "./plans.ts";

/** A network whose task i waits for the tasks j < i of each pair [i, j]. */
function network(size: number, pairs: readonly (readonly number[])[]): Network {
  const ids = Array.from({ length: size }, (_, i) => `T${i}`);
  return buildNetwork(
    planOf(
      ...ids.map((id, i) => {
        const before = pairs.filter(([a = 0, b = 0]) => Math.max(a, b) % size === i && Math.min(a, b) % size < i);
        return task(id, [1, 1 + (i % 4), 9], [...new Set(before.map(([a = 0, b = 0]) => `T${Math.min(a, b) % size}`))]);
      }),
    ),
  );
}

/** The end of the last task, by going along every path. */
function longestPath({ predecessors }: Network, durations: readonly number[]): number {
  const end = (task: number): number =>
    (durations[task] as number) + Math.max(0, ...[...(predecessors[task] as Int32Array)].map(end));
  return Math.max(...durations.map((_, task) => end(task)));
}

type Run = (network: Network, into: IterationBlock, rows: RowCallbacks, slack: Slack) => void;

/** The columns together for makespan and finish, and one by one for each one's slack. */
function run(net: Network, columns: readonly (readonly number[])[], how: Run) {
  const size = net.tasks.length;
  const carryOut = (of: readonly (readonly number[])[]) => {
    const part = createBlock(size, of.length);
    const slack = createSlack(size);
    const draw = (task: number, row: Float64Array): void => row.set(of.map((column) => column[task] as number));
    how(net, part, { draw, finished: (task, row) => expect(row).toBe(part.finish[task]) }, slack);
    return { part, slack };
  };
  const { part, slack: total } = carryOut(columns);
  const single = columns.map((column) => carryOut([column]).slack);
  const slack = net.tasks.map((_, task) => single.map(({ sum }) => sum[task] as number));
  expect([...total.sum]).toEqual(slack.map((row) => row.reduce((sum, value) => sum + value, 0)));
  expect([...total.critical]).toEqual(slack.map((row) => row.filter((value) => value === 0).length));
  return { makespan: [...part.makespan], finish: part.finish.map((row) => [...row]), slack };
}

const network5 = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 8 }).map((pairs) => network(5, pairs));

describe("the forward pass", () => {
  test("agrees with exhaustive enumeration: every task of every plan takes 1, 2 or 4", () => {
    const columns = Array.from({ length: 3 ** 5 }, (_, i) =>
      Array.from({ length: 5 }, (_, task) => [1, 2, 4][Math.floor(i / 3 ** task) % 3] as number),
    );
    fc.assert(
      fc.property(network5, (net) => {
        const { makespan, slack } = run(net, columns, runForwardPass);
        for (const [i, column] of columns.entries()) {
          expect(makespan[i]).toBe(longestPath(net, column));
          for (const task of column.keys()) {
            // The definition: the end moves by what exceeds the slack.
            const left = slack[task]?.[i] as number;
            const delayed = (by: number): number =>
              longestPath(
                net,
                column.map((hours, other) => (other === task ? hours + by : hours)),
              );
            expect(delayed(left)).toBe(makespan[i]);
            expect(delayed(left + 1)).toBe((makespan[i] as number) + 1);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test("gives the criticality of two tasks in parallel exactly", () => {
    const columns = [1, 2, 3].flatMap((a) => [1, 2, 3].map((b) => [a, b]));
    const { slack } = run(network(2, []), columns, runForwardPass);
    // Of nine equally likely cases each is the longer one in three, and both are critical in three.
    expect(slack.map((row) => row.filter((value) => value === 0).length)).toEqual([6, 6]);
  });
});

const anyNetwork = fc
  .record({
    size: fc.integer({ min: 1, max: 14 }),
    pairs: fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 30 }),
  })
  .map(({ size, pairs }) => network(size, pairs));
const hours = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 14, maxLength: 14 });

describe("list scheduling", () => {
  test("never starts a task early, never exceeds the capacity, and leaves no runner idle beside a ready task", () => {
    fc.assert(
      fc.property(anyNetwork, hours, fc.integer({ min: 1, max: 6 }), (net, values, capacity) => {
        const durations = Float64Array.from(net.tasks, (_, i) => values[i] as number);
        const { start, finish, previous, order, makespan } = computeListSchedule(net, durations, capacity);
        expect([...order].sort((a, b) => a - b)).toEqual([...net.tasks.keys()]);
        const ready = net.predecessors.map((before) =>
          [...before].reduce((latest, task) => Math.max(latest, finish[task] as number), 0),
        );
        const busy = (at: number): number =>
          net.tasks.filter((_, i) => (start[i] as number) <= at && at < (finish[i] as number)).length;
        for (const i of net.tasks.keys()) {
          expect(finish[i]).toBe((start[i] as number) + (durations[i] as number));
          expect(start[i]).toBeGreaterThanOrEqual(ready[i] as number);
          expect(busy(start[i] as number)).toBeLessThanOrEqual(capacity);
          for (let at = ready[i] as number; at < (start[i] as number); at++) expect(busy(at)).toBe(capacity);
          const before = previous[i] as number;
          if (before >= 0) expect(finish[before]).toBeLessThanOrEqual(start[i] as number);
        }
        expect(makespan).toBe(Math.max(...finish));
        const runners = [...previous].filter((before) => before < 0).length;
        expect(runners).toBeLessThanOrEqual(capacity);
        expect(new Set([...previous].filter((before) => before >= 0)).size).toBe(net.tasks.length - runners);
      }),
    );
  });

  test("with a runner for every task is what the dependencies allow, with one runner it is the sum", () => {
    fc.assert(
      fc.property(anyNetwork, hours, (net, values) => {
        const column = net.tasks.map((_, i) => values[i] as number);
        const exact = run(net, [column], runForwardPass);
        const list = run(net, [column], (...all) => runListPass(...all, net.tasks.length));
        expect([list.makespan, list.finish]).toEqual([exact.makespan, exact.finish]);
        const single = run(net, [column], (...all) => runListPass(...all, 1));
        expect(single.makespan).toEqual([column.reduce((sum, value) => sum + value, 0)]);
        expect(single.slack.flat()).toEqual(column.map(() => 0));
      }),
    );
  });

  test("leaves as much slack as the dependencies and the order on each runner", () => {
    fc.assert(
      fc.property(anyNetwork, hours, fc.integer({ min: 1, max: 4 }), (net, values, capacity) => {
        const column = net.tasks.map((_, i) => values[i] as number);
        const { slack, makespan } = run(net, [column], (...all) => runListPass(...all, capacity));
        const { previous } = computeListSchedule(net, Float64Array.from(column), capacity);
        const fixed = {
          ...net,
          predecessors: net.predecessors.map((before, i) =>
            (previous[i] as number) < 0 ? before : Int32Array.of(...before, previous[i] as number),
          ),
        };
        expect(longestPath(fixed, column)).toBe(makespan[0]);
        for (const task of column.keys()) {
          const delayed = (by: number): number =>
            longestPath(
              fixed,
              column.map((value, other) => (other === task ? value + by : value)),
            );
          expect(delayed(slack[task]?.[0] as number)).toBe(makespan[0]);
          expect(delayed((slack[task]?.[0] as number) + 1)).toBe((makespan[0] as number) + 1);
        }
      }),
    );
  });

  test("counts every task of those that wait for the same as behind it", () => {
    const behind = [task("C", [1, 1, 9], ["A"]), task("D", [1, 5, 9], ["A"])];
    const net = buildNetwork(planOf(task("A", [1, 1, 3]), task("B", [1, 3, 4]), ...behind));
    const { order } = computeListSchedule(net, Float64Array.of(1, 3, 1, 5), 1);
    expect([...order].map((i) => net.tasks[i]?.id)).toEqual(["A", "D", "B", "C"]);
  });

  test("starts the task with the longest remaining path first", () => {
    const net = buildNetwork(planOf(task("A", [1, 2, 3]), task("B", [1, 1, 3]), task("C", [1, 5, 9], ["B"])));
    const { order } = computeListSchedule(net, Float64Array.of(2, 1, 5), 1);
    expect([...order].map((i) => net.tasks[i]?.id)).toEqual(["B", "C", "A"]);
  });
});
