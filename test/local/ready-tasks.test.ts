import { expect, test } from "vitest";
import { createReadyQueue } from "../../workflows-src/local/ready-tasks.ts";
import type { Plan, Task } from "../../workflows-src/plan/plan.ts";
import { plan, task } from "../integrate/wave.ts";

/** Takes tasks for as long as there is one beside those that run. */
function takeAll(made: Plan, running: Task[] = [], done: readonly string[] = []): string[] {
  const ready = createReadyQueue(made, new Set(done));
  const taken: string[] = [];
  for (let next = ready.take(running); next !== undefined; next = ready.take(running)) taken.push(next.id);
  return taken;
}

const hours = (most_likely: number) => ({ duration: { optimistic: 1, most_likely, pessimistic: 9 } });

test("the longest remaining path goes first, then the id", () => {
  const made = plan(
    task("short", hours(2)),
    task("b"),
    task("a"),
    task("long", hours(1)),
    task("end", { ...hours(5), depends_on: ["long"] }),
  );
  expect(takeAll(made)).toEqual(["long", "short", "a", "b"]);
});

test("a task is ready once all that it depends on is done, in this run or an earlier one", () => {
  const made = plan(task("a"), task("b"), task("c", { depends_on: ["a", "b"] }), task("d", { depends_on: ["c"] }));
  const ready = createReadyQueue(made, new Set(["a"]));
  expect(ready.take([])?.id).toBe("b");
  expect(ready.take([])).toBeUndefined();
  ready.addBehind("b");
  expect(ready.take([])?.id).toBe("c");
  ready.addAgain("c");
  expect(ready.take([])?.id).toBe("c");
  expect(takeAll(made, [], ["a", "b", "c", "d"])).toEqual([]);
});

test("a task waits while one runs whose files overlap, and others go before it", () => {
  const [all, one] = [
    task("all", { files: ["src/**"], ...hours(3) }),
    task("one", { files: ["src/a.ts"], ...hours(2) }),
  ];
  const made = plan(all, one, task("docs", { files: ["docs/**"] }));
  expect(takeAll(made, [all])).toEqual(["docs"]);
  expect(takeAll(made)).toEqual(["all", "one", "docs"]);
});

test("a task that another run has done never becomes ready", () => {
  const made = plan(task("a"), task("b", { depends_on: ["a"] }), task("c", { depends_on: ["b"] }));
  const ready = createReadyQueue(made, new Set());
  ready.remove("b");
  ready.addBehind("b");
  expect([ready.take([])?.id, ready.take([])?.id]).toEqual(["a", "c"]);
  ready.addBehind("a");
  expect(ready.take([])).toBeUndefined();
});
