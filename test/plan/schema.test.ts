import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { loadPlan } from "../../workflows-src/plan/load-plan.ts";
import { parsePlanJson } from "../../workflows-src/plan/plan-json.ts";
import { ProblemList } from "../../workflows-src/plan/problem-list.ts";
import { readPlan } from "../../workflows-src/plan/read-plan.ts";
import { CANONICAL_SCHEMA, PLAN_SCHEMA } from "../../workflows-src/plan/schema/plan-schema.ts";
import { parseJsonNode } from "../../workflows-src/plan/syntax/parse-json.ts";
import { parseYaml } from "../../workflows-src/plan/syntax/parse-yaml.ts";
import type { PlanNode } from "../../workflows-src/plan/syntax/plan-node.ts";
import { normaliseKey } from "../../workflows-src/plan/task-keys.ts";
import { guessSyntax } from "../../workflows-src/plan/variants/guess-syntax.ts";
import { page } from "../docs/pages.ts";
import { ROUNDS } from "../vitest/environment.ts";
import { fixtureFiles, planFixtures, readFixture } from "./read-fixtures.ts";

const EXAMPLE = "examples/webshop/.somas/projects/project-001/artifacts/execution_plan.yml";
const goldens = fixtureFiles.filter((name) => /^(?!error-).*\.expected$/.test(name));
const compile = (schema: object) => new Ajv2020({ strictTypes: false }).compile(schema);
const isPlanFile = compile(PLAN_SCHEMA);
const isCanonical = compile(CANONICAL_SCHEMA);
const read = (text: string) => readPlan(text, { file: "f", mode: "auto" });

/** The errors that a schema cannot say, as docs/plans.md lists them. */
const [, section = ""] = page("docs/plans.md").text.split("## In an editor");
const ONLY_READING = new Set(
  [...(section.split("\n## ")[0] ?? "").matchAll(/^- .*$/gm)].flatMap(([line]) =>
    [...line.matchAll(/`([a-z-]+)`/g)].map(([, code = ""]) => code),
  ),
);

function toValue(node: PlanNode): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(toValue);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, toValue(value)]));
}

function findData(name: string): unknown {
  const text = readFixture(name).replace(/^\uFEFF/, "");
  const root: PlanNode | undefined =
    guessSyntax(text) === "data" ? (parseJsonNode(text) ?? parseYaml(text, new ProblemList(name))) : undefined;
  return root === undefined || root.kind === "scalar" ? undefined : toValue(root);
}
const data = new Map(
  planFixtures.map((name) => [name, findData(name)] as const).filter(([, value]) => value !== undefined),
);

/** Fails unless the schema says the same as reading, or the only errors are those that a schema cannot say. */
function expectTheSame(value: unknown, text: string): void {
  const { plan, problems } = read(text);
  const errors = problems.filter(({ severity }) => severity === "error").map(({ code }) => code);
  if (plan !== undefined || errors.some((code) => !ONLY_READING.has(code)))
    expect({ accepted: isPlanFile(value), errors }).toEqual({ accepted: plan !== undefined, errors });
}

