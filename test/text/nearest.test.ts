import { expect, test } from "vitest";
import { findNearest } from "../../workflows-src/text/nearest.ts";

test.each([
  ["TASK_005", ["TASK-006", "TASK-005"], "TASK-005"],
  ["task-5", ["TASK-5"], "TASK-5"],
  ["paralel_tasks", ["sequential_tasks", "parallel_tasks"], "parallel_tasks"],
  ["depend_on", ["depends_on"], "depends_on"],
  ["A", ["B"], undefined],
  ["owner", ["tasks"], undefined],
  ["x".repeat(100_000), ["TASK-005"], undefined],
])("%s among %j", (word, candidates, expected) => {
  expect(findNearest(word, candidates)).toBe(expected);
});
