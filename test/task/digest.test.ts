import { describe, expect, it } from "vitest";
import type { Plan, Task } from "../../workflows-src/plan/plan.ts";
import {
  describeRunner,
  digestTasks,
  digestText,
  sha256,
  type TaskFingerprint,
} from "../../workflows-src/task/digest.ts";
import { task } from "./job.ts";

const plan = (changes: Readonly<Record<string, Partial<Task>>> = {}): Plan => ({
  version: 1,
  tasks: [
    task("A", changes.A),
    task("B", changes.B),
    task("C", { depends_on: ["A", "B"], ...changes.C }),
    task("D", { depends_on: ["C"], ...changes.D }),
  ],
});
const digests = (of: Plan, changes: Readonly<Record<string, Partial<TaskFingerprint>>> = {}) =>
  digestTasks(
    of,
    new Map(
      of.tasks.map((each) => [each.id, { text: digestText(each), context: "", runner: "", ...changes[each.id] }]),
    ),
  );
const differing = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
  [...one.keys()].filter((id) => one.get(id) !== other.get(id)).sort();
const changed = (changes: Readonly<Record<string, Partial<Task>>>) =>
  differing(digests(plan()), digests(plan(changes)));

describe("digestTasks", () => {
  it.each<[Partial<Task>]>([
    [{ name: "x" }],
    [{ description: "x" }],
    [{ run: "x" }],
    [{ verify: "x" }],
    [{ agent: "x" }],
    [{ context_requirements: ["x"] }],
    [{ setup: "x" }],
    [{ acceptance_criteria: ["x"] }],
  ])("changes with %j, for the task and all that follow", (change) => {
    expect(changed({ A: change })).toEqual(["A", "C", "D"]);
  });

  it.each<[Partial<TaskFingerprint>]>([[{ context: "x" }], [{ runner: "x" }]])(
    "change with other inputs: %j, for the task and all that follows",
    (change) => {
      expect(differing(digests(plan()), digests(plan(), { B: change }))).toEqual(["B", "C", "D"]);
    },
  );

  it("ignores estimates, risk and the order of dependencies", () => {
    const duration = { optimistic: 2, most_likely: 3, pessimistic: 4 };
    expect(changed({ A: { duration, risk: "HIGH" }, C: { depends_on: ["B", "A"] } })).toEqual([]);
    expect(changed({ C: { depends_on: ["A"] } })).toEqual(["C", "D"]);
  });

  it("ignores limits and the machine", () => {
    const limits = { budget_usd: 1, max_turns: 2, timeout_minutes: 3, runs_on: "gpu" };
    expect(changed({ A: limits })).toEqual([]);
  });

  it("of a task without new keys is that of older runs", () => {
    const { name, description } = task("A");
    expect(digestText(task("A"))).toBe(sha256([name, description, null, null, null, []]));
    const texts = [{ title: "x", text: "y" }];
    expect(digestText(task("A", { texts }))).toBe(sha256([name, description, null, null, null, [], texts, []]));
  });

  it("distinguishes a setup from another, and from a criterion", () => {
    const all = [{ setup: "x" }, { setup: "y" }, { acceptance_criteria: ["x"] }, { setup: "x", texts: [] }];
    expect(new Set(all.map((fields) => digestText(task("A", fields)))).size).toBe(3);
  });

  it("distinguishes a script from an agent with the same text", () => {
    expect(digestText(task("A", { run: "x" }))).not.toBe(digestText(task("A", { verify: "x" })));
  });

  it("handles a chain of 5,000 tasks and a lattice with very many paths", () => {
    const tasks = Array.from({ length: 5000 }, (_, i) =>
      task(`T${i}`, { depends_on: [i - 1, i - 2, i - 3].filter((j) => j >= 0).map((j) => `T${j}`) }),
    );
    expect(digests({ version: 1, tasks }).get("T4999")).toMatch(/^[0-9a-f]{64}$/);
  });

  it("throws if a fingerprint is missing", () => {
    expect(() => digestTasks(plan(), new Map())).toThrow('no inputs of the task "A"');
  });
});

describe("describeRunner", () => {
  const settings = { runner: "auto", agent: "coder" } as const;

  it("names the runner with agent and model", () => {
    expect(describeRunner(task("A"), settings)).toBe("auto/coder");
    expect(describeRunner(task("A", { agent: "te: st" }), { ...settings, model: "m" })).toBe("auto/te%3A%20st/m");
  });

  it("distinguishes custom command lines", () => {
    const custom = (runner_argv: string) => describeRunner(task("A"), { ...settings, runner: "custom", runner_argv });
    expect(custom('["a"]')).toMatch(/^custom\/coder\/[0-9a-f]{12}$/);
    expect(custom('["a"]')).not.toBe(custom('["b"]'));
  });

  it("takes the runner and the model of the task before those of the run", () => {
    const run = { ...settings, runner: "claude", model: "opus" } as const;
    expect(describeRunner(task("A"), run)).toBe("claude/coder/opus");
    expect(describeRunner(task("A", { model: "haiku" }), run)).toBe("claude/coder/haiku");
    expect(describeRunner(task("A", { runner: "claude" }), run)).toBe("claude/coder/opus");
    // Codex does not have the models of claude; where the run names no agent, its model is for those that tasks name.
    expect(describeRunner(task("A", { runner: "codex" }), run)).toBe("codex/coder");
    expect(describeRunner(task("A", { runner: "codex" }), { ...run, runner: "auto" })).toBe("codex/coder/opus");
    expect(describeRunner(task("A", { runner: "command", run: "x" }), run)).toBe("command");
  });

  it("has a part for the setup of the run, and that of older runs without one", () => {
    const setup = "npm ci";
    expect(describeRunner(task("A"), { ...settings, setup })).toMatch(/^auto\/coder\/[0-9a-f]{12}$/);
    expect(describeRunner(task("A", { run: "x" }), { ...settings, setup })).toMatch(/^command\/[0-9a-f]{12}$/);
    expect(describeRunner(task("A"), { ...settings, setup: "" })).toBe("auto/coder");
    const custom = { ...settings, runner: "custom", runner_argv: '["a"]', setup: "s.sh" } as const;
    expect(describeRunner(task("A"), custom)).toBe(`custom/coder/${sha256(['["a"]', "s.sh"]).slice(0, 12)}`);
  });

  it("is `command` if the task has its own script, whatever the agent", () => {
    expect(describeRunner(task("A", { run: "x" }), settings)).toBe("command");
    expect(describeRunner(task("A", { run: "x" }), { ...settings, runner: "somas" })).toBe("somas/coder");
  });
});
