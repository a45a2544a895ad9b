import { expect, test } from "vitest";
import { parse } from "yaml";
import { emitted } from "../workflows/emitted.ts";
import { onAct } from "./on-act.ts";

const textOf = (file: string): string => emitted.find((each) => each.file === file)?.text ?? "";

test("only the lines that act cannot read are others", () => {
  const changed = emitted.flatMap(({ text }) => {
    const lines = new Set(onAct(text, { runners: 3, isCancelled: false }).split("\n"));
    return text.split("\n").filter((line) => !lines.has(line));
  });
  expect(changed.map((line) => line.trim())).toEqual([
    "queue: max",
    expect.stringMatching(/^max-parallel: \$\{\{ .* \}\}$/),
  ]);
  expect(onAct(textOf("somas-wave.yml"), { runners: 3, isCancelled: false })).toMatch(/^ +max-parallel: 3$/m);
});

test("where the run is cancelled, the steps of the jobs that run all the same do so too, each under its condition", () => {
  const { jobs } = parse(onAct(textOf("somas-wave.yml"), { runners: 3, isCancelled: true }));
  const before = parse(textOf("somas-wave.yml")).jobs;
  expect(jobs.task.steps).toEqual(before.task.steps);
  for (const [index, step] of jobs.integrate.steps.entries()) {
    const { if: condition = "true", ...rest } = before.integrate.steps[index];
    expect(step).toEqual({ ...rest, if: `always() && (${condition})` });
  }
});
