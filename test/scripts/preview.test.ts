import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder, write } from "../git/repository.ts";
import { testUnless } from "../vitest/skip.ts";
import { bundledScript } from "./bundled.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const WEBSHOP = "examples/webshop/.somas/projects/project-001/artifacts/execution_plan.yml";

const SCRIPT = await bundledScript("preview");

const preview = (...args: string[]) => previewWith("", ...args);

/** Runs the command line with a text on its standard input. */
function previewWith(input: string, ...args: string[]) {
  const options = { cwd: ROOT, encoding: "utf8", input } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], options);
  const lines = (): ReturnType<typeof JSON.parse>[] =>
    stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  return { status, stdout, stderr, lines };
}

function planFile(name: string, text: string): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, text);
  return file;
}

const task = (id: string, rest: object = {}) => ({ id, duration: 1, ...rest });
const planOf = (...tasks: object[]): string => `${JSON.stringify({ tasks })}\n`;

test("--json prints one line per plan, with these keys and no others", () => {
  const { status, lines, stderr } = preview(WEBSHOP, "--json");
  expect([status, stderr]).toEqual([0, ""]);
  const [line, ...others] = lines();
  expect(others).toEqual([]);
  expect(line).toEqual({
    ...{
      plan: WEBSHOP,
      tasks: 9,
      edges: 10,
      problems: [],
      fallback: false,
      format: "canonical form",
      done: [],
      left_out: [],
    },
    simulation: {
      mean: expect.any(Number),
      median: expect.any(Number),
      p90: expect.any(Number),
      sd: expect.any(Number),
      criticality: Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`TASK-00${i + 1}`, expect.any(Number)])),
    },
    // TASK-002, 004 and 009; a level waits for the longest of the level before.
    makespan: { sequential: 41, levels: 5 + 8 + 4 + 6, schedule: expect.closeTo(19), list: 19, critical_path: 19 },
    schedule: {
      ...{ runners: expect.any(Number), left: [], waves: expect.any(Array) },
      ...{ makespan: line.makespan.schedule, idle_hours: expect.any(Number) },
    },
  });
  for (const { legs, ...others } of line.schedule.waves) {
    expect(others).toEqual({ runners: expect.any(Number), hours: expect.any(Number), tasks: expect.any(Array) });
    for (const leg of legs) expect(Object.keys(leg)).toEqual(["id", "tasks", "after", "start", "hours"]);
  }
  expect(line.simulation.mean).toBeGreaterThan(19);
  expect(line.simulation.criticality["TASK-009"]).toBe(1);
});

interface Leg {
  readonly id: string;
  readonly tasks: readonly string[];
  readonly after: readonly string[];
  readonly start: number;
  readonly hours: number;
}

test.each([1, 2, 3, 8])("anybody can replay the schedule of --json on %i runners", (max_parallel) => {
  const [line] = preview(WEBSHOP, "--json", "--max-parallel", `${max_parallel}`, "--overhead", "45").lines();
  const { waves, idle_hours } = line.schedule;
  let idle = 0;
  for (const { runners, hours, legs } of waves as { runners: number; hours: number; legs: Leg[] }[]) {
    expect(runners).toBeLessThanOrEqual(Math.min(max_parallel, line.schedule.runners));
    const free: number[] = Array(runners).fill(0);
    const ends = new Map<string, number>();
    for (const leg of legs) {
      const assigned = Math.min(...free);
      const ready = leg.after.map((id) => ends.get(id) ?? Number.NaN);
      expect(leg.start).toBeCloseTo(Math.max(assigned, ...ready));
      idle += leg.start - assigned;
      free[free.indexOf(assigned)] = leg.start + leg.hours;
      ends.set(leg.id, leg.start + leg.hours);
    }
    expect(hours).toBeCloseTo(Math.max(...ends.values()));
  }
  expect(idle_hours).toBeCloseTo(idle);
  const tasks = (waves as { legs: Leg[] }[]).flatMap(({ legs }) => legs.flatMap((leg) => leg.tasks));
  expect(tasks.sort()).toEqual(Array.from({ length: 9 }, (_, i) => `TASK-00${i + 1}`));
});

