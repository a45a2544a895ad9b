import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spreadByRisk } from "../../workflows-src/plan/duration.ts";
import type { Task } from "../../workflows-src/plan/plan.ts";
import { ROUNDS } from "../vitest/environment.ts";
import { findOrder, readWritten } from "./read-written.ts";
import { WRITERS } from "./writers/index.ts";
import { type PlanWriter, type SketchTask, sketchesFor } from "./writers/sketch.ts";

/** The tasks to carry out: those that are open, and wait for no deferred one, directly or through others. */
function findOpen(tasks: readonly SketchTask[]): SketchTask[] {
  const held = new Set<string>();
  for (const { id, state, needs } of tasks) {
    const isOpen = state === "open" || state === "in-progress";
    if (state === "deferred" || (isOpen && needs.some((need) => held.has(need)))) held.add(id);
  }
  return tasks.filter(({ id, state }) => (state === "open" || state === "in-progress") && !held.has(id));
}

const wordsOf = ({ description, texts = [], acceptance_criteria = [] }: Task): string =>
  [description, ...texts.map(({ text }) => text), ...acceptance_criteria].join("\n");

function expectSame(writer: PlanWriter, sketch: readonly SketchTask[]): void {
  const { plan, problems, format } = readWritten(writer.write(sketch));
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(format).toBe(writer.format);
  const { tasks = [], settled = [] } = plan ?? {};
  const open = findOpen(sketch);
  expect(tasks.map(({ id }) => id).sort()).toEqual(open.map(({ id }) => id).sort());
  expect(settled.length).toBe(sketch.length - open.length);
  expect(findOrder(tasks)).toEqual(findOrder(open.map(({ id, needs }) => ({ id, depends_on: needs }))));
  const read = new Map([...tasks, ...settled].map((task) => [task.id, task]));
  for (const one of sketch) {
    const task = read.get(one.id);
    expect(task?.status ?? "open").toBe(one.state);
    expect(task?.name).toBe(writer.nameOf?.(one) ?? one.title);
    for (const line of one.details) expect(task && wordsOf(task)).toContain(line);
    expect(task?.files).toEqual(one.files);
    if (writer.hasMinutes) {
      const hours = Number((one.minutes / 60).toPrecision(6));
      expect(task?.duration).toEqual(spreadByRisk(hours, "MEDIUM"));
    }
  }
}

describe("a plan that is written in a format and read again has the same tasks, order, states and texts", () => {
  test.each(Object.entries(WRITERS))("%s", (_, writer) => {
    fc.assert(
      fc.property(sketchesFor(writer), (sketch) => expectSame(writer, sketch)),
      { numRuns: 5 * ROUNDS },
    );
  });
});
