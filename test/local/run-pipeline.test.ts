import { spawnSync } from "node:child_process";
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
  readonly duration?: number;
  readonly context_requirements?: readonly string[];
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
    architecture: "auto",
    resume: "auto",
    protected_paths: ".github/**",
    runner_hours_per_hour: 1,
    context_files: "",
    stall_minutes: 15,
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
      { id: "Z", run: "echo Z > same.txt" },
    ),
  });
  const { report, started } = await run(repository);
  expect(verdicts(report)).toEqual({
    A: "verify_failed",
    B: "skipped_dependency",
    D: "skipped_dependency",
    X: "succeeded",
    Y: "succeeded",
    Z: "conflict",
  });
  // Y and Z conflict with X and run again on its work; Z conflicts with Y then, and that is the end of it.
  expect(started.sort()).toEqual(["A", "X", "Y", "Y", "Z", "Z"]);
  expect(report.tasks.map((task) => task.wave)).toEqual([1, 1, 1, 1, 2, 2]);
  expect(report.tasks[0]).toMatchObject({ commit: null, result_file: null });
  const kept = report.kept ?? "";
  const folderOf = (id: string, wave: number) => `somas-project-007-wave-${wave}-${id}`;
  const all = [folderOf("A", 1), folderOf("Y", 1), folderOf("Z", 1), folderOf("Z", 2)];
  expect(readdirSync(kept).sort()).toEqual(all);
  expect(report.tasks[0]).toMatchObject({ artifacts: [folderOf("A", 1)] });
  const work = join(kept, folderOf("A", 1));
  expect(existsSync(join(work, "logs", "A.log"))).toBe(true);
  const saved = await fetchBundle(repository, join(work, "result.bundle"));
  expect(await git(repository, ["show", `${saved.get("A")}:a.txt`])).toBe("A");
  expect(await git(repository, ["merge-base", base, saved.get("A") ?? ""])).toBe(base);

  const heldOut = report.tasks.find((task) => task.task_id === "Z")?.held_out ?? "";
  expect(heldOut).toMatch(/^somas-held\/project-007\/Z-[0-9a-f]{7}$/);
  expect(await git(repository, ["show", `${heldOut}:same.txt`])).toBe("Z");
});

test("work that was held out counts as done once a person has merged its branch", async () => {
  const { repository } = await newRepository({
    "plan.yml": planText(
      { id: "A", run: "mkdir -p infra; echo A > infra/a.txt" },
      { id: "B", run: "cat infra/a.txt > b.txt", depends_on: ["A"] },
    ),
  });
  const of = { protected_paths: "infra/**" };
  const { report } = await run(repository, of);
  expect(verdicts(report)).toEqual({ A: "protected_path", B: "skipped_dependency" });
  const heldOut = report.tasks[0]?.held_out ?? "";
  await git(repository, ["branch", BRANCH, "main"]);
  await git(repository, ["checkout", "--quiet", BRANCH]);
  await git(repository, ["merge", "--quiet", "--no-ff", "-m", "I have looked at it", heldOut]);
  await git(repository, ["checkout", "--quiet", "main"]);
  const second = await run(repository, of);
  expect(second.started).toEqual(["B"]);
  expect(verdicts(second.report)).toEqual({ A: "succeeded", B: "succeeded" });
});

test("a task whose context people changed runs again with its dependents; what tasks write changes no context", async () => {
  const spec = "# Spec\n\n## One\n\n1\n\n## Two\n\n2\n";
  const tasks = [
    { id: "A", run: "grep -c . SPEC.md > a.txt", context_requirements: ["SPEC.md#One"] },
    { id: "B", run: "cat a.txt SPEC.md > b.txt", depends_on: ["A"] },
    { id: "C", run: "grep -c . SPEC.md > c.txt", context_requirements: ["SPEC.md#Two"] },
    { id: "D", run: "sed -i s/1/1a/ SPEC.md; echo built > ARCH.md", depends_on: ["C"] },
    { id: "E", run: "wc ARCH.md > e.txt", context_requirements: ["ARCH.md", "SPEC.md"], depends_on: ["D"] },
  ];
  const { repository } = await newRepository({ "plan.yml": planText(...tasks), "SPEC.md": spec });
  await run(repository);
  expect((await run(repository)).started).toEqual([]);

  // A person's change of one section.
  await commit(repository, { "SPEC.md": spec.replace("\n1\n", "\n1\n\nnew\n").replace("1a", "1") });
  const changed = await run(repository);
  expect(changed.started.sort()).toEqual(["A", "B", "E"]);
  const reasons = changed.events.flatMap((event) => (event.type === "earlier" ? event.again : []));
  expect(reasons).toEqual([
    { task_id: "A", reason: "its context changed: SPEC.md#One" },
    { task_id: "B", reason: "what it depends on changed: A" },
    { task_id: "E", reason: "its context changed: SPEC.md" },
  ]);
  expect((await run(repository)).started).toEqual([]);

  // The tasks' work comes into HEAD: with it ARCH.md, and the line of SPEC.md that D changed.
  await git(repository, ["merge", "--quiet", "--no-ff", "-m", "Take it", BRANCH]);
  expect((await run(repository)).started).toEqual([]);
  await commit(repository, { "ARCH.md": "by hand\n" });
  expect((await run(repository)).started).toEqual(["E"]);
  expect((await run(repository)).started).toEqual([]);
});

