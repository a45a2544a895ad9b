import fc from "fast-check";
import { expect, test } from "vitest";
import { sortTopologically } from "../../workflows-src/plan/graph.ts";
import type { Task } from "../../workflows-src/plan/plan.ts";
import { findFileConflicts, shareFiles } from "../../workflows-src/schedule/file-conflicts.ts";
import { randomPlans, touchTheSame } from "./random-plans.ts";

/** For each task those that come before it, directly or not. */
function closure(before: readonly (readonly number[])[]): Set<number>[] {
  const all: Set<number>[] = [];
  for (const others of before) all.push(new Set(others.flatMap((other) => [other, ...(all[other] ?? [])])));
  return all;
}

test("every pair that may touch the same file is kept apart, and no pair is named that is apart already", () => {
  fc.assert(
    fc.property(randomPlans({ most: 40, stating: 40 }), (plan) => {
      const tasks = sortTopologically(plan);
      const index = new Map(tasks.map(({ id }, place) => [id, place]));
      const dependencies = tasks.map(({ depends_on }) => depends_on.map((id) => index.get(id) as number));
      const conflicts = findFileConflicts(tasks, dependencies);
      const orderWith = (pairs: typeof conflicts) =>
        closure(
          dependencies.map((own, task) => [
            ...own,
            ...pairs.filter(({ second }) => second === task).map(({ first }) => first),
          ]),
        );
      const order = orderWith(conflicts);
      for (const [b, task] of tasks.entries())
        for (const [a, other] of tasks.slice(0, b).entries())
          if (touchTheSame(task, other)) expect(order[b]?.has(a), `${other.id} before ${task.id}`).toBe(true);
      for (const pair of conflicts) {
        const without = orderWith(conflicts.filter((other) => other !== pair));
        expect(without[pair.second]?.has(pair.first)).toBe(false);
        expect(shareFiles(tasks[pair.first] as Task, tasks[pair.second] as Task)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
