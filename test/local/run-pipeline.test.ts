import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { fetchBundle } from "../../workflows-src/git/bundle.ts";
import { git } from "../../workflows-src/git/git.ts";
import type { PipelineEvent } from "../../workflows-src/local/events.ts";
import type { Report } from "../../workflows-src/local/report.ts";
import { type PipelineOptions, runPipeline } from "../../workflows-src/local/run-pipeline.ts";
import { commit, newRepository, temporaryFolder, write } from "../git/repository.ts";

vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  // What a run keeps goes away with the test.
  vi.stubEnv("TMPDIR", temporaryFolder());
  return () => vi.unstubAllEnvs();
});

interface TaskText {
  readonly id: string;
  readonly run?: string;
  readonly description?: string;
  readonly depends_on?: readonly string[];
  readonly verify?: string;
}

const planText = (...tasks: TaskText[]) =>
  `${JSON.stringify({ version: 1, tasks: tasks.map((task) => ({ duration: 1, risk: "LOW", name: `Name of ${task.id}`, ...task })) })}\n`;

const A = { id: "A", run: "echo A > a.txt", verify: "grep -q A a.txt" };
const B = { id: "B", run: "sed s/A/B/ a.txt > b.txt", depends_on: ["A"], verify: "grep -q B b.txt" };
const C = { id: "C", run: "echo C > c.txt" };

async function run(repository: string, of: Partial<PipelineOptions> = {}) {
  const events: PipelineEvent[] = [];
  const report = await runPipeline({
    repository,
    project_id: "project-007",
    plan: "plan.yml",
    mode: "auto",
    runner: "auto",
    agent: "coder",
    max_parallel: 2,
    on_invalid_plan: "fallback",
    timeout_minutes: 10,
    runner_hours_per_hour: 1,
    context_files: "",
    onEvent: (event) => events.push(event),
    ...of,
  });
  const started = events.flatMap((event) => (event.type === "started" ? [event.task_id] : []));
  return { report, events, started };
}

const verdicts = (report: Report) => Object.fromEntries(report.tasks.map((task) => [task.task_id, task.verdict]));
const BRANCH = "somas/project-007";

/** Everything of a repository that a run must not change. */
const untouched = async (repository: string) => [
  await git(repository, ["status", "--porcelain"]),
  (await git(repository, ["for-each-ref"])).split("\n").filter((line) => !line.endsWith(BRANCH)),
  await git(repository, ["rev-parse", "HEAD"]),
  readFileSync(join(repository, ".git/config"), "utf8"),
];

test("runs a plan wave by wave and leaves nothing but the branch", async () => {
  const { repository, base } = await newRepository({ "plan.yml": planText(B, A, C) }, 'a "repo" with ünusual name');
  write(repository, { "draft with\nnewline.txt": "not committed\n" });
  const before = await untouched(repository);
  const { report, events, started } = await run(repository);

  expect(verdicts(report)).toEqual({ B: "succeeded", A: "succeeded", C: "succeeded" });
  expect(started.indexOf("A")).toBeLessThan(started.indexOf("B"));
  expect(report).toMatchObject({ base, branch: BRANCH, fallback: false, refused: false, kept: undefined });
  expect(report.head).toBe(await git(repository, ["rev-parse", BRANCH]));
  expect(await git(repository, ["show", `${BRANCH}:b.txt`])).toBe("B");
  for (const task of report.tasks) {
    expect(await git(repository, ["show", `${BRANCH}:${task.result_file}`])).toContain(task.task_id);
    expect(
      await git(repository, ["log", "-1", "--format=%(trailers:key=Task,valueonly)", task.commit ?? ""]),
    ).toContain(task.task_id);
  }
  expect(report.tasks.map((task) => task.wave)).toEqual([1, 1, 1]);
  expect(await untouched(repository)).toEqual(before);
  expect(events).toContainEqual({
    type: "note",
    text: "1 uncommitted change is not part of the run: tasks start from HEAD",
  });
});

test("a second run does only what is missing or changed, with its dependents", async () => {
  const { repository } = await newRepository({ "plan.yml": planText(A, B, { ...C, run: "exit 3" }) });
  const first = await run(repository);
  expect(verdicts(first.report)).toEqual({ A: "succeeded", B: "succeeded", C: "runner_error" });

  write(repository, { "plan.yml": planText(A, B, C) });
  const second = await run(repository);
  expect(second.started).toEqual(["C"]);
  expect(verdicts(second.report)).toEqual({ A: "succeeded", B: "succeeded", C: "succeeded" });
  const before = first.report.tasks.find((task) => task.task_id === "A");
  expect(second.report.tasks.find((task) => task.task_id === "A")).toMatchObject({
    commit: before?.commit,
    result_file: before?.result_file,
    wave: 1,
    seconds: 0,
    earlier: true,
  });

  const third = await run(repository);
  expect(third.started).toEqual([]);
  expect(third.report.head).toBe(second.report.head);

  write(repository, { "plan.yml": planText({ ...A, run: "echo AA > a.txt" }, B, C) });
  const fourth = await run(repository);
  expect(fourth.started).toEqual(["A", "B"]);
  expect(verdicts(fourth.report)).toEqual({ A: "succeeded", B: "succeeded", C: "succeeded" });
  expect(await git(repository, ["show", `${BRANCH}:b.txt`])).toBe("BA");
});