test("another runner runs agents' tasks again, and `resume: never` all of them", async () => {
  const { repository } = await newRepository({ "plan.yml": planText(A, { id: "N", description: "for an agent" }) });
  await run(repository, { runner: "auto" });
  const other = await run(repository, { runner: "brief" });
  expect(other.started.sort()).toEqual(["A", "N"]);
  expect((await run(repository, { runner: "brief", agent: "tester" })).started.sort()).toEqual(["A", "N"]);
  expect((await run(repository, { runner: "brief", agent: "tester" })).started).toEqual([]);
  expect((await run(repository, { runner: "brief", agent: "tester", resume: "never" })).started.sort()).toEqual([
    "A",
    "N",
  ]);
});

test("killed after any wave and started again, only what is missing runs", async () => {
  // X and U conflict with Y and V, which more waits for, and run again in the second wave; there F conflicts with E.
  const tasks = [
    ...["X", "Y"].map((id) => ({ id, run: `echo ${id} > s.txt` })),
    ...["U", "V"].map((id) => ({ id, run: `echo ${id} > t.txt`, depends_on: ["Y"] })),
    { id: "D", run: "cat t.txt > d.txt", depends_on: ["V"] },
    ...["E", "F"].map((id) => ({ id, run: `echo ${id} > r.txt`, depends_on: ["X"] })),
  ];
  const first = ["Y", "V", "D"];
  const second = [...first, "X", "U", "E"];
  for (const [wave, done] of [first, second, [...second, "F"]].entries()) {
    const { repository } = await newRepository({ "plan.yml": planText(...tasks) });
    const onEvent = (event: PipelineEvent) => {
      if (event.type === "integrated" && event.wave.number === wave + 1) throw new Error("killed");
    };
    await expect(run(repository, { onEvent })).rejects.toThrow("killed");
    const { started, report } = await run(repository);
    const missing = tasks.map(({ id }) => id).filter((id) => !done.includes(id));
    expect([...new Set(started)].sort(), `after wave ${wave + 1}`).toEqual(missing.sort());
    expect(report.tasks.map(({ verdict }) => verdict)).toEqual(tasks.map(() => "succeeded"));
  }
});

test("two runs of one project at the same time: what the other did counts as done", async () => {
  const { repository } = await newRepository({ "plan.yml": planText(A, B, C) });
  let other: ReturnType<typeof run> | undefined;
  const { report } = await run(repository, {
    // The other one starts and ends while the first tasks of this one run.
    onEvent: (event) => {
      if (event.type === "wave") other ??= run(repository);
    },
  });
  const all = { A: "succeeded", B: "succeeded", C: "succeeded" };
  expect(verdicts(report)).toEqual(all);
  expect(verdicts((await other)?.report ?? report)).toEqual(all);
  const done = await git(repository, ["log", "--format=%(trailers:key=Task,valueonly,separator=)", BRANCH]);
  expect(
    done
      .split("\n")
      .filter((id) => id !== "")
      .sort(),
  ).toEqual(["A", "B", "C"]);
});

test("a clone of depth 1 is enough", async () => {
  const { repository } = await newRepository({ "plan.yml": planText(A) });
  await commit(repository, { "plan.yml": planText(A, B) });
  const shallow = join(temporaryFolder(), "shallow");
  await git(repository, ["clone", "--quiet", "--depth=1", "--no-local", repository, shallow]);
  const { report } = await run(shallow);
  expect(verdicts(report)).toEqual({ A: "succeeded", B: "succeeded" });
  expect((await run(shallow)).started).toEqual([]);
});

test("the history is the task graph", async () => {
  const D = { id: "D", run: "cat b.txt c.txt > d.txt", depends_on: ["B", "C"] };
  const tasks = [A, B, { ...C, depends_on: ["A"] }, D, { id: "E", run: "echo E > e.txt" }];
  const { repository } = await newRepository({ "plan.yml": planText(...tasks) });
  await run(repository);
  const lines = (
    await git(repository, [
      "log",
      "--first-parent",
      "--reverse",
      "--format=%s|%P|%(trailers:key=Task,valueonly)",
      BRANCH,
    ])
  ).split("\n");
  const work = new Map(
    lines.flatMap((line) => {
      const [, parents = "", task = ""] = line.split("|");
      return task === "" ? [] : [[task, parents.split(" ")[1] ?? ""]];
    }),
  );
  expect([...work.keys()].sort()).toEqual(["A", "B", "C", "D", "E"]);
  // For each task's work, the tasks whose work it builds on.
  const below: Record<string, string[]> = {};
  for (const [task, commit] of work) {
    const ancestors = new Set((await git(repository, ["rev-list", `${commit}^`])).split("\n"));
    below[task] = [...work]
      .filter(([, other]) => ancestors.has(other))
      .map(([id]) => id)
      .sort();
  }
  expect(below).toMatchObject({ A: [], B: ["A"], C: ["A"], E: [] });
  expect(below.D).toEqual(expect.arrayContaining(["A", "B", "C"]));
});

/** A file that nobody may remove, for the time of a test: where users and disks know of such. */
const canLock = spawnSync("chattr", ["+i", import.meta.filename]).status === 0;
if (canLock) spawnSync("chattr", ["-i", import.meta.filename]);

test.skipIf(!canLock)("files that cannot be removed are left to the machine, and lose nothing", async () => {
  const tasks = [
    { id: "A", run: "echo a > a; chattr +i a" },
    { id: "B", run: "echo b > b; chattr +i b; exit 1" },
  ];
  const { repository } = await newRepository({ "plan.yml": planText(...tasks) });
  const { report } = await run(repository);
  spawnSync("chattr", ["-R", "-i", process.env.TMPDIR ?? ""]);
  expect(verdicts(report)).toEqual({ A: "succeeded", B: "runner_error" });
  expect(await git(repository, ["show", `${BRANCH}:a`])).toBe("a");
  expect(report.tasks[1]).toMatchObject({ reason: "the runner ended with exit code 1" });
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
