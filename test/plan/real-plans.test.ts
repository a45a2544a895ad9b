import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadPlan } from "../../workflows-src/plan/load-plan.ts";
import { readPlan } from "../../workflows-src/plan/read-plan.ts";
import { describeUnless } from "../vitest/skip.ts";

const DATA = new URL("../../../shared/data/", import.meta.url);
const reason = !existsSync(DATA) && "the plans of the original project are not in ../shared/data";
const textOf = (name: string) => readFileSync(new URL(name, DATA), "utf8");

const FOUNDATION = ["TASK-001", "TASK-002", "TASK-003"];
const CORE = ["TASK-005", "TASK-006", "TASK-007", "TASK-004"];
const INTEGRATION = ["TASK-008", "TASK-009"];
const REST = ["TASK-010", "TASK-012", "TASK-013", "TASK-014", "TASK-015"];

describeUnless(reason)("real plans", () => {
  test.each([
    { name: "execution_plan.yml", ids: [...FOUNDATION, ...CORE, ...INTEGRATION], problems: ["68:14 unknown-task"] },
    { name: "template-phases.yml", ids: [...FOUNDATION, ...CORE, ...INTEGRATION, ...REST], problems: [] },
    { name: "template-markdown.yml", ids: [...FOUNDATION, ...CORE, ...INTEGRATION, ...REST], problems: [] },
    { name: "template-hybrid.yml", ids: [...FOUNDATION, ...CORE, ...INTEGRATION, ...REST], problems: [] },
  ])("$name", ({ name, ids, problems }) => {
    const plan = loadPlan({ file: name, text: textOf(`somas/${name}`) }, "auto");
    expect(plan.tasks.map(({ id }) => id)).toEqual(ids);
    expect(plan.source.fallback).toBe(false);
    expect(plan.source.problems.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual(problems);
    const waits = Object.fromEntries(plan.tasks.map(({ id, depends_on }) => [id, depends_on]));
    expect(waits).toMatchObject({ "TASK-001": [], "TASK-004": FOUNDATION, "TASK-008": CORE });
    if (ids.includes("TASK-013")) {
      expect(waits).toMatchObject({ "TASK-010": INTEGRATION, "TASK-012": ["TASK-010"], "TASK-013": ["TASK-012"] });
      expect(waits).toMatchObject({ "TASK-014": ["TASK-010", "TASK-012", "TASK-013"] });
    }
    expect(plan.tasks.find(({ id }) => id === "TASK-005")).toMatchObject({
      risk: "HIGH",
      duration: { most_likely: 12.3 },
    });
    expect(loadPlan({ file: name, text: textOf(`somas/${name}`) }, "first-phase").tasks.map(({ id }) => id)).toEqual(
      FOUNDATION,
    );
  });

  test("a file that is cut off is accepted only where its last task is complete or a line has just ended", () => {
    const text = textOf("somas/execution_plan.yml");
    const end = text.indexOf("simulation_results");
    for (let length = 0; length <= end; length++) {
      const { plan, problems } = readPlan(text.slice(0, length), { file: "cut", mode: "auto" });
      if (plan === undefined) continue;
      const left = text.slice(0, length);
      expect(left, left.slice(-40)).toMatch(
        /duration: \d+\.?\d*\s*$|risk: "[A-Z]+"\s*$|name: ".*"\n$|^[^\n]*\n.*\n.*\n.*\n.*\n.*TASK-001"\n$/,
      );
      expect(problems.length > 0).toBe(/"\n$/.test(left) && !/risk: .*\n$/.test(left));
    }
    expect(readPlan(text.slice(0, text.length / 2), { file: "cut", mode: "auto" }).plan).toBeUndefined();
  });

  test.each(["psplib-j30.json", "wfcommons.json"])("every plan of %s", (name) => {
    for (const data of JSON.parse(textOf(name)) as {
      name: string;
      tasks: { id: string; duration: number; depends_on: string[] }[];
    }[]) {
      const { plan, problems } = readPlan(JSON.stringify(data), { file: name, mode: "auto" });
      expect(problems).toEqual([]);
      expect(plan?.project).toBe(data.name);
      const read = plan?.tasks.map(({ id, duration, depends_on }) => ({
        id,
        duration: duration.most_likely,
        depends_on,
      }));
      expect(read).toEqual(data.tasks);
    }
  });
});
