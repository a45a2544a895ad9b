import { describe, expect, it } from "vitest";
import type { Plan, Task } from "../../workflows-src/plan/plan.ts";
import { taskDigest } from "../../workflows-src/task/digest.ts";
import { task } from "./job.ts";

const plan = (changes: Readonly<Record<string, Partial<Task>>> = {}): Plan => ({
  version: 1,
  tasks: [
    task("A", changes.A),
    task("B", changes.B),
    task("C", { depends_on: ["A", "B"], ...changes.C }),
    task("D", { depends_on: ["C"], ...changes.D }),
  ],
});
const changed = (changes: Readonly<Record<string, Partial<Task>>>): string[] =>
  ["A", "B", "C", "D"].filter((id) => taskDigest(plan(), id) !== taskDigest(plan(changes), id));

describe("taskDigest", () => {
  it.each<[Partial<Task>]>([
    [{ name: "x" }],
    [{ description: "x" }],
    [{ run: "x" }],
    [{ verify: "x" }],
    [{ agent: "x" }],
    [{ context_requirements: ["x"] }],
  ])("changes with %j, for the task and all that follows", (change) => {
    expect(changed({ A: change })).toEqual(["A", "C", "D"]);
  });

  it("does not change with estimates, risk or the order of dependencies", () => {
    const duration = { optimistic: 2, most_likely: 3, pessimistic: 4 };
    expect(changed({ A: { duration, risk: "HIGH" }, C: { depends_on: ["B", "A"] } })).toEqual([]);
    expect(changed({ C: { depends_on: ["A"] } })).toEqual(["C", "D"]);
  });

  it("tells a script from an agent of the same text", () => {
    expect(taskDigest(plan({ A: { run: "x" } }), "A")).not.toBe(taskDigest(plan({ A: { verify: "x" } }), "A"));
  });

  it("takes a chain of 5,000 tasks and a lattice with very many paths", () => {
    const tasks = Array.from({ length: 5000 }, (_, i) =>
      task(`T${i}`, { depends_on: [i - 1, i - 2, i - 3].filter((j) => j >= 0).map((j) => `T${j}`) }),
    );
    expect(taskDigest({ version: 1, tasks }, "T4999")).toMatch(/^[0-9a-f]{64}$/);
  });

  it("refuses an unknown id", () => {
    expect(() => taskDigest(plan(), "X")).toThrow('no task "X"');
  });
});
