import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { fetchBundle } from "../../workflows-src/git/bundle.ts";
import { git } from "../../workflows-src/git/git.ts";
import type { PipelineEvent } from "../../workflows-src/local/events.ts";
import { mapTasksToWaves } from "../../workflows-src/local/github-waves.ts";
import type { RunReport } from "../../workflows-src/local/report.ts";
import { type PipelineOptions, runPipeline } from "../../workflows-src/local/run-pipeline.ts";
import type { Task } from "../../workflows-src/plan/plan.ts";
import { PACKAGES } from "../../workflows-src/task/runners/packages.ts";
import { commit, newRepository, temporaryFolder, write } from "../git/repository.ts";
import { makeSettings } from "../pipeline/make-settings.ts";
import { testUnless } from "../vitest/skip.ts";

beforeEach(() => {
  // What a run keeps goes away with the test.
  vi.stubEnv("TMPDIR", temporaryFolder());
  return () => vi.unstubAllEnvs();
});

type TaskText = Pick<Task, "id"> & Partial<Omit<Task, "duration">> & { readonly duration?: number };

const planText = (...tasks: TaskText[]) =>
  `${JSON.stringify({ version: 1, tasks: tasks.map((task) => ({ duration: 1, risk: "LOW", name: `Name of ${task.id}`, ...task })) })}\n`;

const A = { id: "A", run: "echo A > a.txt", verify: "grep -q A a.txt" };
const B = { id: "B", run: "sed s/A/B/ a.txt > b.txt", depends_on: ["A"], verify: "grep -q B b.txt" };
const C = { id: "C", run: "echo C > c.txt" };

async function run(repository: string, of: Partial<Omit<PipelineOptions, "signal">> = {}) {
  const events: PipelineEvent[] = [];
  const report = await runPipeline({
    repository,
    ...makeSettings({ project_id: "project-007", max_parallel: 2, timeout_minutes: 10 }, "local"),
    plan: "plan.yml",
    pause: () => Promise.resolve(),
    onEvent: (event) => events.push(event),
    ...of,
  });
  const started = events.flatMap((event) => (event.type === "started" ? [event.task_id] : []));
  return { report, events, started };
}

const verdicts = (report: RunReport) => Object.fromEntries(report.tasks.map((task) => [task.task_id, task.verdict]));
const BRANCH = "somas/project-007";

/** Everything of a repository that a run must not change. */
const untouched = async (repository: string) => [
  await git(repository, ["status", "--porcelain"]),
  (await git(repository, ["for-each-ref"])).split("\n").filter((line) => !line.endsWith(BRANCH)),
  await git(repository, ["rev-parse", "HEAD"]),
  readFileSync(join(repository, ".git/config"), "utf8"),
];

