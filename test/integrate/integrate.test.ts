import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { NOT_STARTED_FILE } from "../../workflows-src/integrate/leg-results.ts";
import { commit, side } from "../git/repository.ts";
import { artifact, BRANCH, finish, hub, integrated, integration, leg, merges, plan, task, wave } from "./wave.ts";

vi.setConfig({ testTimeout: 60_000 });

const verdicts = (results: readonly { task_id: string; verdict: string }[]) =>
  Object.fromEntries(results.map((result) => [result.task_id, result.verdict]));

test("merges each task once: dependencies first, then the longest remaining path, then id", async () => {
  const at = await hub();
  const plan1 = plan(
    task("B"),
    task("A"),
    task("LONG", { duration: { optimistic: 9, most_likely: 9, pessimistic: 9 } }),
    task("FIRST"),
    task("THEN", { depends_on: ["FIRST"] }),
  );
  for (const id of ["A", "B", "LONG"]) await finish(at, id, { [`${id}.txt`]: id });
  const result = ".somas/projects/project-001/artifacts/tasks/FIRST_result.md";
  const first = await side(at.remote, at.base, { "first.txt": "1", [result]: "# FIRST\n" });
  const then = await side(at.remote, first, { "then.txt": "2" });
  const entry = { verdict: "succeeded", reason: "fine", runner: "command", seconds: 1 };
  await artifact(
    at,
    "FIRST",
    [
      { ...entry, task_id: "FIRST", commit: first },
      { ...entry, task_id: "THEN", commit: then },
    ],
    new Map([
      ["FIRST", first],
      ["THEN", then],
    ]),
  );

  const { head, results } = await integrated(
    integration(at, plan1, wave(leg("A"), leg("B"), leg("FIRST", "THEN"), leg("LONG"))),
  );

  expect(await git(at.remote, ["rev-parse", BRANCH])).toBe(head);
  expect(await merges(at)).toEqual(["LONG", "FIRST", "A", "B", "THEN"]);
  expect((await git(at.remote, ["ls-tree", "-r", "--name-only", head])).split("\n")).toEqual([
    result,
    "A.txt",
    "B.txt",
    "LONG.txt",
    "README.md",
    "first.txt",
    "then.txt",
  ]);
  const merged = results.find((each) => each.task_id === "FIRST");
  expect(merged).toMatchObject({ verdict: "succeeded", runner: "command", seconds: 1, wave: 1, result_file: result });
  expect(await git(at.remote, ["log", "-1", "--format=%P", merged?.commit ?? ""])).toContain(first);
  const message = await git(at.remote, ["log", "-1", "--format=%B", merged?.commit ?? ""]);
  expect(message.replace(/[0-9a-f]{64}/g, "<digest>").replace(at.base, "<base>")).toBe(
    "FIRST: Name of FIRST\n\nTask: FIRST\nVerdict: succeeded\nRunner: command\nWave: 1\nTask-Digest: <digest>\nTask-Text: <digest>\nTask-Context: c\nTask-Runner: command\nTask-Source: <base>\n",
  );
});

test("holds out a task that conflicts; the rest goes on", async () => {
  const at = await hub({ "shared.txt": "one\n" });
  await finish(at, "A", { "shared.txt": "A\n" });
  await finish(at, "B", { "shared.txt": "B\n" });
  const c = await side(at.remote, at.base, { "c.txt": "C\n" });
  await artifact(at, "C", [{ task_id: "C", verdict: "succeeded", commit: c }], new Map([["C", c]]));
  const { head, results } = await integrated(
    integration(at, plan(task("A"), task("B"), task("C", { depends_on: ["B"] })), wave(leg("A"), leg("B"), leg("C"))),
  );
  // B has the longer remaining path, so A is the one that comes too late.
  expect(verdicts(results)).toEqual({ A: "conflict", B: "succeeded", C: "succeeded" });
  expect(results.find((each) => each.task_id === "A")?.reason).toBe("conflicts in shared.txt");
  expect(await git(at.remote, ["show", `${head}:shared.txt`])).toBe("B");
});

