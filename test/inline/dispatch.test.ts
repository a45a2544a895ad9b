import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { EARLIER_RUN_FILE } from "../../workflows-src/pipeline/adopt-wave.ts";
import { readWave } from "../../workflows-src/pipeline/artifacts.ts";
import { RESERVED_MINUTES } from "../../workflows-src/schedule/limits.ts";
import { describeUnless } from "../vitest/skip.ts";
import { dispatchEnv, dispatchPlan, runScript, settings, simulate, workplace } from "./run-script.ts";

const DATA = "../shared/data/somas";
const real = (file: string): string => readFileSync(`${DATA}/${file}`, "utf8");
const idsOf = (matrix: { include: { task_id: string }[] }): string[] => matrix.include.map(({ task_id }) => task_id);

const reason = !existsSync(DATA) && "the plans of the original project are not in ../shared/data";
describeUnless(reason)("the real plans", () => {
  test("the first phase of the original plan, with the four public keys", () => {
    const { matrix, dispatched } = dispatchPlan(real("execution_plan.yml"), { mode: "first-phase" });
    expect(matrix).toEqual({
      include: [
        {
          task_id: "TASK-001",
          task_name: "Database Schema Design",
          task_desc: "Database Schema Design",
          duration: 6.5,
        },
        {
          task_id: "TASK-002",
          task_name: "API Contract Definition",
          task_desc: "API Contract Definition",
          duration: 4.2,
        },
        {
          task_id: "TASK-003",
          task_name: "Development Environment Setup",
          task_desc: "Development Environment Setup",
          duration: 3.8,
        },
      ],
    });
    expect(dispatched.outputs.has_tasks).toBe("true");
  });

  test.each(["execution_plan.yml", "template-phases.yml", "template-hybrid.yml", "template-markdown.yml"])(
    "%s starts with its first phase",
    (file) => {
      const { matrix, simulated } = dispatchPlan(real(file));
      expect(simulated.outputs.fallback).toBe("false");
      expect(idsOf(matrix)).toEqual(["TASK-001", "TASK-002", "TASK-003"]);
    },
  );

  test("a plan cut in the middle falls back and says where", () => {
    const text = real("execution_plan.yml");
    const { matrix, dispatched } = dispatchPlan(text.slice(0, text.length / 2));
    expect(idsOf(matrix)).toEqual(["FALLBACK-001"]);
    expect(dispatched.stdout).toMatch(/^::warning file=execution_plan\.yml,line=\d\d,col=\d+,title=[a-z-]+::/m);
    expect(dispatched.summary).toMatch(/FALLBACK-001[\s\S]*\| error \|/);
  });
});

describe("the fallback", () => {
  test.each([
    ["missing", undefined, "plan-missing"],
    ["empty", "", "plan-empty"],
    ["no plan at all", "Some words about the shop.\n", "plan-unrecognised"],
  ])("stands in for a plan that is %s, with the reason", (_, text, code) => {
    const { matrix, simulated, dispatched } = dispatchPlan(text);
    expect(simulated.outputs.fallback).toBe("true");
    expect(matrix.include).toEqual([
      {
        task_id: "FALLBACK-001",
        task_name: "Sequential Implementation",
        task_desc: "Execute implementation in sequential mode",
        duration: 24,
      },
    ]);
    expect(dispatched.stdout).toContain(`::warning file=execution_plan.yml,line=1,col=1,title=${code}`);
    expect(dispatched.summary).toContain("execution\\_plan.yml:1:1");
  });

  test("stands in where several plans have something left to do and none is named", () => {
    const at = workplace({ "specs/001-a/tasks.md": "- [ ] T001 A\n", "specs/002-b/tasks.md": "- [ ] T001 B\n" });
    const SETTINGS = JSON.stringify({ ...settings, plan: ".somas/projects/project-123/artifacts/execution_plan.yml" });
    expect(simulate(at, SETTINGS)).toMatchObject({ status: 0, outputs: { fallback: "true" } });
    const { stdout, outputs } = runScript("dispatch", at, dispatchEnv(at, SETTINGS));
    expect(stdout).toMatch(/title=plan-not-named::.*specs\/001-a\/tasks\.md, specs\/002-b\/tasks\.md/);
    expect(idsOf(JSON.parse(outputs.matrix ?? ""))).toEqual(["FALLBACK-001"]);
  });

  test("stands in where stage 3 left no plan", () => {
    const at = workplace({});
    const { status, outputs } = runScript("dispatch", at, dispatchEnv(at, JSON.stringify(settings)));
    expect(status).toBe(0);
    expect(idsOf(JSON.parse(outputs.matrix ?? ""))).toEqual(["FALLBACK-001"]);
  });

  test("does not happen where an invalid plan shall fail: all reasons are errors, and nothing is handed on", () => {
    const { simulated, planFile } = dispatchPlan("tasks:\n  - {id: A, depends_on: [B]}\n  - {id: A}\n", {
      on_invalid_plan: "fail",
    });
    expect(simulated.status).toBe(1);
    expect(simulated.stdout.match(/^::error file=execution_plan\.yml,line=\d,/gm)).toHaveLength(2);
    expect(simulated.summary.split("\n")[0]).toBe("**Nothing of the plan was understood: nothing is run.**");
    expect(planFile).toBe(false);
  });
});

