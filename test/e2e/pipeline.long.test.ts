import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { describeUnless } from "../vitest/skip.ts";
import { type CallerResult, git, missingAct } from "./act.ts";
import {
  BRANCH,
  branches,
  files,
  merged,
  PLAN,
  plan,
  resultFile,
  runPipeline,
  startPipeline,
  verdicts,
} from "./pipeline.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const WEBSHOP = join(ROOT, "examples", "webshop");
const SOMAS_PLAN = join(ROOT, "..", "shared", "data", "somas", "execution_plan.yml");

describeUnless(missingAct())("the emitted pipeline, run from a caller's repository", () => {
  describe("on the example", () => {
    const tasks: { id: string; depends_on?: string[]; files: string[] }[] = parse(
      readFileSync(join(WEBSHOP, PLAN), "utf8"),
    ).tasks;
    let result: CallerResult;
    beforeAll(async () => {
      result = await startPipeline({ from: WEBSHOP, inputs: { project_id: "project-001" } });
    });
    afterAll(() => result?.dispose());

    test("is green, adds one branch and leaves main alone", () => {
      expect(result.exitCode, result.log).toBe(0);
      expect(branches(result.remoteDir)).toEqual(["main", BRANCH]);
      expect(git(result.remoteDir, "rev-parse", "main")).toBe(result.head);
    });

    test("merges every task once, after what it depends on", () => {
      const order = merged(result.remoteDir, BRANCH);
      expect(order.map(({ task }) => task).sort()).toEqual(tasks.map(({ id }) => id));
      expect(new Set(order.map(({ verdict }) => verdict))).toEqual(new Set(["succeeded"]));
      const position = (id: string): number => order.findIndex(({ task }) => task === id);
      for (const { id, depends_on = [] } of tasks) {
        for (const dependency of depends_on) expect(position(dependency), id).toBeLessThan(position(id));
      }
    });

    test("brings every generated file and every result file", () => {
      const expected = tasks.flatMap((task) => [...task.files, resultFile(task.id)]);
      expect(files(result.remoteDir, BRANCH)).toEqual(expect.arrayContaining(expected));
    });

    test("passes every check in a clean checkout of the branch", () => {
      const clone = mkdtempSync(join(tmpdir(), "somas-e2e-clone-"));
      onTestFinished(() => rmSync(clone, { recursive: true }));
      git(clone, "clone", "--quiet", "--branch", BRANCH, result.remoteDir, ".");
      const checks = readdirSync(join(clone, "checks")).map((name) => join("checks", name));
      execFileSync("node", ["--test", ...checks], { cwd: clone, stdio: "pipe" });
    });
  });

  test.concurrent("the original SOMAS plan: the first phase is briefed", async (context) => {
    if (!existsSync(SOMAS_PLAN)) context.skip(`${SOMAS_PLAN} does not exist`);
    const result = await runPipeline(context, {
      files: { "execution_plan.yml": readFileSync(SOMAS_PLAN, "utf8") },
      inputs: { project_id: "project-001", plan: "execution_plan.yml", mode: "first-phase", runner: "brief" },
    });
    expect(result.exitCode, result.log).toBe(0);
    const done = merged(result.remoteDir, BRANCH);
    expect(done.map(({ task }) => task).sort()).toEqual(["TASK-001", "TASK-002", "TASK-003"]);
    for (const { task, verdict } of done) {
      expect(verdict).toBe("briefed");
      expect(files(result.remoteDir, BRANCH)).toContain(resultFile(task));
    }
  });

  const circle = plan([
    { id: "A", duration: 1, depends_on: ["B"] },
    { id: "B", duration: 1, depends_on: ["A"] },
  ]);
  for (const [how, files] of Object.entries({ missing: {}, cyclic: { [PLAN]: circle } }))
    test.concurrent(`a plan that is ${how} ends as one sequential task`, async (context) => {
      const result = await runPipeline(context, { files, inputs: { project_id: "project-001", runner: "brief" } });
      expect(result.exitCode, result.log).toBe(0);
      expect(merged(result.remoteDir, BRANCH)).toMatchObject([{ task: "FALLBACK-001", verdict: "briefed" }]);
    });

  test.concurrent("an invalid plan with `on_invalid_plan: fail` is red and changes nothing", async (context) => {
    const result = await runPipeline(context, {
      inputs: { project_id: "project-001", runner: "brief", on_invalid_plan: "fail" },
    });
    expect(result.exitCode).not.toBe(0);
    expect(branches(result.remoteDir)).toEqual(["main"]);
  });

  test.concurrent("only the dependents of a task that failed, or whose machine was lost, are left out", async (context) => {
    // Kills its job's script, which is all that would have handed anything over.
    const lose = 'rm -rf "$(dirname "$TASK_PROMPT_FILE")/../../output"; kill -9 $PPID';
    const result = await runPipeline(context, {
      files: {
        [PLAN]: plan([
          { id: "A", duration: 0.1, run: "echo a > a.txt" },
          { id: "BAD", duration: 0.1, run: "echo b > b.txt", verify: "grep wrong b.txt" },
          { id: "LOST", duration: 0.1, run: lose },
          { id: "AFTER-A", duration: 0.1, depends_on: ["A"], run: "cat a.txt > after-a.txt" },
          { id: "AFTER-BAD", duration: 0.1, depends_on: ["BAD"], run: "cat b.txt > after-b.txt" },
          { id: "AFTER-LOST", duration: 0.1, depends_on: ["LOST"], run: "touch after-lost.txt" },
        ]),
      },
      inputs: { project_id: "project-001" },
    });
    const done = merged(result.remoteDir, BRANCH).map(({ task }) => task);
    expect(done, result.log).toEqual(["A", "AFTER-A"]);
    expect(files(result.remoteDir, BRANCH)).not.toContain("b.txt");
    const verdict = { A: "succeeded", "AFTER-A": "succeeded", BAD: "verify_failed", LOST: "runner_error" };
    expect(verdicts(result)).toMatchObject(verdict);
    expect(result.log).toContain("AFTER-LOST not started: LOST ended without a result");
    expect(result.exitCode, "a run with a failed task is red").not.toBe(0);
  });

  test.concurrent("tasks that conflict run again, each on top of the one before it, and all are merged", async (context) => {
    const result = await runPipeline(context, {
      files: {
        "shared.txt": "before\n",
        [PLAN]: plan([
          { id: "LEFT", duration: 2, run: "echo left > shared.txt" },
          { id: "RIGHT", duration: 1, run: "echo right > shared.txt" },
          { id: "THIRD", duration: 0.5, run: "echo third > shared.txt" },
        ]),
      },
      inputs: { project_id: "project-001" },
    });
    expect(merged(result.remoteDir, BRANCH), result.log).toMatchObject([
      { task: "LEFT", wave: 1 },
      { task: "RIGHT", wave: 2 },
      { task: "THIRD", wave: 3 },
    ]);
    expect(git(result.remoteDir, "show", `${BRANCH}:shared.txt`)).toBe("third");
    expect(verdicts(result)).toEqual({ LEFT: "succeeded", RIGHT: "succeeded", THIRD: "succeeded" });
    expect(branches(result.remoteDir).filter((name) => name.startsWith("somas-held/"))).toEqual([]);
    expect(result.exitCode, result.log).toBe(0);
  });

  test.concurrent("a second run does only what is missing, on top of what came to the repository meanwhile", async (context) => {
    const task = (id: string, text: string) => ({ id, duration: 1, run: `echo ${text} > ${id}.txt` });
    const inputs = { project_id: "project-001", plan: "plan.json" };
    const unfinished = { ...task("B", "b"), verify: "test -e mended" };
    const files = { "plan.json": plan([task("A", "a"), unfinished]) };
    const first = await runPipeline(context, { inputs, files });
    expect(
      merged(first.remoteDir, BRANCH).map(({ task }) => task),
      first.log,
    ).toEqual(["A"]);

    const second = await runPipeline(context, {
      inputs,
      files,
      laterFiles: { mended: "" },
      previous: first,
    });
    expect(second.exitCode, second.log).toBe(0);
    expect(merged(second.remoteDir, BRANCH).map(({ task }) => task)).toEqual(["A", "B"]);
    git(second.remoteDir, "merge-base", "--is-ancestor", git(first.remoteDir, "rev-parse", BRANCH), BRANCH);
    expect(readdirSync(second.artifactsDir).filter((name) => name.endsWith("-A"))).toEqual([]);
  });

  test.concurrent("the keys of agents reach the runner of every task, after a wait too, and nothing else", async (context) => {
    const KEY = "sk-e2e-0123456789";
    const agent = 'echo "$MY_KEY" | sha256sum > "$TASK_ID.txt"; echo "the key is $MY_KEY"';
    const tasks = [
      { id: "A", duration: 0.1, verify: "! env | grep MY_KEY" },
      { id: "B", duration: 0.1 },
      { id: "C", duration: 0.1, depends_on: ["B"] },
    ];
    const result = await runPipeline(context, {
      files: { "agent.sh": agent, "plan.json": plan(tasks) },
      inputs: { project_id: "project-001", plan: "plan.json", runner: "custom", runner_argv: '["bash", "agent.sh"]' },
      secrets: { AGENT_ENV: `MY_KEY=${KEY}` },
    });
    expect(result.exitCode, result.log).toBe(0);
    const sum = createHash("sha256").update(`${KEY}\n`).digest("hex");
    for (const { id } of tasks) expect(git(result.remoteDir, "show", `${BRANCH}:${id}.txt`)).toContain(sum);
    const logs = readdirSync(result.artifactsDir, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".log"),
    );
    expect(logs.length).toBeGreaterThanOrEqual(3);
    for (const name of logs) {
      const text = readFileSync(join(result.artifactsDir, name), "utf8");
      expect(text, name).toContain("the key is ***");
      expect(text, name).not.toContain(KEY);
    }
  });
});