test("a dependent of a task that is held out is skipped, and so is work that builds on it", async () => {
  const at = await hub();
  const bad = await side(at.remote, at.base, { ".github/workflows/x.yml": "on: push\n" });
  const depends = await side(at.remote, bad, { "b.txt": "B\n" });
  const entry = { verdict: "succeeded", reason: "fine", seconds: 1 };
  await artifact(
    at,
    "A",
    [
      { ...entry, task_id: "A", commit: bad },
      { ...entry, task_id: "B", commit: depends },
      { ...entry, task_id: "D", commit: depends },
    ],
    new Map([
      ["A", bad],
      ["B", depends],
      ["D", depends],
    ]),
  );
  const of = integration(
    at,
    plan(task("A"), task("B", { depends_on: ["A"] }), task("C", { depends_on: ["B"] }), task("D")),
    wave(leg("A", "B", "D"), leg("C")),
  );
  const { head, results } = await integrated(of);
  expect(verdicts(results)).toEqual({
    A: "protected_path",
    B: "skipped_dependency",
    C: "skipped_dependency",
    D: "skipped_dependency",
  });
  expect(results[0]?.reason).toBe("changes protected files: .github/workflows/x.yml");
  expect(head).toBe(at.base);
  await expect(git(at.remote, ["rev-parse", "--verify", "--quiet", BRANCH])).rejects.toThrow();
});

test("a protected file that a later commit takes back is still held out", async () => {
  const at = await hub({ "README.md": "hello\n", ".github/CODEOWNERS": "* @us\n" });
  const first = await side(at.remote, at.base, { ".github/CODEOWNERS": "* @me\n" });
  await finish(at, "A", { ".github/CODEOWNERS": "* @us\n", "a.txt": "a" }, { base: first });
  await finish(at, "B", { "b.txt": "b" });
  const { results } = await integrated(integration(at, plan(task("A"), task("B")), wave(leg("A"), leg("B"))));
  expect(verdicts(results)).toEqual({ A: "protected_path", B: "succeeded" });
});

test.each([
  ["in another case", ".GitHub/workflows/x.yml"],
  ["by a file in its place", ".github"],
  ["by the result of another task", ".somas/projects/project-001/artifacts/tasks/B_result.md"],
])("a protected folder that is changed %s is still held out", async (_, path) => {
  const at = await hub();
  await finish(at, "A", { [path]: "mine\n" });
  await finish(at, "B", { ".somas/projects/project-001/artifacts/tasks/B_result.md": "# B\n" });
  const { results } = await integrated(integration(at, plan(task("A"), task("B")), wave(leg("A"), leg("B"))));
  expect(verdicts(results)).toEqual({ A: "protected_path", B: "succeeded" });
});

test("a job's later task brings the results of its earlier ones", async () => {
  const at = await hub();
  const result = (id: string) => `.somas/projects/project-001/artifacts/tasks/${id}_result.md`;
  const a = await side(at.remote, at.base, { [result("A")]: "# A\n" });
  const b = await side(at.remote, a, { [result("B")]: "# B\n" });
  const entry = { verdict: "succeeded", reason: "fine", seconds: 1 };
  const entries = [
    { ...entry, task_id: "A", commit: a },
    { ...entry, task_id: "B", commit: b },
  ];
  await artifact(
    at,
    "A",
    entries,
    new Map([
      ["A", a],
      ["B", b],
    ]),
  );
  const long = { duration: { optimistic: 9, most_likely: 9, pessimistic: 9 } };
  const made = plan(task("A"), task("B", long));
  const { results } = await integrated(integration(at, made, wave(leg("A", "B"))));
  expect(await merges(at)).toEqual(["B", "A"]);
  expect(verdicts(results)).toEqual({ A: "succeeded", B: "succeeded" });
});

test("a bundle that cannot be read is no reason to doubt the others, and the result says what is wrong with it", async () => {
  const at = await hub();
  await finish(at, "A", { "a.txt": "a" });
  await finish(at, "B", { "b.txt": "b" });
  truncateSync(join(at.artifacts, "A/result.bundle"), 200);
  const { results } = await integrated(integration(at, plan(task("A"), task("B")), wave(leg("A"), leg("B"))));
  expect(verdicts(results)).toEqual({ A: "runner_error", B: "succeeded" });
  expect(results[0]?.reason).toMatch(/^its bundle cannot be read: .*(early EOF|index-pack)/);
});