test("--checkpoint-hours makes waves shorter", () => {
  const rung = (i: number) =>
    ["L", "R"].map((side) => task(side + i, { depends_on: i > 0 ? [`L${i - 1}`, `R${i - 1}`] : [] }));
  const ladder = planFile("ladder.json", planOf(...Array.from({ length: 8 }, (_, i) => rung(i)).flat()));
  // So long that checkpoints are dear.
  const args = [ladder, "--overhead", "1800", "--max-parallel", "2"];
  const hours = (checkpoint: string): number[] =>
    preview("--json", ...args, "--checkpoint-hours", checkpoint)
      .lines()[0]
      .schedule.waves.map((wave: { hours: number }) => wave.hours);
  expect(hours("100")).toEqual([12]);
  const short = hours("4");
  expect(short.length).toBeGreaterThan(2);
  expect(Math.max(...short)).toBeLessThanOrEqual(4);
  const { stdout } = preview(...args, "--checkpoint-hours", "4");
  expect(stdout).toMatch(/^ {2}Wave 1 of \d · \d legs · \d\.0 h · starts at 0\.0 h$/m);
  expect(stdout.match(/── checkpoint: what is done is merged and pushed ──/g)).toHaveLength(short.length - 1);
  expect(stdout).toMatch(/after [LR]0, [LR]0$/m);
});

test("a plan that cannot be used does not stop the others, and makes the exit code 1", () => {
  const broken = planFile("broken.json", planOf(task("A", { depends_on: ["B"] }), task("B", { depends_on: ["A"] })));
  const good = planFile("good.json", planOf(task("A"), task("B", { duration: 2, depends_on: ["A"] })));
  const { status, lines } = preview("--json", broken, good);
  expect(status).toBe(1);
  const [first, second] = lines();
  expect([first.plan, second.plan]).toEqual([broken, good]);
  expect([first.fallback, second.fallback]).toEqual([true, false]);
  expect(Object.keys(first.problems[0])).toEqual(["code", "file", "line", "column", "message"]);
  expect(first.problems[0]).toMatchObject({ file: broken, message: expect.stringContaining("A -> B -> A") });
  expect(second).toMatchObject({ tasks: 2, edges: 1, makespan: { sequential: 3, critical_path: 3 } });

  const terminal = preview(broken, good);
  expect(terminal.status).toBe(1);
  expect(terminal.stdout).toContain(
    `Nothing of the plan was understood: one task, FALLBACK-001, stands in for it, with the text of the plan file ${broken}.`,
  );
  expect(terminal.stdout).toContain("2 tasks, 1 dependency");
});

test("runners, start-up, mode, seed and iterations count", () => {
  const wide = planFile("wide.json", planOf(task("A"), task("B"), task("C"), task("D")));
  const makespan = (...args: string[]) => preview("--json", wide, ...args).lines()[0].makespan;
  expect(makespan()).toEqual({ sequential: 4, levels: 1, schedule: 1, list: 1, critical_path: 1 });
  expect(makespan("--max-parallel", "2")).toEqual({ sequential: 4, levels: 2, schedule: 2, list: 2, critical_path: 1 });
  expect(makespan("--overhead", "1800")).toEqual({
    sequential: 6,
    levels: 1.5,
    schedule: 1.5,
    list: 1.5,
    critical_path: 1.5,
  });
  const mean = (...args: string[]) => preview("--json", WEBSHOP, ...args).lines()[0].simulation.mean;
  expect(mean("--seed", "1")).not.toBe(mean("--seed", "2"));
  expect(mean("--iterations", "10")).not.toBe(mean());
  expect(mean("--correlation", "0.5")).not.toBe(mean());
  const phases = planFile(
    "phases.yml",
    "optimal_execution_plan:\n  phase_1:\n    parallel_tasks:\n      - { task_id: A, duration: 1 }\n  phase_2:\n    parallel_tasks:\n      - { task_id: B, duration: 1 }\n",
  );
  const edges = (mode: string) => preview("--json", phases, "--mode", mode).lines()[0].edges;
  expect([edges("auto"), edges("graph")]).toEqual([1, 0]);
});