describe("a run", () => {
  test("of a fork's pull request is refused with the reason", () => {
    const at = workplace({ "execution_plan.yml": "tasks: [{id: A}]" });
    const env = { SETTINGS: JSON.stringify(settings), FROM_FORK: "true", FOLDER: `${at.root}/plan` };
    const { status, stdout, outputs } = runScript("simulate", at, env);
    expect({ status, outputs }).toEqual({ status: 1, outputs: {} });
    expect(stdout).toMatch(/^::error::.*fork/m);
  });

  test("with wrong inputs is refused with all of them", () => {
    const wrong = {
      project_id: "../x",
      plan: "../../etc/passwd",
      mode: "phase",
      on_invalid_plan: "Fail",
      runner: "claud",
      runs_on: "[bad",
      max_parallel: 0,
      timeout_minutes: -1,
      architecture: "sometimes",
      resume: "yes",
      protected_paths: "../x",
      runner_hours_per_hour: 0,
      checkpoint_hours: -1,
    };
    const at = workplace({});
    const { status, stdout } = runScript("simulate", at, {
      SETTINGS: JSON.stringify({ ...settings, ...wrong }),
      FROM_FORK: "",
      FOLDER: at.root,
    });
    expect(status).toBe(1);
    for (const [name, value] of Object.entries(wrong))
      expect(stdout).toContain(`${name} ${JSON.stringify(value)}: expected `);
  });

  test("started from the form, where numbers are text, is the same", () => {
    const numbers = { max_parallel: "4", timeout_minutes: "60", runner_hours_per_hour: "1", checkpoint_hours: "4" };
    const text = numbers as unknown as Partial<typeof settings>;
    const { dispatched } = dispatchPlan("tasks: [{id: A, duration: 1}]", text);
    expect(JSON.parse(dispatched.outputs.next ?? "")).toMatchObject({ legs: [{ id: "A", timeout_minutes: 63 }] });
  });

  describe("with a plan that names machines", () => {
    const PLAN = `tasks:
  - { id: A, duration: 0.001, runs_on: production, timeout_minutes: 7 }
  - { id: B, duration: 0.001, depends_on: [A], runs_on: [gpu, self-hosted] }
  - { id: C, duration: 0.001, depends_on: [B] }
`;
    const machines = (next: string | undefined): Record<string, unknown> =>
      Object.fromEntries(
        JSON.parse(next ?? "").legs.map(({ id, runs_on }: { id: string; runs_on: unknown }) => [id, runs_on]),
      );

    test("gives the jobs those that the caller allows, and warns of the others with the line", () => {
      const { simulated, dispatched } = dispatchPlan(PLAN, { task_runs_on: '[["self-hosted", "gpu"]]' });
      const legs = JSON.parse(dispatched.outputs.next ?? "").legs;
      expect(machines(dispatched.outputs.next)).toEqual({
        A: "ubuntu-latest",
        B: ["gpu", "self-hosted"],
        C: "ubuntu-latest",
      });
      expect(legs[0].timeout_minutes).toBe(7 + RESERVED_MINUTES);
      const warning =
        /^::warning file=execution_plan\.yml,line=2,col=\d+,title=setting-not-allowed::runs_on production of A /m;
      expect(dispatched.stdout).toMatch(warning);
      expect(simulated.summary + dispatched.summary).toContain("setting-not-allowed");
    });

    test("does so even if a task of an earlier job has replaced the plan of stage 3", () => {
      const { at } = dispatchPlan(PLAN);
      const file = join(at.root, "plan", "plan.json");
      const plan = JSON.parse(readFileSync(file, "utf8"));
      plan.tasks[2].runs_on = "production";
      writeFileSync(file, JSON.stringify(plan));
      const { outputs } = runScript("dispatch", at, dispatchEnv(at, JSON.stringify(settings)));
      expect(Object.values(machines(outputs.next)).flat()).not.toContain("production");
    });
  });

  test("gives a task the time that its estimate asks for", () => {
    const { dispatched } = dispatchPlan("tasks: [{id: A, duration: 0.1}]");
    expect(JSON.parse(dispatched.outputs.next ?? "")).toMatchObject({ legs: [{ id: "A", timeout_minutes: 33 }] });
  });

  test("that is started again takes from before only what became of the architecture", () => {
    const { at } = dispatchPlan("tasks: [{id: A, duration: 1}]");
    const env = dispatchEnv(at, JSON.stringify(settings));
    const result = (task_id: string, wave: number) => ({
      ...{ task_id, task_name: task_id, wave, verdict: "succeeded", reason: "", seconds: 1 },
    });
    const file = join(env.RESULTS_FOLDER, "results.json");
    writeFileSync(file, JSON.stringify([result("ARCHITECTURE", 0), result("A", 1)]));
    expect(runScript("dispatch", at, env).outputs.has_tasks).toBe("true");
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual([result("ARCHITECTURE", 0)]);
  });

  test("on a branch that lacks new commits integrates them before any task", () => {
    const at = workplace({ "execution_plan.yml": "tasks: [{id: A, duration: 1}]" });
    at.git("update-ref", "refs/remotes/origin/somas/project-123", at.head);
    at.git(
      "-c",
      "user.name=T",
      "-c",
      "user.email=t@example.org",
      "commit",
      "--quiet",
      "--allow-empty",
      "--message=New",
    );
    const SETTINGS = JSON.stringify(settings);
    simulate(at, SETTINGS);
    const head = at.git("rev-parse", "HEAD");
    const { outputs } = runScript("dispatch", at, dispatchEnv({ ...at, head }, SETTINGS));
    expect(JSON.parse(outputs.next ?? "")).toMatchObject({ number: 1, legs: [], base: head });
    expect(outputs.has_tasks).toBe("true");
    expect(idsOf(JSON.parse(outputs.matrix ?? ""))).toEqual(["A"]);
  });
});