describe("the JSON Schema accepts exactly what is read", () => {
  test.each([...data.keys()])("%s", (name) => expectTheSame(data.get(name), readFixture(name)));

  const makeTasks = (count: number, prefix: string, more?: object) =>
    Array.from({ length: count }, (_, index) => ({ id: `${prefix}${index}`, ...more }));
  const only: Readonly<Record<string, string>> = {
    "unknown-dependency": "tasks: [{ id: A, depends_on: [B] }]",
    "unknown-task": "{ tasks: [{ id: A }], phases: [{ tasks: [B] }] }",
    "unknown-phase": "phases: [{ name: P, depends_on: [Q], tasks: [{ id: A }] }]",
    "damaged-order": "{ tasks: [{ id: A }, { id: B }], depends_on: [A] }",
    cycle: "tasks: [{ id: A, depends_on: [B] }, { id: B, depends_on: [A] }]",
    "duplicate-id": "tasks: [{ id: A }, { id: a }]",
    "duplicate-phase": "{ phase_1: { tasks: [{ id: A }] }, phase-1: { tasks: [{ id: B }] } }",
    "duplicate-key": "tasks: [{ id: A, name: First, name: Second }]",
    "several-plans": "{ shop: { tasks: [{ id: A }] }, mail: { tasks: [{ id: B }] } }",
    "two-plans": "{ phases: [{ tasks: [{ id: A }] }], stories: [{ id: B }] }",
    "too-many-tasks": JSON.stringify({ phases: ["A", "B"].map((name) => ({ name, tasks: makeTasks(3_000, name) })) }),
    "too-many-dependencies": JSON.stringify({
      tasks: [...makeTasks(330, "A"), ...makeTasks(330, "B", { depends_on: makeTasks(330, "A").map(({ id }) => id) })],
    }),
    "plan-truncated": readFixture("error-truncated.plan"),
  };
  test.each([...ONLY_READING])("but for %s, which only reading finds", (code) => {
    const text = only[code] ?? "";
    const root = parseJsonNode(text) ?? parseYaml(text, new ProblemList("f"));
    expect(root && isPlanFile(toValue(root))).toBe(true);
    expect(
      new Set(
        read(text)
          .problems.filter(({ severity }) => severity === "error")
          .map((error) => error.code),
      ),
    ).toEqual(new Set([code]));
  });

  test.each([
    [true, "{ project: { title: Shop }, tasks: [{ id: A }] }"],
    [false, "{ project: { owner: Ada }, tasks: [{ id: A }] }"],
    [false, "{ project: [Shop], tasks: [{ id: A }] }"],
    [false, "{ tasks: [{ id: A }], nodes: [{ id: B }] }"],
    [true, "{ tasks: [{ id: A }], features: none }"],
    [false, "{ tasks: [{ id: A }], phase_1: { tasks: [{ id: B }] } }"],
    [true, 'tasks: [{ id: A }]\nversion: "1.0"'],
    [false, "{ tasks: [{ id: A }], defaults: [coder] }"],
    [true, "{ tasks: [{ id: A }, { id: B }], edges: [[A, B], { from: A, to: B }] }"],
    [false, "{ tasks: [{ id: A }, { id: B }], edges: [[A]] }"],
    [true, "{ tasks: [{ id: A }, { id: B }], dependencies: { B: A } }"],
    [false, "{ tasks: [{ id: A }, { id: B }], dependencies: { B: { when: A } } }"],
    [true, "tasks: { A: { name: First }, B: { depends_on: { task: A } } }"],
    [false, "tasks: { a b: { name: First } }"],
    [true, "[Paint the sign, Hang it]"],
    [true, "[{ title: Paint the sign }, { title: Hang it }]"],
    [false, "[{ id: A, tasks: [] }, { name: P, tasks: [{ id: B }] }]"],
    [false, "{ userStories: [{ id: A, passes: false }], items: [{ id: B }] }"],
    [true, "{ userStories: [{ id: A, passes: false }, only words], items: [B] }"],
    [false, "{ features: [{ id: A, passes: false }], todos: [{ id: B }] }"],
    [false, "{ tasks: [{ id: A, relatedFiles: [] }], issues: [{ id: B }] }"],
    [false, "{ development_status: { 1-1-desk: done }, jobs: [{ id: B }] }"],
    [false, "development_status: { epic-1: done }"],
    [true, "steps: [{ name: pack it up, run: x }, [{ name: a, run: x }, echo]]"],
    [false, 'steps: [{ name: "(pack)", run: x }]'],
    [false, "{ steps: [{ name: a, run: x }], stories: [{ id: B }] }"],
    [true, "phases: { base: [{ id: A }], Pages: { Items: [{ id: B }], after: base } }"],
    [false, "{ phases: [{ tasks: [{ id: A }] }], milestones: [{ tasks: [{ id: B }] }] }"],
    [false, 'phases: [{ tasks: ["(sign)"] }]'],
    [false, "phases: [{ name: Base }]"],
    [true, "optimal_execution_plan: { phase_1: { parallel_tasks: 1, tasks: [{ id: A }] } }"],
    [false, "optimal_execution_plan: { phase_1: { parallel_tasks: 1 } }"],
    [false, "optimal_execution_plan: { phase_1: { tasks: [{ id: A }] }, later: { tasks: [{ id: B }] } }"],
    [true, "{ atomic_tasks: [{ id: A }], parallel_phases: [{ atomic_tasks: [A] }] }"],
    [false, "{ atomic_tasks: [{ id: A }], parallel_phases: [{ tasks: [{ id: A }] }] }"],
    [true, "critical_path: [A: First, { id: B }]"],
    [false, "critical_path: [A: First, B]"],
    [true, "task_graph: { nodes: [A, { id: B }], edges: [[A, B]] }"],
    [true, "task_graph: { A: First, B: { depends_on: A }, C: null }"],
    [false, "task_graph: { A: [First] }"],
    [true, "data: { result: { plan: { tasks: [{ id: A }] } } }"],
    [false, "a: { data: { result: { plan: { tasks: [{ id: A }] } } } }"],
    [false, "{ on: push, jobs: { build: { steps: [] } }, plan: { tasks: [{ id: A }] } }"],
    [true, "{ first: { tasks: [{ id: A, subtasks: [] }] }, metadata: { created: now } }"],
    [true, "{ master: { tasks: [{ id: 1, subtasks: [] }] }, other: { tasks: [{ name: x }] } }"],
  ])("%s: %s", (accepted, text) => {
    const root = parseYaml(text, new ProblemList("f"));
    expect(root && isPlanFile(toValue(root))).toBe(accepted);
    expect(read(`${text}\n`).plan !== undefined).toBe(accepted);
  });
});

type Mapping = Record<string, unknown>;
const isCollection = (value: unknown): value is Mapping => typeof value === "object" && value !== null;

/** The collections in a value with each of their keys, from the outside to the inside. */
const findPlaces = (value: unknown): (readonly [owner: Mapping, key: string])[] =>
  isCollection(value) ? Object.keys(value).flatMap((key) => [[value, key] as const, ...findPlaces(value[key])]) : [];

