import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadPlan } from "../../workflows-src/plan/load-plan.ts";
import { MODES } from "../../workflows-src/plan/plan.ts";
import { readPlan } from "../../workflows-src/plan/read-plan.ts";

const FIXTURES = new URL("fixtures/", import.meta.url);
const fixtures = readdirSync(FIXTURES).filter((name) => name.endsWith(".plan"));

test("without a file the fallback plan says so", () => {
  expect(loadPlan({ file: "a/plan.yml", text: undefined }, "auto")).toEqual({
    version: 1,
    tasks: [
      {
        id: "FALLBACK-001",
        name: "Sequential Implementation",
        description: "Execute implementation in sequential mode",
        duration: { optimistic: 19.2, most_likely: 24, pessimistic: 36 },
        depends_on: [],
        risk: "MEDIUM",
        context_requirements: [],
        files: [],
      },
    ],
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

test.each(fixtures)("plan.json of %s reads back as the same plan, in every mode", (name) => {
  for (const mode of MODES) {
    const text = readFileSync(new URL(name, FIXTURES), "utf8");
    const loaded = loadPlan({ file: name, text }, mode);
    const { source, ...plan } = loaded;
    const again = readPlan(JSON.stringify(loaded), { file: "plan.json", mode });
    expect(again).toEqual({ plan, problems: [] });
    expect(source.problems).toEqual(readPlan(text, { file: name, mode }).problems);
    expect(source.fallback).toBe(source.problems.some(({ severity }) => severity === "error"));
  }
});