/** A plan of two tasks, the second after the first, and what a run that died in its first wave has left of it. */
function afterDeadRun(changes: Partial<typeof settings> = {}) {
  const { at, dispatched } = dispatchPlan(
    "tasks: [{id: A, duration: 1}, {id: B, duration: 1}, {id: C, duration: 1, depends_on: [A]}]",
  );
  const SETTINGS = JSON.stringify({ ...settings, ...changes });
  const env = dispatchEnv(at, SETTINGS);
  renameSync(env.RESULTS_FOLDER, env.EARLIER_FOLDER);
  const artifacts = ["results", "wave-1-A", "wave-1-C"].map((name) => `somas-${settings.project_id}-${name}`);
  const earlier = { project_id: settings.project_id, run_id: "77", artifacts };
  const file = join(env.EARLIER_FOLDER, EARLIER_RUN_FILE);
  writeFileSync(file, JSON.stringify(earlier));
  return { at, env, first: JSON.parse(dispatched.outputs.next ?? ""), file };
}

describe("work that an earlier run has not integrated", () => {
  test("is integrated before anything runs", () => {
    const { at, env, first } = afterDeadRun();
    const { outputs, summary } = runScript("dispatch", at, env);
    expect(first.legs).toHaveLength(3);
    expect(JSON.parse(outputs.next ?? "")).toEqual({
      ...{ number: 1, base: at.head, runners: 1, legs: [], earlier_run: "77", earlier_wave: 1 },
    });
    expect(outputs.has_tasks).toBe("true");
    expect(idsOf(JSON.parse(outputs.matrix ?? ""))).toEqual(["A", "B"]);
    expect(summary).toContain("`A`, `C`: merged first, not run again.");
    expect(readWave(join(env.RESULTS_FOLDER, "wave.json"))).toMatchObject({
      legs: [{ id: "A" }, { id: "C" }],
      earlier: { run_id: "77", number: 1, head: at.head },
    });
  });

  test("is left alone where every task is to run again", () => {
    const { at, env, first } = afterDeadRun({ resume: "never" });
    expect(JSON.parse(runScript("dispatch", at, env).outputs.next ?? "")).toEqual(first);
  });

  test("does not count where it cannot be read: a warning says so, and it is done again", () => {
    const { at, env, first, file } = afterDeadRun();
    writeFileSync(file, "{");
    const { status, outputs, stdout } = runScript("dispatch", at, env);
    expect(status).toBe(0);
    expect(JSON.parse(outputs.next ?? "")).toEqual(first);
    expect(stdout).toMatch(/^::warning::Work that an earlier run left cannot be used, and is done again: /m);
  });
});

test("no text of a plan can end its output, begin another, or give the runner a command", () => {
  const name = 'x"\\nghadelimiter\\nhas_tasks<<EOF\\nfalse\\nEOF\\n::set-output name=a::b';
  const { dispatched, simulated } = dispatchPlan(
    `tasks: [{id: A, name: "${name.replaceAll('"', '\\"')}", duration: 0, risk: "::error::x"}, {id: B, name: "${name.replaceAll('"', '\\"')}", duration: 1}]`,
  );
  expect(Object.keys(dispatched.outputs)).toEqual(["matrix", "has_tasks", "next"]);
  for (const { stdout } of [simulated, dispatched]) expect(stdout).not.toMatch(/^::(set-output|error::x)/m);
  const good = dispatchPlan(`tasks: [{id: A, name: "${name.replaceAll('"', '\\"')}", duration: 1}]`);
  expect(Object.keys(good.dispatched.outputs)).toEqual(["matrix", "has_tasks", "next"]);
  expect(good.matrix.include[0].task_name).toBe('x" ghadelimiter has_tasks<<EOF false EOF ::set-output name=a::b');
});