test("a command that finds its work done is done, with a warning: an edited description must not fail for ever", async () => {
  const { repository } = await newRepository({ "plan.yml": planText(A, B) });
  await run(repository);
  write(repository, { "plan.yml": planText({ ...A, description: "better words" }, B) });
  const { report, started } = await run(repository);
  expect(started).toEqual(["A", "B"]);
  expect(verdicts(report)).toEqual({ A: "succeeded_with_warning", B: "succeeded_with_warning" });
  expect((await run(repository)).started).toEqual([]);
});

test("new commits of HEAD are brought in, also where the plan is one of them", async () => {
  const { repository } = await newRepository({ "plan.yml": planText(A, B) });
  await run(repository);
  await commit(repository, {
    "plan.yml": planText({ ...A, description: "other", run: "cat new.txt > a.txt" }, B),
    "new.txt": "A new\n",
  });
  const { report, started } = await run(repository);
  expect(started).toEqual(["A", "B"]);
  expect(verdicts(report)).toEqual({ A: "succeeded", B: "succeeded" });
  expect(await git(repository, ["show", `${BRANCH}:b.txt`])).toBe("B new");

  await git(repository, ["checkout", "--quiet", "--detach"]);
  await commit(repository, { "a.txt": "mine\n" });
  await expect(run(repository)).rejects.toThrow(/somas\/project-007 and HEAD conflict in a\.txt/);
});

test("what is not done is reported, its dependents are skipped, and its work is kept", async () => {
  const { repository, base } = await newRepository({
    "plan.yml": planText(
      { ...A, verify: "false" },
      B,
      { id: "D", depends_on: ["B"] },
      { id: "X", run: "echo X > same.txt" },
      { id: "Y", run: "echo Y > same.txt" },
    ),
  });
  const { report } = await run(repository);
  expect(verdicts(report)).toEqual({
    A: "verify_failed",
    B: "skipped_dependency",
    D: "skipped_dependency",
    X: "succeeded",
    Y: "conflict",
  });
  expect(report.tasks.map((task) => task.wave)).toEqual([1, 1, 1, 1, 1]);
  expect(report.tasks[0]).toMatchObject({ commit: null, result_file: null });
  const kept = report.kept ?? "";
  expect(readdirSync(kept).sort()).toEqual(["A", "Y"]);
  expect(existsSync(join(kept, "A", "logs", "A.log"))).toBe(true);
  const saved = await fetchBundle(repository, join(kept, "A", "result.bundle"));
  expect(await git(repository, ["show", `${saved.get("A")}:a.txt`])).toBe("A");
  expect(await git(repository, ["merge-base", base, saved.get("A") ?? ""])).toBe(base);
});

test("an invalid plan falls back to one task, or stops", async () => {
  const { repository, base } = await newRepository({ "plan.yml": "tasks: [\n" });
  const stopped = await run(repository, { on_invalid_plan: "fail" });
  expect(stopped.report).toMatchObject({ refused: true, tasks: [], head: base });
  const { report } = await run(repository);
  expect(verdicts(report)).toEqual({ "FALLBACK-001": "briefed" });
  expect(report.fallback).toBe(true);
  expect(report.problems[0]).toMatchObject({ file: "plan.yml", severity: "error" });
});

test("says what the user can put right", async () => {
  const folder = temporaryFolder();
  await expect(run(folder)).rejects.toThrow(/is not a git repository/);
  await git(folder, ["init", "--quiet"]);
  await expect(run(folder)).rejects.toThrow(/has no commit yet/);
  const { repository } = await newRepository({ "plan.yml": planText(A) });
  await expect(run(repository, { project_id: "a..b" })).rejects.toThrow(/cannot be the name of a branch/);
  const worktree = join(temporaryFolder(), "tree");
  await git(repository, ["worktree", "add", "--quiet", "-b", BRANCH, worktree]);
  await expect(run(repository)).rejects.toThrow(`${BRANCH} is checked out in ${worktree}`);
  await git(repository, ["worktree", "remove", worktree]);
  await git(repository, ["branch", "--delete", "--force", BRANCH]);
  await git(repository, ["branch", "somas"]);
  await expect(run(repository)).rejects.toThrow(/has a branch named somas/);
});