test("says everything that is wrong with the command line at once", () => {
  const wrong = ["--mode", "x", "--max-parallel", "0", "--iterations", "1.5", "--seed", "s", "--overhead", "-1"];
  const { status, stdout, stderr } = preview(
    ...wrong,
    "--correlation",
    "2",
    "--checkpoint-hours",
    "0",
    "--wrong",
    "--json=1",
    "--html",
  );
  expect(status).toBe(2);
  expect(stdout).toBe("");
  for (const part of [
    "no plan is given",
    '--mode "x": expected auto, phases',
    '--max-parallel "0": expected a whole number from 1',
    '--iterations "1.5": expected a whole number from 1 to 1000000',
    '--seed "s"',
    '--overhead "-1": expected a number from 0',
    '--correlation "2": expected a number from 0 to 1',
    '--checkpoint-hours "0": expected a number from 0.01',
    "unknown option --wrong",
    "--json takes no value",
    "--html needs a value",
  ])
    expect(stderr).toContain(part);
});

test("--help explains every option", () => {
  const { status, stdout } = preview("--help");
  expect(status).toBe(0);
  const names = ["max-parallel", "mode", "iterations", "seed", "overhead", "checkpoint-hours", "correlation"];
  for (const name of [...names, "json", "html", "help"]) expect(stdout).toContain(`--${name}`);
});

test("a page in a folder that is missing is a mistake, before anything is simulated", () => {
  const { status, stdout, stderr } = preview(WEBSHOP, "--html", "/nowhere/page.html");
  expect(status).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toContain('--html "/nowhere/page.html": there is no folder /nowhere');
});

const SOMAS = join(ROOT, "../shared/data/somas");
testUnless(!existsSync(SOMAS) && "the plans of the original project are not in ../shared/data")(
  "the plans of the original project are previewed without fallback",
  () => {
    const files = ["execution_plan.yml", "template-phases.yml", "template-markdown.yml", "template-hybrid.yml"];
    const { status, lines } = preview("--json", ...files.map((file) => join(SOMAS, file)));
    expect(status).toBe(0);
    for (const { tasks, fallback, makespan } of lines()) {
      expect([tasks > 1, fallback]).toEqual([true, false]);
      expect(makespan.critical_path).toBeLessThanOrEqual(makespan.list);
      expect(makespan.list).toBeLessThanOrEqual(makespan.sequential);
    }
  },
);

const HOSTILE = "</script><script>document.title = 'stolen'</script><img src=x onerror=\"document.title = 'stolen'\">";

