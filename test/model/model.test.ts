import "./mocks.ts";
import { describe, expect, test } from "vitest";
import { planOf } from "../schedule/plans.ts";
import { violations } from "./check.ts";
import { idOf, QUIET, type Shape } from "./scenarios.ts";
import { expectAllWell, STORIES_TIMEOUT } from "./stories.ts";
import { tell } from "./tell.ts";
import { workflows } from "./workflows.ts";

const numbered = (count: number, dependencies: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => `${idOf(index)} 0.1: ${dependencies(index)}`);

const head = (line: string): string => line.split(" ")[0] ?? "";

describe("the pipeline runs what the reference runs, in an order that respects it", () => {
  test.each<[string, Shape, number]>([
    ["as the project schedules it", { size: 25, anyWaves: false, inOrder: true }, 2],
    ["in any valid waves", { size: 25, anyWaves: true, inOrder: true }, 2],
    ["legs start in any order", { size: 20 }, 4],
    ["large", { size: 200, inOrder: true }, 0.05],
    ["large, in any order, and with trouble", { size: 150, trouble: true }, 0.05],
    ["runners die, queues are long and GitHub does not answer", { size: 20, trouble: true }, 4],
  ])(
    "%s",
    async (_, shape, share) => {
      await expectAllWell(shape, share);
    },
    STORIES_TIMEOUT,
  );

  test.each<[string, string[]]>([
    ["one task", ["A"]],
    ["more tasks side by side than a matrix has legs", numbered(300, () => "")],
    ["a chain of many tasks", numbered(60, (index) => (index === 0 ? "" : idOf(index - 1)))],
    [
      "one task after a hundred others",
      [
        ...numbered(100, () => ""),
        `END: ${numbered(100, () => "")
          .map(head)
          .join(" ")}`,
      ],
    ],
  ])("%s", async (_, lines) => {
    const plan = planOf(...lines);
    const world = await tell(workflows(), { ...QUIET, plan });
    expect(violations(world)).toEqual([]);
    expect(world.attempt.ran).toHaveLength(lines.length);
    expect(world.attempt.end?.result).toBe("success");
  });
});