test("numbers that nothing can take or cost are not summed up", async () => {
  const at = await hub();
  const much = { seconds: 1e308, usage: { cost_usd: 1e308 }, attempts: -1 };
  await finish(at, "A", { "a.txt": "a" }, { result: much });
  const { results } = await integrated(integration(at, plan(task("A")), wave(leg("A"))));
  expect(results[0]).toMatchObject({ seconds: 0 });
  expect(results[0]).not.toHaveProperty("usage.cost_usd");
});

test("what a hostile job writes is not believed", async () => {
  const first = await hub();
  const at = { ...first, base: await commit(first.remote, { "second.txt": "2" }) };
  await git(at.repository, ["fetch", "--quiet", "origin", "main:main"]);
  const older = await side(at.remote, first.base, { "older.txt": "o" });
  await artifact(at, "OLDER", [{ task_id: "OLDER", verdict: "succeeded", commit: older }], new Map([["OLDER", older]]));
  const outside = await side(at.remote, at.base, { "other.txt": "x" });
  await git(at.remote, ["checkout", "--quiet", "--orphan", "unrelated"]);
  const unrelated = await commit(at.remote, { "u.txt": "u" });
  await git(at.remote, ["checkout", "--quiet", "main"]);
  const entry = { verdict: "succeeded", reason: "fine\n::error::x", seconds: -1, runner: "rm -rf" };
  await artifact(
    at,
    "A",
    [{ ...entry, task_id: "../../B" }, { ...entry, task_id: "B" }, { ...entry, task_id: "A" }, null, 4],
    new Map([["B", outside]]),
  );
  await finish(
    at,
    "FORGED",
    { "f.txt": "f" },
    { message: `x\n\nTask: B\nVerdict: succeeded\nTask-Digest: ${"0".repeat(64)}` },
  );
  await finish(at, "VERDICT", { "v.txt": "v" }, { result: { verdict: "toString" } });
  await finish(at, "CUT", { "cut.txt": "cut" });
  writeFileSync(join(at.artifacts, "CUT", "result.bundle"), "# v2 git bundle\n");
  await artifact(
    at,
    "UNRELATED",
    [{ ...entry, task_id: "UNRELATED", commit: unrelated }],
    new Map([["UNRELATED", unrelated]]),
  );
  await finish(at, "TEXT", { "t.txt": "t" });
  writeFileSync(join(at.artifacts, "TEXT", "results.json"), "{");
  mkdirSync(join(at.artifacts, "LINKED"));
  writeFileSync(join(at.artifacts, "elsewhere.json"), JSON.stringify([{ ...entry, task_id: "LINKED" }]));
  symlinkSync(join(at.artifacts, "elsewhere.json"), join(at.artifacts, "LINKED", "results.json"));

  const ids = ["A", "B", "CUT", "FORGED", "LINKED", "OLDER", "TEXT", "UNRELATED", "VERDICT"];
  const { head, results } = await integrated(
    integration(at, plan(...ids.map((id) => task(id))), wave(...ids.map((id) => leg(id)))),
  );
  expect(verdicts(results)).toEqual({
    A: "succeeded",
    B: "runner_error",
    CUT: "runner_error",
    FORGED: "blocked",
    LINKED: "runner_error",
    OLDER: "runner_error",
    TEXT: "runner_error",
    UNRELATED: "runner_error",
    VERDICT: "runner_error",
  });
  expect(results.find((each) => each.task_id === "B")?.reason).toBe("ended without a result");
  expect(results.find((each) => each.task_id === "CUT")?.reason).toMatch(/bundle/);
  const a = results.find((each) => each.task_id === "A");
  expect(a).toMatchObject({ reason: "fine ::error::x", seconds: 0, commit: head });
  expect(a).not.toHaveProperty("runner");
  // A says it is done without a change: that is written down, and brings nothing.
  expect(await git(at.remote, ["diff", "--stat", at.base, head])).toBe("");
});