const places = [...data.values()].flatMap(findPlaces);
const keys = [...new Set(places.flatMap(([owner, key]) => (Array.isArray(owner) ? [] : [key])))].filter(
  (key) => key !== "__proto__",
);
const SPELLINGS = [
  "ID",
  "Depends On",
  "DEPENDS-ON",
  "taskId",
  "User_Stories",
  "Phases",
  "Estimated Hours",
  "uses",
  "from",
];
const ODD: readonly unknown[] = [
  null,
  1,
  -3,
  2.5,
  true,
  "",
  "A",
  "a b",
  "../x",
  [],
  {},
  [null],
  [{}],
  [1],
  ["A", "B"],
  { A: {} },
];
const values = [...ODD, ...places.map(([owner, key]) => owner[key])];

const edits = fc.array(
  fc.record({
    kind: fc.constantFrom("drop", "change", "rename", "add", "double", "wrap"),
    place: fc.nat(),
    key: fc.constantFrom(...SPELLINGS, ...keys),
    value: fc.constantFrom(...values),
  }),
  { minLength: 1, maxLength: 4 },
);
type Edit = typeof edits extends fc.Arbitrary<readonly (infer E)[]> ? E : never;

function applyEdit(document: unknown, { kind, place, key, value }: Edit): unknown {
  if (kind === "wrap") return { [key]: document };
  const all = findPlaces(document);
  const [owner, old] = all[place % all.length] ?? [];
  if (owner === undefined || old === undefined) return document;
  if (kind === "change") owner[old] = structuredClone(value);
  else if (Array.isArray(owner)) {
    if (kind === "drop") owner.splice(Number(old), 1);
    if (kind === "double") owner.push(structuredClone(owner[Number(old)]));
  } else if (kind === "add") owner[key] = structuredClone(value);
  else if (kind === "drop") delete owner[old];
  else if (kind === "rename") {
    owner[key] = owner[old];
    delete owner[old];
  }
  return document;
}

/** Which of two spellings counts depends on their order, which a schema does not see. */
const hasTwoSpellings = (value: unknown): boolean =>
  isCollection(value) &&
  (new Set(Object.keys(value).map(normaliseKey)).size < Object.keys(value).length ||
    Object.values(value).some(hasTwoSpellings));

describe("the JSON Schema of edited documents says the same as reading", () => {
  const RUNS = 200 * Math.min(ROUNDS, 10);
  // A task of `parallel_phases` may have its fields elsewhere, where a schema cannot tell whether they count.
  const documents = [...data].filter(([name]) => !name.startsWith("parallel-phases"));
  test(`${RUNS} documents`, () => {
    fc.assert(
      fc.property(fc.constantFrom(...documents), edits, ([, document], all) => {
        const edited = all.reduce(applyEdit, structuredClone(document));
        fc.pre(!hasTwoSpellings(edited));
        const text = JSON.stringify(edited, null, 2);
        expectTheSame(JSON.parse(text), text);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("the JSON Schema of the canonical form", () => {
  test.each(goldens)("accepts %s", (name) => {
    isCanonical(parse(readFixture(name)));
    expect(isCanonical.errors).toBeNull();
  });

  test("accepts the example, plan.json, and every spelling of a duration", () => {
    const text = readFileSync(EXAMPLE, "utf8");
    isCanonical(parse(text));
    expect(isCanonical.errors).toBeNull();
    isCanonical(JSON.parse(JSON.stringify(loadPlan({ file: "f", text }, "auto"))));
    expect(isCanonical.errors).toBeNull();
    for (const duration of [8.1, "8-12 hours", "90 min", "1d", "~2h", "1 to 3 Days", "0.5"]) {
      expect(isCanonical({ tasks: [{ id: "A", duration }] }), String(duration)).toBe(true);
      expect(read(JSON.stringify({ tasks: [{ id: "A", duration }] })).plan, String(duration)).toBeDefined();
    }
  });

  test("comes first, so that editors suggest its keys", () => {
    expect(PLAN_SCHEMA.anyOf[0]).toMatchObject({
      properties: { tasks: { items: { properties: { depends_on: { description: expect.any(String) } } } } },
    });
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
  ])("refuses %s, as reading does", (_, value) => {
    expect(isCanonical(value)).toBe(false);
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
      expect(isCanonical({ tasks: [{ ...A, ...more }] })).toBe(false);
      expect(isPlanFile({ tasks: [{ ...A, ...more }] })).toBe(true);
      expect(read(JSON.stringify({ tasks: [{ ...A, ...more }] })).problems).toHaveLength(1);
    }
  });
});

describe("plan.json", () => {
  const loaded = loadPlan({ file: "f", text: readFixture("canonical.plan") }, "auto");
  const text = JSON.stringify(loaded);

  test.each(planFixtures)("of %s passes to the next job", (name) => {
    const plan = loadPlan({ file: name, text: readFixture(name) }, "auto");
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
