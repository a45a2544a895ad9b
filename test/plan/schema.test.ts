import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { buildPlanSchema } from "../../workflows-src/plan/file-schema.ts";
import { loadPlan } from "../../workflows-src/plan/load-plan.ts";
import { parsePlanJson } from "../../workflows-src/plan/plan-json.ts";
import { readPlan } from "../../workflows-src/plan/read-plan.ts";

const FIXTURES = new URL("fixtures/", import.meta.url);
const EXAMPLE = "examples/webshop/.somas/projects/project-001/artifacts/execution_plan.yml";
const goldens = readdirSync(FIXTURES).filter((name) => /^(?!error-).*\.expected$/.test(name));
const textOf = (name: string) => readFileSync(new URL(name, FIXTURES), "utf8");
const isPlanFile = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(buildPlanSchema());
const read = (text: string) => readPlan(text, { file: "f", mode: "auto" });

describe("the JSON Schema of plan files", () => {
  test.each(goldens)("accepts %s", (name) => {
    isPlanFile(parse(textOf(name)));
    expect(isPlanFile.errors).toBeNull();
  });

  test("accepts the example, plan.json, and every spelling of a duration", () => {
    const text = readFileSync(EXAMPLE, "utf8");
    isPlanFile(parse(text));
    expect(isPlanFile.errors).toBeNull();
    isPlanFile(JSON.parse(JSON.stringify(loadPlan({ file: "f", text }, "auto"))));
    expect(isPlanFile.errors).toBeNull();
    for (const duration of [8.1, "8-12 hours", "90 min", "1d", "~2h", "1 to 3 Days", "0.5"]) {
      expect(isPlanFile({ tasks: [{ id: "A", duration }] }), String(duration)).toBe(true);
      expect(read(JSON.stringify({ tasks: [{ id: "A", duration }] })).plan, String(duration)).toBeDefined();
    }
  });

  const A = { id: "A", duration: 1 };
  test.each<[string, unknown]>([
    ["nothing", null],
    ["no tasks", {}],
    ["an empty list", { tasks: [] }],
    ["another version", { version: 2, tasks: [A] }],
    ["a task without an id", { tasks: [{ duration: 1 }] }],
    ["a path as id", { tasks: [{ id: "../A" }] }],
    ["an id with two dots", { tasks: [{ id: "a..b" }] }],
    ["an id that ends in a dot", { tasks: [{ id: "a." }] }],
    ["an id that ends in .lock", { tasks: [{ id: "a.lock" }] }],
    ["an id that is too long", { tasks: [{ id: "A".repeat(65) }] }],
    ["a list that is none", { tasks: [{ ...A, depends_on: { A: 1 } }] }],
    ["a number among dependencies that is no id", { tasks: [A, { id: "B", duration: 1, depends_on: ["a b"] }] }],
  ])("refuses %s, as reading does", (_, value) => {
    expect(isPlanFile(value)).toBe(false);
    expect(read(JSON.stringify(value)).plan).toBeUndefined();
  });

  test("refuses unknown keys and risks, and what is no time, of which reading warns", () => {
    const odd = [
      { descripton: "x" },
      { risk: "LWO" },
      { duration: -1 },
      { duration: "soon" },
      { duration: { most_likely: 2 } },
    ];
    for (const more of odd) {
      expect(isPlanFile({ tasks: [{ ...A, ...more }] })).toBe(false);
      expect(read(JSON.stringify({ tasks: [{ ...A, ...more }] })).problems).toHaveLength(1);
    }
  });
});

describe("plan.json", () => {
  const loaded = loadPlan({ file: "f", text: textOf("canonical.plan") }, "auto");
  const text = JSON.stringify(loaded);

  test.each(readdirSync(FIXTURES).filter((name) => name.endsWith(".plan")))("of %s passes to the next job", (name) => {
    const plan = loadPlan({ file: name, text: textOf(name) }, "auto");
    expect(parsePlanJson(JSON.stringify(plan), "plan.json")).toEqual(plan);
  });

  test.each([
    ["an id that is a path", text.replaceAll('"SCHEMA"', '"../SCHEMA"'), "tasks.0.id is not an id"],
    ["no plan", "null", "expected version 1 and tasks"],
    ["another version", text.replace('"version":1', '"version":2'), "expected version 1 and tasks"],
  ])("with %s is refused with the place", (_, damaged, place) => {
    expect(damaged).not.toBe(text);
    expect(() => parsePlanJson(damaged, "plan.json")).toThrow(place);
  });
});