test("the page needs no network, lets no other script run, and is the same for the same plan", () => {
  const folder = temporaryFolder();
  const plan = planFile(
    "hostile.json",
    planOf(task("A", { name: HOSTILE }), task("B", { depends_on: ["A"], name: "<!--<script>" })),
  );
  const page = (name: string): string => {
    expect(preview(plan, WEBSHOP, "--html", join(folder, name)).status).toBe(0);
    return readFileSync(join(folder, name), "utf8");
  };
  const text = page("one.html");
  expect(page("two.html")).toBe(text);
  const addresses = new Set(text.match(/https?:\/\/[^\s"'`)<>\\]*/g));
  for (const address of addresses) expect(address, "the name of a namespace").toMatch(/^http:\/\/www\.w3\.org\//);
  expect(text).toMatch(/Content-Security-Policy" content="default-src 'none'; script-src 'sha256-[\w+/]{43}='; /);
  const markup = text.replace(/<script\b[\s\S]*?<\/script>/g, "").replace(/<style>[\s\S]*?<\/style>/g, "");
  expect(markup).not.toMatch(/\b(src|href)=|url\(|@import/);
  expect(text.match(/<\/script>/g)).toHaveLength(2);
  expect(text.match(/<!--/g)).toBeNull();
});

const CHROMIUM = ["chromium", "chromium-browser", "google-chrome"].find(
  (name) => spawnSync(name, ["--version"]).status === 0,
);
testUnless(CHROMIUM === undefined && "no Chromium is installed")(
  "a browser shows the page, and hostile text in it as text",
  () => {
    const folder = temporaryFolder();
    const file = join(folder, "page.html");
    const plan = planFile("hostile.json", planOf(task("A", { name: HOSTILE }), task("B", { depends_on: ["A"] })));
    expect(preview(plan, WEBSHOP, "--html", file).status).toBe(0);
    const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];
    const more = ["--disable-component-update", "--disable-sync", `--user-data-dir=${join(folder, "profile")}`];
    const last = ["--virtual-time-budget=5000", "--enable-logging=stderr", "--dump-dom", `file://${file}`];
    const { stdout, stderr } = spawnSync(CHROMIUM ?? "", [...flags, ...more, ...last], { encoding: "utf8" });
    expect(stderr.split("\n").filter((line) => line.includes("CONSOLE"))).toEqual([]);
    const main = stdout.slice(stdout.indexOf("<main>"), stdout.indexOf("</main>"));
    for (const title of ["Schedule", "Waves", "Makespan", "Runners", "Strategies", "Dependencies", "Tasks"])
      expect(main).toContain(`<h2>${title}</h2>`);
    expect(main).toMatch(/>Wave 1 of \d+ · \d legs?( with \d tasks)? · \d+\.\d h · starts at 0\.0 h</);
    expect(main).toContain("The same as a table");
    expect(main).toContain("&lt;/script&gt;&lt;script&gt;");
    expect(main).not.toMatch(/<script|<img/);
    expect(stdout).toContain("<title>Preview of the execution plan</title>");
    expect(stdout).toMatch(/<nav>.*hostile\.json.*webshop.*<\/nav>/s);
  },
);

/**
 * How each state is carried out. A plan has the task S with a word for the state, a task D that depends on S, and a task O that is open.
 * `waits` tells which task S itself depends on.
 */
interface StateCase {
  readonly words: readonly string[];
  readonly waits?: "O";
  /** The tasks that are carried out, and how many dependencies are among them. */
  readonly tasks: readonly string[];
  readonly edges: number;
  readonly done?: readonly string[];
  /** The state and the beginning of the reason of S; D is left out as well if S holds it up. */
  readonly leftOut?: readonly [state: string, reason: string];
  readonly holdsUp?: boolean;
  readonly problem?: string;
}

const STATE_CASES: readonly StateCase[] = [
  {
    words: [
      "open",
      "todo",
      "To Do",
      "pending",
      "not_started",
      "planned",
      "ready",
      "ready-for-dev",
      "backlog",
      "draft",
      "new",
      "failing",
    ],
    tasks: ["D", "O", "S"],
    edges: 1,
  },
  {
    words: ["in progress", "In_Progress", "doing", "active", "started", "wip"],
    tasks: ["D", "O", "S"],
    edges: 1,
    problem: "in-progress",
  },
  {
    words: ["review", "in-review", "verify", "testing"],
    tasks: ["D", "O"],
    edges: 0,
    leftOut: ["review", "its work is in review"],
    problem: "review-dependency",
  },
  {
    words: [
      "done",
      "✅",
      "complete",
      "Completed",
      "closed",
      "resolved",
      "finished",
      "merged",
      "shipped",
      "passing",
      "100 %",
    ],
    tasks: ["D", "O"],
    edges: 0,
    done: ["S"],
  },
  {
    words: [
      "cancelled",
      "canceled",
      "won't do",
      "wontfix",
      "dropped",
      "rejected",
      "obsolete",
      "superseded",
      "tombstone",
    ],
    tasks: ["D", "O"],
    edges: 0,
    leftOut: ["cancelled", "it is cancelled"],
    problem: "cancelled-dependency",
  },
  {
    words: ["deferred", "later", "postponed", "on hold", "icebox"],
    tasks: ["O"],
    edges: 0,
    leftOut: ["deferred", "it is deferred"],
    holdsUp: true,
  },
  {
    words: ["blocked", "waiting"],
    tasks: ["O"],
    edges: 0,
    leftOut: ["blocked", "it is blocked, and waits for no open task"],
    holdsUp: true,
  },
  { words: ["blocked", "waiting"], waits: "O", tasks: ["D", "O", "S"], edges: 2 },
  { words: ["optional"], tasks: ["D", "O"], edges: 0, leftOut: ["optional", "it is optional"] },
  { words: ["someday"], tasks: ["D", "O", "S"], edges: 1, problem: "unknown-status" },
];

test("--json counts only the tasks that are carried out, whatever the word for a state", () => {
  const cases = STATE_CASES.flatMap((expected) => expected.words.map((word) => ({ word, ...expected })));
  const files = cases.map(({ word, waits }, index) =>
    planFile(
      `${index}.json`,
      planOf(
        task("S", { status: word, ...(waits !== undefined && { depends_on: [waits] }) }),
        task("D", { depends_on: ["S"] }),
        task("O"),
      ),
    ),
  );
  const { status, lines } = preview("--json", "--iterations", "10", ...files);
  expect(status).toBe(0);
  for (const [index, line] of lines().entries()) {
    const { word, tasks, edges, done = [], leftOut, holdsUp, problem } = cases[index] as (typeof cases)[number];
    const held = holdsUp
      ? [{ id: "D", state: "open", reason: expect.stringContaining("it waits for S, which is left out") }]
      : [];
    const left = leftOut && { id: "S", state: leftOut[0], reason: expect.stringContaining(leftOut[1]) };
    expect({ word, ...line }).toMatchObject({
      ...{ word, tasks: tasks.length, edges, fallback: false },
      done: done.map((id) => ({ id, state: "done" })),
      left_out: left === undefined ? [] : [left, ...held],
    });
    // The forecast and the schedule are of those tasks alone.
    expect(Object.keys(line.simulation.criticality).sort()).toEqual(tasks);
    expect(line.schedule.waves.flatMap((wave: { tasks: string[] }) => wave.tasks).sort()).toEqual(tasks);
    expect(line.makespan.sequential).toBe(tasks.length);
    expect(line.problems.map(({ code }: { code: string }) => code)).toEqual(problem === undefined ? [] : [problem]);
  }
});

test("a plan with nothing left to do is no error: it is said, in the terminal and in --json", () => {
  const settled = planFile("settled.json", planOf(task("A", { status: "done" }), task("B", { status: "optional" })));
  const { status, lines } = preview("--json", settled);
  expect(status).toBe(0);
  expect(lines()).toMatchObject([
    {
      ...{ tasks: 0, edges: 0, fallback: false, problems: [], done: [{ id: "A", state: "done" }] },
      left_out: [{ id: "B", state: "optional", reason: "it is optional" }],
      schedule: { waves: [], left: [] },
    },
  ]);
  const { stdout } = preview(settled);
  expect(stdout).toContain("Nothing is left to do: of 2 tasks of the plan, 1 is done, 1 is left out");
  expect(stdout).toMatch(/Done in the plan {2}1: A\n.*Left out {2}B: it is optional/);
});

test("a plan that is not there is wrong usage, and no other plan is shown", () => {
  const { status, stdout, stderr } = preview("--json", WEBSHOP, "specs/004-nothing/tasks.md", "nowhere/");
  expect([status, stdout]).toEqual([2, ""]);
  for (const name of ["specs/004-nothing/tasks.md", "nowhere/"])
    expect(stderr).toContain(`there is no plan "${name}": expected a file, a folder, or - for standard input`);
});

test("standard input, a folder with one plan in several files, and a folder with several plans", () => {
  const [input] = previewWith("- [x] Buy paint\n- [ ] Paint the sign\n", "--json", "-").lines();
  expect(input).toMatchObject({ plan: "-", tasks: 1, edges: 0, done: [{ id: "1", state: "done" }], fallback: false });
  const folder = temporaryFolder();
  const story = (id: string, more = "") =>
    `---\nid: ${id}\ntitle: ${id}\nstatus: To Do\n${more}---\n\n## Description\n\nA notice.\n`;
  write(folder, {
    "backlog/config.yml": "project_name: Shop\nstatuses: [To Do, In Progress, Done]\n",
    "backlog/tasks/task-1 - One.md": story("task-1"),
    "backlog/tasks/task-2 - Two.md": story("task-2", "dependencies: [task-1]\n"),
    "plans/one.json": planOf(task("A")),
    "plans/two.yml": "tasks: [{id: B, duration: 1}, {id: C, duration: 1}]\n",
  });
  const lines = preview("--json", join(folder, "backlog"), join(folder, "plans")).lines();
  expect(lines.map(({ plan, tasks, edges }) => [plan.slice(folder.length + 1), tasks, edges])).toEqual([
    ["backlog", 2, 1],
    ["plans/one.json", 1, 0],
    ["plans/two.yml", 2, 0],
  ]);
});

test("a JSON list of plans is previewed plan by plan", () => {
  const file = join(temporaryFolder(), "plans.json");
  const task = (id: string) => ({ id, duration: 1, depends_on: [] });
  writeFileSync(file, JSON.stringify([{ name: "first", tasks: [task("A")] }, { tasks: [task("B"), task("C")] }]));
  const { status, stdout } = preview("--json", file);
  const lines = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect({ status, plans: lines.map(({ plan, tasks }) => [plan, tasks]) }).toEqual({
    status: 0,
    plans: [
      [`${file}#first`, 1],
      [`${file}#2`, 2],
    ],
  });
});
