import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { MODES, type Mode, RISKS } from "../../workflows-src/plan/plan.ts";
import { readPlan } from "../../workflows-src/plan/read-plan.ts";
import { ROOT_KEYS } from "../../workflows-src/plan/variants/yaml-variants.ts";
import { toCanonicalPlan } from "../../workflows-src/plan/write-plan.ts";
import { takeShare } from "../vitest/environment.ts";

interface Sketch {
  readonly id: string;
  readonly name: string;
  readonly minutes: number;
  readonly risk: string;
  readonly needs: readonly string[];
}

const sketches = fc
  .array(
    fc.record({
      minutes: fc.integer({ min: 1, max: 500 }),
      risk: fc.constantFrom(...RISKS, ...RISKS.map((risk) => risk.toLowerCase())),
      picks: fc.array(fc.nat(), { maxLength: 4 }),
      name: fc.stringMatching(/^[a-z][a-z0-9 ,]{0,20}[a-z]$/),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((tasks) =>
    tasks.map(({ picks, ...task }, index): Sketch => {
      const needs = index === 0 ? [] : [...new Set(picks.map((pick) => `TASK-${pick % index}`))];
      return { ...task, id: `TASK-${index}`, needs };
    }),
  );

const fields = ({ name, minutes, risk, needs }: Sketch) => ({
  ...{ description: name, estimated_minutes: minutes, risk_level: risk, dependencies: needs },
});
const listed = (tasks: readonly Sketch[]) => tasks.map((task) => ({ id: task.id, ...fields(task) }));
const ids = (tasks: readonly Sketch[]) => tasks.map(({ id }) => id);
const bullets = (tasks: readonly Sketch[]) =>
  tasks
    .map(({ id, name, minutes, risk, needs }) =>
      [
        `- **${id}:** ${name}`,
        `  - **Dependencies:** ${needs.join(", ") || "None"}`,
        `  - **Risk:** ${risk}`,
        `  - **Estimated:** ${minutes % 2 === 0 ? minutes : `${minutes} mins`}\n`,
      ].join("\n"),
    )
    .join("\n");

/** The same tasks in every shape that can say what they wait for. */
const SHAPES: Record<string, (tasks: readonly Sketch[]) => string> = {
  phases: (tasks) => stringify({ optimal_execution_plan: { phase_1: { parallel_tasks: listed(tasks) } } }),
  "root phases": (tasks) => stringify({ phase_1: { parallel_tasks: tasks.length, tasks: listed(tasks) } }),
  "task graph": (tasks) => stringify({ task_graph: Object.fromEntries(tasks.map((task) => [task.id, fields(task)])) }),
  nodes: (tasks) =>
    stringify({
      nodes: listed(tasks).map(({ dependencies, ...node }) => node),
      edges: tasks.flatMap(({ id, needs }) => needs.map((from, i) => (i % 2 ? { from, to: id } : [from, id]))),
    }),
  "atomic tasks": (tasks) => stringify({ atomic_tasks: listed(tasks) }),
  "atomic tasks in a phase": (tasks) =>
    stringify({ atomic_tasks: listed(tasks), parallel_phases: [{ phase: 1, atomic_tasks: ids(tasks) }] }),
  bullets: (tasks) => `# Specification\n\n${bullets(tasks)}\n`,
  "bullets in a phase": (tasks) => `${bullets(tasks)}\n**Phase 1**:\n- ${ids(tasks).join("\n- ")}\n`,
  "listed phases": (tasks) =>
    stringify({ parallel_phases: [{ phase: 1, tasks: ids(tasks) }], high_risk_tasks: listed(tasks) }),
  features: (tasks) => stringify({ features: listed(tasks) }),
};

const read = (text: string, mode: Mode = "auto") => {
  const { plan, problems } = readPlan(text, { file: "f", mode });
  return { plan, problems };
};

describe("every shape means the same, and what was read is written and read as the same plan", () => {
  test.each(Object.keys(SHAPES))("%s", (shape) => {
    fc.assert(
      fc.property(sketches, (tasks) => {
        const canonical = read(stringify({ tasks: listed(tasks) }));
        expect(canonical.plan).toBeDefined();
        const text = SHAPES[shape]?.(tasks) ?? "";
        expect(read(text)).toEqual(canonical);
        for (const mode of MODES) {
          const { plan } = read(text, mode);
          if (plan !== undefined)
            expect(read(stringify(toCanonicalPlan(plan)), mode === "phases" ? mode : "auto")).toEqual({
              plan,
              problems: [],
            });
        }
      }),
      { numRuns: takeShare(40) },
    );
  });
});

test.each(ROOT_KEYS.filter((key) => key !== "tasks"))("a plan under %s beside tasks is not dropped", (key) => {
  const { plan, problems } = read(stringify({ tasks: [{ id: "A", duration: 1 }], [key]: [{ id: "B" }] }));
  expect(plan).toBeUndefined();
  expect(problems.map(({ code }) => code)).toEqual(["two-plans"]);
});

test.each([
  ["features", { phases: [{ name: "A", tasks: [{ id: "A" }] }], features: [{ id: "B" }] }],
  ["features", { features: [{ id: "B" }], phases: [{ name: "A", tasks: [{ id: "A" }] }] }],
  ["stages", { phases: [{ tasks: [{ id: "A" }] }], stages: [{ tasks: [{ id: "B" }] }] }],
  ["stories", { epics: [{ tasks: [{ id: "A" }] }], stories: [{ title: "B", estimate: 2 }] }],
  ["tasks", { userStories: [{ id: "A", title: "A", passes: false, priority: 1 }], tasks: [{ id: "B" }] }],
])("a second plan under %s beside a format with a marker is not dropped", (key, root) => {
  const { plan, problems } = read(stringify(root));
  expect(plan).toBeUndefined();
  expect(problems.filter(({ severity }) => severity === "error")).toMatchObject([
    { code: "two-plans", message: `"${key}" is a second plan: expected one plan in a file` },
  ]);
});

test("names and descriptions beside phases are texts, and tasks beside phases of their ids are one plan", () => {
  const features = [{ name: "Loans", description: "Lend books." }];
  const milestones = [{ id: "M-1", name: "Opening", status: "open" }];
  const tasks = [{ id: "A", duration: 1 }];
  expect(read(stringify({ phases: [{ name: "One", tasks }], features, milestones })).plan?.texts).toHaveLength(2);
  expect(read(stringify({ phases: [{ name: "One", tasks: ["A"] }], tasks })).plan?.tasks).toHaveLength(1);
});

describe("phases of ids", () => {
  const waits = (text: string, mode: Mode) => {
    const tasks = read(text, mode).plan?.tasks ?? [];
    return Object.fromEntries(tasks.map(({ id, depends_on }) => [id, depends_on.join(" ")]));
  };
  const text = stringify({
    atomic_tasks: [
      { id: "A", estimated_minutes: 1, dependencies: ["OUT"] },
      ...["B", "C", "OUT"].map((id) => ({ id, estimated_minutes: 1 })),
      { id: "LATE", estimated_minutes: 1, dependencies: ["C"] },
    ],
    parallel_phases: [
      { phase: 2, atomic_tasks: ["C"] },
      { phase: 1, atomic_tasks: ["A", "B"] },
    ],
  });

  test.each<[Mode, Record<string, string>]>([
    ["auto", { A: "OUT", B: "", C: "A B", OUT: "", LATE: "C" }],
    ["phases", { A: "OUT", B: "", C: "A B", OUT: "", LATE: "C" }],
    ["graph", { A: "OUT", B: "", C: "", OUT: "", LATE: "C" }],
    ["first-phase", { A: "", B: "" }],
  ])("%s: a task in no phase waits for what it states only, and no phase waits for it", (mode, expected) => {
    expect(waits(text, mode)).toEqual(expected);
  });
});
