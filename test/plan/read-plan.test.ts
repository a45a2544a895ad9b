import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { MODES } from "../../workflows-src/plan/plan.ts";
import { MAX_CHARACTERS, readPlan } from "../../workflows-src/plan/read-plan.ts";
import { toCanonicalPlan } from "../../workflows-src/plan/write-plan.ts";
import { renderProblem } from "../../workflows-src/report/problems.ts";
import { takeShare } from "../vitest/environment.ts";
import { planFixtures, readablePlans, readFixture } from "./read-fixtures.ts";

const read = (text: string) => readPlan(text, { file: "plan.yml", mode: "auto" });
const codes = (text: string) =>
  read(text).problems.map(({ severity, code, line, column }) => `${line}:${column} ${severity} ${code}`);

/** A new case is a file `fixtures/*.plan`, kept byte by byte; its `.expected` is written by `vitest -u` and reviewed. */
describe("fixtures", () => {
  test.each(planFixtures)("%s", async (name) => {
    const { plan, problems } = readPlan(readFixture(name), { file: name, mode: "auto" });
    const lines = problems.map((problem) => `# ${renderProblem(problem)}\n`).join("");
    const expected = lines + (plan === undefined ? "# no plan\n" : stringify(toCanonicalPlan(plan), { lineWidth: 0 }));
    await expect(expected).toMatchFileSnapshot(`fixtures/${name.replace(/plan$/, "expected")}`);
    expect(plan === undefined).toBe(name.startsWith("error-"));
    expect(plan === undefined).toBe(problems.some(({ severity }) => severity === "error"));
  });
});

describe("text around the plan", () => {
  const text = "tasks:\n  - id: A\n    duration: 1\n  - id: B\n    duration: 2\n    depends_on: [A]\n";

  test("a byte order mark and Windows line ends change nothing", () => {
    expect(read(`\uFEFF${text.replaceAll("\n", "\r\n")}`)).toEqual(read(text));
  });

  test("places behind a byte order mark and Windows line ends are those of an editor", () => {
    expect(codes("\uFEFFtasks:\r\n  - id: a/b\r\n    duration: 1\r\n")).toEqual(["2:9 error malformed-id"]);
    expect(codes("\uFEFFtasks: [{ id: a/b }]\n")).toEqual(["1:15 error malformed-id"]);
  });

  test("JSON with tabs is read", () => {
    expect(
      read(JSON.stringify({ tasks: [{ id: "A", duration: 1 }] }, null, "\t")).plan?.tasks.map(({ id }) => id),
    ).toEqual(["A"]);
  });

  test("a plan without a newline at its end is complete when its last task is", () => {
    expect(read(text.trimEnd()).problems).toEqual([]);
    expect(read("tasks: [{id: A, duration: 1}, {id: B}]").plan?.tasks).toHaveLength(2);
  });

  test("a missing duration in the middle is a warning only", () => {
    expect(codes("tasks:\n  - id: A\n  - id: B\n    duration: 1\n")).toEqual(["2:9 warning no-duration"]);
  });
});

describe("a task with an estimate of zero", () => {
  test.each([
    ["notes", "notes: Call the printer", true],
    ["acceptance criteria", "acceptance: [The page opens]", true],
    ["a command that decides", "verify: npm test", true],
    ["a date", "start: 2026-01-14", false],
    ["related tasks", "related: [A]", false],
  ])("and %s", (_, field, isWork) => {
    const { plan } = read(`tasks:\n  - {id: A, duration: 1}\n  - {id: M, estimate: 0, ${field}}\n`);
    expect(plan?.tasks.some(({ id }) => id === "M")).toBe(isWork);
  });
});

test.each([
  "tasks: [{id: S-1, duration: 1, depends_on: S-9}, {id: OTHER, duration: 1}]\n",
  "tasks: [{id: S-1, duration: 1, blocks: S-9}, {id: OTHER, duration: 1}]\n",
  "nodes: [{id: S-1, duration: 1}, {id: OTHER, duration: 1}]\nedges: [[S-1, S-9]]\n",
])("the hint for an unknown task never names the task itself: %s", (text) => {
  const [problem] = read(text).problems;
  expect(problem?.code).toBe("unknown-dependency");
  expect(problem?.hint).toBeUndefined();
});

