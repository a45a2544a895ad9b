import { describe, expect, test } from "vitest";
import { findRefusedSettings, restrictTasks, type TaskBounds } from "../../workflows-src/pipeline/restrict-tasks.ts";
import type { OwnSettings, Plan, Task } from "../../workflows-src/plan/plan.ts";
import { RUNNER_CHOICES } from "../../workflows-src/plan/runner-names.ts";
import { task } from "../task/job.ts";

const BOUNDS: TaskBounds = {
  runner: "claude",
  task_runners: "",
  runner_argv: "",
  budget_usd: 10,
  max_turns: 0,
  timeout_minutes: 60,
  runs_on: "ubuntu-latest",
  task_runs_on: "",
};
const plan = (...tasks: Task[]): Plan => ({ version: 1, tasks });
const problems = (fields: Partial<Task>, bounds: Partial<TaskBounds> = {}) =>
  findRefusedSettings(plan(task("A", fields)), { ...BOUNDS, ...bounds }).map(({ message }) => message);
const restrict = (fields: Partial<Task>, bounds: Partial<TaskBounds> = {}): Task =>
  restrictTasks(plan(task("A", fields)), { ...BOUNDS, ...bounds }).tasks[0] as Task;

/** A setting that counts is kept and said nothing about; another is gone, a warning, and a note for the work order. */
function counts(fields: OwnSettings & Pick<Task, "run">, bounds: Partial<TaskBounds> = {}): boolean {
  const all = { ...BOUNDS, ...bounds };
  const [key = ""] = Object.keys(fields).filter((name) => name !== "run");
  const restricted = restrict(fields, bounds);
  const isKept = key in restricted;
  expect(problems(fields, bounds)).toHaveLength(isKept ? 0 : 1);
  expect(restricted.also_stated ?? []).toHaveLength(isKept ? 0 : 1);
  if (isKept) expect(restricted).toEqual(task("A", fields));
  expect(restrictTasks(plan(restricted), all).tasks).toEqual([restricted]);
  return isKept;
}

describe("the runner of a task", () => {
  const allowed = (bounds: Partial<TaskBounds>) =>
    RUNNER_CHOICES.filter((runner) => counts({ runner, run: "true" }, bounds));

  test.each<[Partial<TaskBounds>, readonly string[]]>([
    [{}, ["command", "claude"]],
    [{ runner: "auto" }, ["auto", "command", "somas", "brief"]],
    [{ runner: "custom", runner_argv: '["a"]' }, ["command", "custom"]],
    [{ task_runners: "codex, brief" }, ["command", "brief", "claude", "codex"]],
    [{ task_runners: "any" }, RUNNER_CHOICES.filter((runner) => runner !== "custom")],
    [{ task_runners: "any", runner_argv: '["a"]' }, RUNNER_CHOICES],
  ])("with %j is one of %j", (bounds, expected) => {
    expect(allowed(bounds)).toEqual(expected);
  });

  test("is not command without a run script", () => {
    expect(counts({ runner: "command" })).toBe(false);
    expect(counts({ runner: "command" }, { runner: "command" })).toBe(true);
  });
});

describe("a limit of a task", () => {
  test.each<[OwnSettings, Partial<TaskBounds>, boolean]>([
    [{ budget_usd: 10 }, {}, true],
    [{ budget_usd: 10.01 }, {}, false],
    [{ budget_usd: 0 }, {}, false],
    [{ budget_usd: 0 }, { budget_usd: 0 }, true],
    [{ budget_usd: 99_999 }, { budget_usd: 0 }, true],
    [{ max_turns: 5 }, {}, true],
    [{ max_turns: 0 }, { max_turns: 7 }, false],
    [{ max_turns: 8 }, { max_turns: 7 }, false],
    [{ timeout_minutes: 60 }, {}, true],
    [{ timeout_minutes: 61 }, {}, false],
  ])("%j with %j counts: %j", (fields, bounds, expected) => {
    expect(counts(fields, bounds)).toBe(expected);
  });
});

describe("the machine of a task", () => {
  test.each<[NonNullable<OwnSettings["runs_on"]>, Partial<TaskBounds>, boolean]>([
    ["ubuntu-latest", {}, true],
    ["Ubuntu-Latest", {}, true],
    [["ubuntu-latest"], {}, true],
    ["self-hosted", {}, false],
    ["macos-latest", { task_runs_on: "macos-latest, gpu" }, true],
    ["gpu", { task_runs_on: "macos-latest, gpu" }, true],
    [["macos-latest", "gpu"], { task_runs_on: "macos-latest, gpu" }, false],
    [["gpu", "self-hosted"], { task_runs_on: '["macos-latest", ["self-hosted", "gpu"]]' }, true],
    ["self-hosted", { task_runs_on: '["macos-latest", ["self-hosted", "gpu"]]' }, false],
    [["self-hosted", "gpu", "production"], { task_runs_on: '[["self-hosted", "gpu"]]' }, false],
    ["production", { task_runs_on: "any" }, true],
    [["linux", "self-hosted"], { runs_on: '["self-hosted", "linux"]' }, true],
    ["self-hosted", { runs_on: '["self-hosted", "linux"]' }, false],
    ["production", { runs_on: undefined }, true],
  ])("%j with %j counts: %j", (runs_on, bounds, expected) => {
    expect(counts({ runs_on }, bounds)).toBe(expected);
  });
});

test("a task has the models, files, scripts and texts that it states", () => {
  const fields = { model: "opus", setup: "npm ci", verify: "npm test", files: ["a"], agent: "x", run: "true" };
  expect(restrict(fields)).toEqual(task("A", fields));
});

test("messages say what was expected and what counts instead, once for tasks with the same value", () => {
  const many = ["A", "B", "C"].map((id) => task(id, { runner: "codex", budget_usd: 50 }));
  const found = findRefusedSettings(plan(...many, task("D", { runner: "gemini", runs_on: ["x", "y"] })), BOUNDS);
  expect(found.map(({ task_id, code, message }) => `${task_id} ${code} ${message}`)).toEqual([
    "A setting-not-allowed runner codex of A, B and C does not count: expected one of claude, command (`task_runners` adds others); claude is used",
    "A setting-not-allowed budget_usd 50 of A, B and C does not count: expected at most 10, the `budget_usd` of the run; 10 counts",
    "D setting-not-allowed runner gemini of D does not count: expected one of claude, command (`task_runners` adds others); claude is used",
    'D setting-not-allowed runs_on x, y of D does not count: expected one of "ubuntu-latest" (`task_runs_on` adds others); ubuntu-latest is used',
  ]);
  expect(problems({ runner: "command" })).toEqual([
    "runner command of A does not count: expected a task with a `run` script; claude is used",
  ]);
  expect(restrict({ runner: "codex", also_stated: ["priority: high"] }).also_stated).toEqual([
    "priority: high",
    "runner: codex; this does not count here, claude is used",
  ]);
});