test("runs a plan and leaves nothing but the branch", async () => {
  const { repository, base } = await newRepository({ "plan.yml": planText(B, A, C) }, 'a "repo" with ünusual name');
  write(repository, { "draft with\nnewline.txt": "not committed\n" });
  const before = await untouched(repository);
  const { report, events, started } = await run(repository);

  expect(verdicts(report)).toEqual({ B: "succeeded", A: "succeeded", C: "succeeded" });
  const steps = events.flatMap((event) => {
    if (event.type === "started") return [`${event.task_id} starts`];
    return event.type === "integrated" ? [`${event.result.task_id} is integrated`] : [];
  });
  expect(steps.indexOf("A is integrated")).toBeLessThan(steps.indexOf("B starts"));
  expect(started.sort()).toEqual(["A", "B", "C"]);
  expect(report).toMatchObject({
    base,
    branch: BRANCH,
    plan: { source: { fallback: false }, refused: false },
    kept: undefined,
  });
  expect(report.head).toBe(await git(repository, ["rev-parse", BRANCH]));
  expect(await git(repository, ["show", `${BRANCH}:b.txt`])).toBe("B");
  for (const task of report.tasks) {
    expect(await git(repository, ["show", `${BRANCH}:${task.result_file}`])).toContain(task.task_id);
    expect(
      await git(repository, ["log", "-1", "--format=%(trailers:key=Task,valueonly)", task.commit ?? ""]),
    ).toContain(task.task_id);
  }
  const planned = events.flatMap((event) => (event.type === "schedule" ? [event.schedule] : []));
  expect(planned).toHaveLength(1);
  const numbers = planned.map(mapTasksToWaves)[0];
  expect(report.tasks.map(({ wave }) => wave)).toEqual(["B", "A", "C"].map((id) => numbers?.get(id)));
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

test("new commits of HEAD are brought in by HEAD's .gitattributes, not by those of a task", async () => {
  const task = { id: "A", run: "echo 'list.txt merge=union' > .gitattributes; echo task > list.txt" };
  const { repository } = await newRepository({ "plan.yml": planText(task), "list.txt": "one\n" });
  expect(verdicts((await run(repository)).report)).toEqual({ A: "succeeded" });
  await commit(repository, { "list.txt": "person\n" });
  await expect(run(repository)).rejects.toThrow("conflict in list.txt");
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

/** A shell command that waits until the branch holds these tasks. */
const until = (repository: string, ...ids: string[]) =>
  ids
    .map((id) => `until git -C '${repository}' log ${BRANCH} -- | grep -q '^    Task: ${id}$'; do sleep 0.02; done`)
    .join("; ");

/** Changes a file on the project's branch, as a person does who pushes there. */
const commitToBranch = (repository: string, file: string) =>
  [
    `cd '${repository}'`,
    "export GIT_INDEX_FILE=$(mktemp -u) GIT_AUTHOR_NAME=P GIT_AUTHOR_EMAIL=p@example.org",
    "export GIT_COMMITTER_NAME=P GIT_COMMITTER_EMAIL=p@example.org",
    `git read-tree ${BRANCH}`,
    `git update-index --add --cacheinfo "100644,$(echo person | git hash-object -w --stdin),${file}"`,
    `git update-ref refs/heads/${BRANCH} $(git commit-tree $(git write-tree) -p ${BRANCH} -m person)`,
    "cd -",
  ].join("; ");

test("what is not done is reported, its dependents are skipped, and its work is kept", async () => {
  const { repository, base } = await newRepository();
  const starts = join(temporaryFolder(), "starts");
  const startsOfZ = (count: number) => `until [ "$(cat ${starts} | wc -l)" -ge ${count} ]; do sleep 0.02; done`;
  await commit(repository, {
    "plan.yml": planText(
      { ...A, verify: "false" },
      B,
      { id: "D", depends_on: ["B"] },
      // Z starts before X is merged, and again before a person changes the branch, and conflicts with both.
      { id: "X", run: `${startsOfZ(1)}; echo X > same.txt` },
      { id: "Y", run: "echo Y > y.txt", depends_on: ["X"] },
      {
        id: "Z",
        run: `echo >> ${starts}; if [ $(wc -l < ${starts}) = 1 ]; then ${until(repository, "X")}; else ${until(repository, "Y")}; ${commitToBranch(repository, "same.txt")}; fi; echo Z > same.txt`,
      },
    ),
  });
  writeFileSync(starts, "");
  const { report, started } = await run(repository, { max_parallel: 4 });
  expect(verdicts(report)).toEqual({
    A: "verify_failed",
    B: "skipped_dependency",
    D: "skipped_dependency",
    X: "succeeded",
    Y: "succeeded",
    Z: "conflict",
  });
  // Z runs again on the work of X; it conflicts with the person's then, and that is the end of it.
  expect(started.sort()).toEqual(["A", "X", "Y", "Z", "Z"]);
  expect(report.tasks[0]).toMatchObject({ commit: null, result_file: null });
  const kept = report.kept ?? "";
  const wave = report.tasks.find(({ task_id }) => task_id === "Z")?.wave ?? 0;
  const folderOf = (id: string, number: number) => `somas-project-007-wave-${number}-${id}`;
  const all = [folderOf("A", report.tasks[0]?.wave ?? 0), folderOf("Z", wave - 1), folderOf("Z", wave)];
  expect(readdirSync(kept).sort()).toEqual(all);
  expect(report.tasks[0]).toMatchObject({ artifacts: [all[0]] });
  const work = join(kept, all[0] ?? "");
  expect(existsSync(join(work, "logs", "A.log"))).toBe(true);
  const saved = await fetchBundle(repository, join(work, "result.bundle"));
  expect(await git(repository, ["show", `${saved.get("A")}:a.txt`])).toBe("A");
  expect(await git(repository, ["merge-base", base, saved.get("A") ?? ""])).toBe(base);

  const heldOut = report.tasks.find((task) => task.task_id === "Z")?.held_out ?? "";
  expect(heldOut).toMatch(/^somas-held\/project-007\/Z-[0-9a-f]{7}$/);
  expect(await git(repository, ["show", `${heldOut}:same.txt`])).toBe("Z");
});

test("tasks whose files overlap never run at the same time, and the later one sees the work of the earlier", async () => {
  const append = (id: string) => ({ id, run: `echo ${id} >> src/shared.txt`, files: ["src/**"] });
  const { repository } = await newRepository({
    "plan.yml": planText(
      append("A"),
      append("B"),
      { ...append("C"), files: ["src/shared.txt"] },
      { id: "D", run: "echo > d" },
    ),
    "src/shared.txt": "",
  });
  const { report, started } = await run(repository, { max_parallel: 4 });
  expect(Object.values(verdicts(report))).toEqual(["succeeded", "succeeded", "succeeded", "succeeded"]);
  expect(started).toHaveLength(4);
  expect(await git(repository, ["show", `${BRANCH}:src/shared.txt`])).toBe("A\nB\nC");
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
    { task_id: "B", reason: "its dependencies changed: A" },
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

test("tasks of one run have different runners, as far as the run allows it", async () => {
  const home = temporaryFolder();
  vi.stubEnv("HOME", home);
  const program = join(
    home,
    ".cache/somas-workflows/agents",
    `codex-${PACKAGES.codex.version}`,
    "node_modules/.bin/codex",
  );
  mkdirSync(dirname(program), { recursive: true });
  const output = [{ type: "turn.completed", usage: {} }].map((event) => JSON.stringify(event)).join("\n");
  writeFileSync(program, `#!/usr/bin/env bash\necho "$@" > args.txt\necho '${output}'\n`, { mode: 0o755 });
  const custom = { runner: "custom", runner_argv: '["bash", "-c", "echo {model} {max_turns} > custom.txt"]' } as const;
  const settings = { ...custom, model: "opus", max_turns: 9, task_runners: "codex" };
  const tasks: TaskText[] = [
    { id: "RUN", description: "for the runner of the run" },
    { id: "OWN", description: "x", runner: "codex", model: "gpt-5", depends_on: ["RUN"] },
    { id: "CMD", run: "echo c > c.txt", runner: "command", runs_on: "gpu" },
    { id: "NOT", description: "x", runner: "claude", max_turns: 3, depends_on: ["OWN"] },
  ];
  const { repository } = await newRepository({ "plan.yml": planText(...tasks) });
  const { report, events } = await run(repository, settings);

  expect(verdicts(report)).toEqual({ RUN: "succeeded", OWN: "succeeded", CMD: "succeeded", NOT: "succeeded" });
  expect(report.tasks.map(({ runner }) => runner)).toEqual(["custom", "codex", "command", "custom"]);
  expect(await git(repository, ["show", `${BRANCH}:args.txt`])).toMatch(/-m gpt-5|--model gpt-5/);
  expect(await git(repository, ["show", `${report.tasks[0]?.commit}:custom.txt`])).toBe("opus 9");
  expect(await git(repository, ["show", `${BRANCH}:custom.txt`])).toBe("opus 3");
  const refused =
    "runner claude of NOT does not count: expected one of custom, command, codex (`task_runners` adds others); custom is used";
  expect(report.plan.source.problems.map(({ message }) => message)).toContain(refused);
  const notes = events.flatMap((event) => (event.type === "note" ? [event.text] : []));
  expect(notes).toEqual(["runs_on of the plan has no effect on one machine: every task runs here"]);

  expect((await run(repository, settings)).started).toEqual([]);
  expect((await run(repository, { ...settings, task_runners: "" })).started).toEqual(["OWN", "NOT"]);
});

test("setups find the caches in the user's home, get their variables, and their time is part of the result", async () => {
  const home = temporaryFolder();
  writeFileSync(join(home, "cache"), "from the cache\n");
  vi.stubEnv("HOME", home);
  const { repository } = await newRepository({
    ".gitignore": "installed\n",
    "plan.yml": planText({
      id: "A",
      run: "cp installed a.txt; test -z $REGISTRY_TOKEN",
      verify: "test -n $REGISTRY_TOKEN",
    }),
  });
  const setup = 'sleep 0.2; test "$REGISTRY_TOKEN" = sk-registry; cp "$HOME/cache" installed';
  const { report, events } = await run(repository, { setup, setupEnvironment: { REGISTRY_TOKEN: "sk-registry" } });
  expect(verdicts(report)).toEqual({ A: "succeeded" });
  expect(await git(repository, ["show", `${BRANCH}:a.txt`])).toBe("from the cache");
  const times = events.flatMap((event) => (event.type === "integrated" ? (event.result.setup_seconds ?? 0) : []));
  expect(times[0]).toBeGreaterThanOrEqual(0.4);
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

test("ended after any integration and started again, only what is missing runs", async () => {
  const tasks = [
    ...["X", "Y"].map((id) => ({ id, run: `echo ${id} > ${id}` })),
    { id: "D", run: "cat Y > d.txt", depends_on: ["Y"] },
  ];
  for (const last of [1, 2, 3]) {
    const { repository } = await newRepository({ "plan.yml": planText(...tasks) });
    const done: string[] = [];
    const onEvent = (event: PipelineEvent) => {
      if (event.type !== "integrated") return;
      done.push(event.result.task_id);
      if (done.length === last) throw new Error("ended");
    };
    await expect(run(repository, { onEvent })).rejects.toThrow("ended");
    const { started, report } = await run(repository);
    const missing = tasks.map(({ id }) => id).filter((id) => !done.includes(id));
    expect(started.sort(), `after ${done}`).toEqual(missing.sort());
    expect(report.tasks.map(({ verdict }) => verdict)).toEqual(tasks.map(() => "succeeded"));
  }
});

test("two runs of one project at the same time: what the other did counts as done", async () => {
  const marker = join(temporaryFolder(), "marker");
  const { repository } = await newRepository();
  // The first run starts A and waits there until the other run has done everything.
  const wait = `if mkdir ${marker}; then ${until(repository, "A", "B", "C")}; fi`;
  await commit(repository, { "plan.yml": planText({ ...A, run: `${wait}; ${A.run}` }, B, C) });
  let other: ReturnType<typeof run> | undefined;
  const started: string[] = [];
  const { report } = await run(repository, {
    max_parallel: 1,
    onEvent: (event) => {
      if (event.type !== "started") return;
      started.push(event.task_id);
      void eventually(() => existsSync(marker)).then(() => (other ??= run(repository)));
    },
  });
  expect(started).toEqual(["A"]);
  const all = { A: "succeeded", B: "succeeded", C: "succeeded" };
  expect(verdicts(report)).toEqual(all);
  expect(report.tasks.map(({ reason }) => reason)).toEqual(
    report.tasks.map(() => "done by another run at the same time"),
  );
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
  // A task starts from the branch as it is then: from what it depends on, and from what happened to be there.
  for (const [task, needed] of Object.entries({ B: ["A"], C: ["A"], D: ["A", "B", "C"] }))
    expect(below[task]).toEqual(expect.arrayContaining(needed));
  expect(below.A).not.toEqual(expect.arrayContaining(["B"]));
});

/** A file that nobody may remove, for the time of a test: where users and disks know of such. */
const sample = join(mkdtempSync(join(tmpdir(), "somas-lock-")), "file");
writeFileSync(sample, "");
const canLock = spawnSync("chattr", ["+i", sample]).status === 0;
if (canLock) spawnSync("chattr", ["-i", sample]);
rmSync(dirname(sample), { recursive: true });

testUnless(!canLock && "no file can be locked with chattr here")(
  "files that cannot be removed are left to the machine, and lose nothing",
  async () => {
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
  },
);

test("an invalid plan falls back to one task, or stops", async () => {
  const { repository, base } = await newRepository({ "plan.yml": "tasks: [\n" });
  const stopped = await run(repository, { on_invalid_plan: "fail" });
  expect(stopped.report).toMatchObject({ plan: { refused: true }, tasks: [], head: base });
  const { report } = await run(repository);
  expect(verdicts(report)).toEqual({ "FALLBACK-001": "briefed" });
  expect(report.plan.source.fallback).toBe(true);
  expect(report.plan.source.problems[0]).toMatchObject({ file: "plan.yml", severity: "error" });
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

test("a lock that a killed git left on the project's branch is removed; the user's locks stay", async () => {
  const { repository } = await newRepository({ "plan.yml": planText(A) });
  const [own, users] = [`refs/heads/${BRANCH}.lock`, "refs/heads/other.lock"].map((name) =>
    join(repository, ".git", name),
  );
  mkdirSync(join(repository, ".git/refs/heads/somas"));
  for (const lock of [own, users]) writeFileSync(lock ?? "", "");
  const { report, events } = await run(repository);
  expect(verdicts(report)).toEqual({ A: "succeeded" });
  expect(events).toContainEqual({ type: "note", text: `removed ${own}: a git process that was killed had left it` });
  expect(existsSync(users ?? "")).toBe(true);
});

async function eventually(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((again) => setTimeout(again, 10));
}