describe("limits", () => {
  const plan = (count: number) =>
    JSON.stringify({ tasks: Array.from({ length: count }, (_, i) => ({ id: `T${i}`, duration: 1 })) });
  const nested = (depth: number) => `tasks: [{id: A, duration: 1, notes: ${"[".repeat(depth)}${"]".repeat(depth)}}]\n`;

  test("5,000 tasks", () => {
    expect(read(plan(5000)).plan?.tasks).toHaveLength(5000);
    expect(codes(plan(5001))).toEqual(["1:2 error too-many-tasks"]);
  });

  test("5,000,000 characters", () => {
    expect(codes("#".padEnd(MAX_CHARACTERS + 1))).toEqual(["1:1 error plan-too-large"]);
    expect(codes("#".padEnd(MAX_CHARACTERS))).toEqual(["1:1 error plan-empty"]);
  });

  test("64 collections inside each other", () => {
    expect(read(nested(61)).plan).toBeDefined();
    expect(codes(nested(62))).toEqual(["1:99 error plan-too-deep"]);
    expect(codes("[".repeat(1_000_000))).toEqual(["1:66 error plan-too-deep"]);
    expect(codes("- ".repeat(1_000_000))).toEqual(["1:130 error plan-too-deep"]);
  });

  test("aliases that multiply", () => {
    const bomb = Array.from(
      { length: 12 },
      (_, i) =>
        `a${i}: &a${i} [${Array(9)
          .fill(i === 0 ? "x" : `*a${i - 1}`)
          .join(", ")}]`,
    );
    expect(codes(`${bomb.join("\n")}\n`)).toEqual(["5:10 error yaml-aliases"]);
    expect(codes("tasks: &a [*a]\n")).toEqual(["1:12 error yaml-alias"]);
  });

  test("dependencies between large phases", () => {
    const phase = (name: string, more: object = {}) => ({
      tasks: Array.from({ length: 2500 }, (_, i) => ({ id: `${name}${i}`, duration: 1, ...more })),
    });
    const { plan, problems } = read(JSON.stringify({ phase_1: phase("a"), phase_2: phase("b") }));
    expect(problems).toEqual([]);
    const lists = new Set(plan?.tasks.slice(2500).map(({ depends_on }) => depends_on));
    expect([...lists].map((ids) => ids.length)).toEqual([2500]);
    const many = Array.from({ length: 41 }, (_, i) => `a${i}`);
    expect(codes(JSON.stringify({ phase_1: phase("a"), phase_2: phase("b", { depends_on: many }) }))).toEqual([
      "1:1 error too-many-dependencies",
    ]);
  });

  test("a hundred problems of a severity, the rest counted", () => {
    const { problems } = read(JSON.stringify({ tasks: Array.from({ length: 250 }, () => ({ id: "a/b" })) }));
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)?.message).toBe("150 more errors are not listed");
  });

  test("warnings never crowd out an error", () => {
    const tasks = [...Array.from({ length: 250 }, (_, i) => ({ id: `T${i}` })), { id: "a/b" }];
    expect(read(JSON.stringify({ tasks })).plan).toBeUndefined();
  });
});

describe("never throws, and a plan is there exactly if nothing is an error", () => {
  const total = (text: string) => {
    for (const mode of MODES) {
      const { plan, problems } = readPlan(text, { file: "f", mode });
      expect(plan === undefined).toBe(problems.some(({ severity }) => severity === "error"));
      const ids = new Set(plan?.tasks.map(({ id }) => id));
      for (const task of plan?.tasks ?? []) {
        expect(task.depends_on.every((id) => ids.has(id))).toBe(true);
        const { optimistic, most_likely, pessimistic } = task.duration;
        expect(
          0 < optimistic && optimistic <= most_likely && most_likely <= pessimistic && pessimistic < Infinity,
        ).toBe(true);
      }
    }
  };

  test("arbitrary text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), total));
    fc.assert(fc.property(fc.stringMatching(/^[-[\]{}:,&*#!|>'"%@`?\n\t a1~]*$/), total));
  });

  test("arbitrary JSON under the keys of the variants", () => {
    const key = fc.constantFrom(
      "tasks",
      "optimal_execution_plan",
      "phase_1",
      "parallel_tasks",
      "task_id",
      "id",
      "duration",
      "depends_on",
      "risk",
      "critical_path",
    );
    const leaf = fc.oneof(key, fc.constant("A"), fc.constant(null), fc.double(), fc.boolean());
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: "medium" },
        leaf,
        fc.array(tie("value"), { maxLength: 4 }),
        fc.dictionary(key, tie("value"), { maxKeys: 5 }),
      ),
    }));
    fc.assert(fc.property(fc.dictionary(key, value), (plan) => total(JSON.stringify(plan))));
  });

  test.each(readablePlans)("mutations of %s", (name) => {
    const text = readFixture(name);
    const at = fc.nat({ max: text.length });
    const mutation = fc.record({
      from: at,
      length: fc.nat({ max: 20 }),
      put: fc.constantFrom("", "\n", " ", "-", ":", "[", "}", '"', "\t", "&a", "*a", "null", "0"),
    });
    fc.assert(
      fc.property(mutation, ({ from, length, put }) => total(text.slice(0, from) + put + text.slice(from + length))),
      { numRuns: takeShare(60) },
    );
  });
});
