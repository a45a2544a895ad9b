import { expect, test } from "vitest";
import { loadPlan } from "../../workflows-src/plan/load-plan.ts";
import { isFallbackWithoutText } from "../../workflows-src/plan/loaded-plan.ts";
import type { Plan } from "../../workflows-src/plan/plan.ts";
import { MODES } from "../../workflows-src/plan/plan.ts";
import { readPlan } from "../../workflows-src/plan/read-plan.ts";
import { toCanonicalPlan } from "../../workflows-src/plan/write-plan.ts";
import { planFixtures, readFixture } from "./read-fixtures.ts";

test("without a file the fallback plan says so, and its task has no text", () => {
  const plan = loadPlan({ file: "a/plan.yml", text: undefined }, "auto");
  expect(plan.tasks.map(isFallbackWithoutText)).toEqual([true]);
  expect(plan).toEqual({
    version: 1,
    tasks: [expect.objectContaining({ id: "FALLBACK-001" })],
    source: {
      file: "a/plan.yml",
      mode: "auto",
      fallback: true,
      problems: [
        {
          code: "plan-missing",
          severity: "error",
          file: "a/plan.yml",
          line: 1,
          column: 1,
          message: "the plan file does not exist",
        },
      ],
    },
  });
});

/** Tasks, order, states and texts. Why a task is left out, and what it waited for before others were done, is told anew. */
const withoutReasons = (plan: Plan | undefined) => ({
  ...plan,
  tasks: plan?.tasks.map(({ all_dependencies: _, ...task }) => ({ ...task, depends_on: [...task.depends_on].sort() })),
  settled: plan?.settled?.map(({ reason: _, depends_on: __, all_dependencies: ___, ...task }) => task),
});

test.each(planFixtures)("plan.json of %s reads back as the same plan, in every mode", (name) => {
  for (const mode of MODES) {
    const text = readFixture(name);
    const loaded = loadPlan({ file: name, text }, mode);
    const { source, ...plan } = loaded;
    const again = readPlan(JSON.stringify(loaded), { file: "plan.json", mode });
    if (plan.tasks.length === 0 && plan.settled === undefined) continue;
    expect(again.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    for (const text of [JSON.stringify(loaded), JSON.stringify(toCanonicalPlan(plan))])
      expect(withoutReasons(readPlan(text, { file: "plan.json", mode: "graph" }).plan)).toEqual(withoutReasons(plan));
    expect(source.problems).toEqual(readPlan(text, { file: name, mode }).problems);
    expect(source.fallback).toBe(source.problems.some(({ severity }) => severity === "error"));
  }
});