test("a second writer: what was pushed meanwhile stays, and the wave goes on top of it", async () => {
  const at = await hub();
  await finish(at, "A", { "a.txt": "A" });
  const theirs = await side(at.remote, at.base, { "theirs.txt": "T" });
  // The remote moves between our fetch and our push, once: a hook of the remote does it and refuses nothing itself.
  const hook = join(at.remote, ".git/hooks/pre-receive");
  mkdirSync(join(at.remote, ".git/hooks"), { recursive: true });
  const script = `#!/bin/sh\nrm "$0"\nunset GIT_QUARANTINE_PATH\ngit update-ref ${BRANCH} ${theirs}\n`;
  writeFileSync(hook, script);
  chmodSync(hook, 0o755);
  const { head, results } = await integrated(integration(at, plan(task("A")), wave(leg("A"))));
  expect(verdicts(results)).toEqual({ A: "succeeded" });
  expect(await git(at.remote, ["rev-parse", BRANCH])).toBe(head);
  expect(await git(at.remote, ["log", "-1", "--format=%P", head])).toMatch(new RegExp(`^${theirs} `));
  expect((await git(at.remote, ["ls-tree", "--name-only", head])).split("\n")).toEqual([
    "README.md",
    "a.txt",
    "theirs.txt",
  ]);
});

test("a branch that moved to a newer base keeps the repository's own workflow changes", async () => {
  const at = await hub();
  const old = await side(at.remote, at.base, { "old-task.txt": "1" });
  await git(at.remote, ["branch", "somas/project-001", old]);
  const newer = await commit(at.remote, { ".github/workflows/ci.yml": "on: push\n" });
  await git(at.repository, ["fetch", "--quiet", "origin", newer]);
  await git(at.repository, ["update-ref", "refs/heads/main", newer]);
  const moved = { ...at, base: newer };
  await finish(moved, "A", { "a.txt": "A" });
  const { results, head } = await integrated(integration(moved, plan(task("A")), wave(leg("A"))));
  expect(verdicts(results)).toEqual({ A: "succeeded" });
  expect((await git(at.remote, ["ls-tree", "-r", "--name-only", head])).split("\n")).toEqual([
    ".github/workflows/ci.yml",
    "README.md",
    "a.txt",
    "old-task.txt",
  ]);
});

test("a protected or checked-out branch is not tried again, and the error says what to do", async () => {
  const at = await hub();
  await finish(at, "A", { "a.txt": "A" });
  await git(at.remote, ["checkout", "--quiet", "-b", "somas/project-001"]);
  const of = integration(at, plan(task("A")), wave(leg("A")));
  await expect(integrated(of)).rejects.toThrow(/checked out there/);

  await git(at.remote, ["checkout", "--quiet", "main"]);
  const hook = join(at.remote, ".git/hooks/pre-receive");
  mkdirSync(join(at.remote, ".git/hooks"), { recursive: true });
  writeFileSync(
    hook,
    `#!/bin/sh\necho tried >> "${at.artifacts}/tries"\necho "error: GH006: Protected branch update failed" >&2\nexit 1\n`,
  );
  chmodSync(hook, 0o755);
  await expect(integrated(of)).rejects.toThrow(/a rule protects it/);
  expect(await git(at.remote, ["hash-object", "--stdin"], { input: "tried\n" })).toBe(
    await git(at.remote, ["hash-object", join(at.artifacts, "tries")]),
  );
});

test("a merge that carries a task's change into a protected file is held out", async () => {
  const text = "name: x\non: push\njobs:\n  a: {}\n  b: {}\n";
  const at = await hub({ "template.yml": text });
  await git(at.remote, ["checkout", "--quiet", "-b", "somas/project-001"]);
  await git(at.remote, ["rm", "--quiet", "template.yml"]);
  await commit(at.remote, { ".github/workflows/x.yml": text });
  await git(at.remote, ["checkout", "--quiet", "main"]);
  await finish(at, "A", { "template.yml": `${text}  c: {}\n` });
  const { results } = await integrated(integration(at, plan(task("A")), wave(leg("A"))));
  expect(verdicts(results)).toEqual({ A: "protected_path" });
});

test("tasks of a leg that did not start have no result: the next wave has them again", async () => {
  const at = await hub();
  await finish(at, "A", { "a.txt": "A" });
  mkdirSync(join(at.artifacts, "B"));
  writeFileSync(join(at.artifacts, "B", NOT_STARTED_FILE), JSON.stringify({ reason: "its limit has passed" }));
  const of = plan(task("A"), task("B"), task("C"));
  const { results } = await integrated(integration(at, of, wave(leg("A"), leg("B", "C"))));
  expect(verdicts(results)).toEqual({ A: "succeeded" });
});
