import { expect, test } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { importCommit, type TreeChange } from "../../workflows-src/git/import-commit.ts";
import { mergeCommits } from "../../workflows-src/git/merge.ts";
import { findDoneTasks } from "../../workflows-src/integrate/history.ts";
import { parseProtectedPaths } from "../../workflows-src/integrate/protected-paths.ts";
import { MOST_RESULT_BYTES } from "../../workflows-src/integrate/seal.ts";
import type { TaskResult } from "../../workflows-src/task/result.ts";
import { resultPath } from "../../workflows-src/task/result-file.ts";
import { commit, side } from "../git/repository.ts";
import {
  BRANCH,
  finish,
  type Hub,
  hub,
  integrateOrThrow,
  integrationOf,
  leg,
  plan,
  task,
  wave,
  writeArtifact,
} from "./wave.ts";

const resultFile = (id: string): string => resultPath("project-001", id);
const verdicts = (results: readonly TaskResult[]) =>
  Object.fromEntries(results.map(({ task_id, verdict }) => [task_id, verdict]));
const show = (project: Hub, name: string): Promise<string> => git(project.remote, ["show", name]);
const listCommits = async (project: Hub, branch = BRANCH): Promise<string[]> =>
  (await git(project.remote, ["rev-list", `${project.base}..${branch}`])).split("\n").filter(Boolean);

/** Writes the artifact of a leg of one task, whose commit may hold those of others. */
const handOver = (project: Hub, id: string, made: string, result: object = {}) =>
  writeArtifact(
    project,
    id,
    [{ task_id: id, verdict: "succeeded", reason: "fine", seconds: 1, commit: made, ...result }],
    new Map([[id, made]]),
  );

/** A commit with a list of lines in one file, and a result file, as the task's job makes it. */
const workOn = (project: Hub, start: string, id: string, lines: readonly string[], more = {}) =>
  side(project.remote, start, { "list.txt": `${lines.join("\n")}\n`, [resultFile(id)]: `# ${id}\n`, ...more });

const LINES = ["one", "-", "-", "-", "two", "-", "-", "-", "three"];
/** The lines with others in place of some. */
const change = (lines: readonly string[], changes: Readonly<Record<string, string>>) =>
  lines.map((line) => changes[line] ?? line);

async function startOf(project: Hub, ours: string, theirs: string): Promise<string> {
  const merged = await mergeCommits(project.remote, ours, theirs, "Merge\n");
  return "commit" in merged ? merged.commit : "";
}

test("a diamond in one wave, in one file: the work of each mirrors what it builds on, and all of it is merged", async () => {
  const project = await hub({ "list.txt": `${LINES.join("\n")}\n` });
  const [afterA, b, c] = [{ one: "one A" }, { "one A": "one A B" }, { three: "three C" }];
  const a = await workOn(project, project.base, "A", change(LINES, afterA));
  const linesOfA = change(LINES, afterA);
  const madeB = await workOn(project, a, "B", change(linesOfA, b));
  const madeC = await workOn(project, a, "C", change(linesOfA, c));
  const start = await startOf(project, madeB, madeC);
  const both = change(change(linesOfA, b), c);
  const d = await workOn(
    project,
    start,
    "D",
    change(both, { "one A B": "one A B D", "three C": "three C D", two: "two D" }),
  );
  for (const [id, made] of Object.entries({ A: a, B: madeB, C: madeC, D: d })) await handOver(project, id, made);

  const tasks = [
    task("A"),
    task("B", { depends_on: ["A"] }),
    task("C", { depends_on: ["A"] }),
    task("D", { depends_on: ["B", "C"] }),
  ];
  const after = (id: string, ...legs: string[]) => ({ ...leg(id), after: legs });
  const legs = wave(leg("A"), after("B", "A"), after("C", "A"), after("D", "B", "C"));
  const { results, head } = await integrateOrThrow(integrationOf(project, plan(...tasks), legs));

  expect(verdicts(results)).toEqual({ A: "succeeded", B: "succeeded", C: "succeeded", D: "succeeded" });
  expect((await show(project, `${head}:list.txt`)).split("\n")).toEqual(
    change(LINES, { one: "one A B D", two: "two D", three: "three C D" }),
  );
  const work = new Map<string, string>();
  for (const { task_id, commit: merge } of results)
    work.set(task_id, await git(project.remote, ["rev-parse", `${merge}^2`]));
  const parents = async (id: string) =>
    (await git(project.remote, ["show", "-s", "--format=%P", work.get(id) ?? ""])).split(" ");
  expect(await parents("A")).toEqual([project.base]);
  expect(await parents("B")).toEqual([work.get("A")]);
  expect(await parents("C")).toEqual([work.get("A")]);
  expect(await parents("D")).toEqual([work.get("B"), work.get("C")]);
  for (const id of ["A", "B", "C", "D"])
    expect(await show(project, `${head}:${resultFile(id)}`)).toContain(`Task: ${id}\n`);
  // Four of work and four merges.
  expect(await listCommits(project)).toHaveLength(8);
  await git(project.remote, ["fsck", "--strict", "--no-dangling"]);
});

test.each([
  ["the same wave", false],
  ["an earlier run", true],
])("the .gitattributes of a task of %s merge no other work: the caller's do", async (_, isEarlier) => {
  const project = await hub({ "list.txt": `${LINES.join("\n")}\n` });
  const rules = { ".gitattributes": "list.txt merge=union\n" };
  const a = await side(project.remote, project.base, { ...rules, [resultFile("A")]: "# A\n" });
  await handOver(project, "A", a);
  const integrate = (base: string, ...ids: string[]) =>
    integrateOrThrow({
      ...integrationOf(project, plan(task("A"), task("B"), task("C")), wave(...ids.map((id) => leg(id)))),
      base,
      rules: project.base,
    });
  const start = isEarlier ? (await integrate(project.base, "A")).head : project.base;
  for (const id of ["B", "C"])
    await handOver(project, id, await workOn(project, start, id, change(LINES, { one: id })));
  const { results } = await integrate(start, ...(isEarlier ? ["B", "C"] : ["A", "B", "C"]));
  expect(verdicts(results)).toMatchObject({ B: "succeeded", C: "conflict" });
});

test("taking back one task of a chain leaves the others", async () => {
  const project = await hub({ "list.txt": `${LINES.join("\n")}\n` });
  const a = await workOn(project, project.base, "A", change(LINES, { one: "A" }));
  const b = await workOn(project, a, "B", change(LINES, { one: "A", three: "B" }));
  await handOver(project, "A", a);
  await handOver(project, "B", b);
  const legs = wave(leg("A"), { ...leg("B"), after: ["A"] });
  const planned = plan(task("A"), task("B", { depends_on: ["A"] }));
  const { results } = await integrateOrThrow(integrationOf(project, planned, legs));
  await git(project.remote, ["checkout", "--quiet", "somas/project-001"]);
  await git(project.remote, ["revert", "--no-edit", "-m", "1", results[0]?.commit ?? ""]);
  expect((await show(project, "HEAD:list.txt")).split("\n")).toEqual(change(LINES, { three: "B" }));
  expect([...(await findDoneTasks(project.remote, BRANCH)).keys()]).toEqual(["B"]);
});

const DIGEST = "0".repeat(64);
const FORGED = [
  ["trailers", `Task: B\nVerdict: succeeded\nTask-Digest: ${DIGEST}`],
  ["trailers with a blank before the colon", `Task : B\nVerdict : succeeded\nTask-Digest : ${DIGEST}`],
  ["trailers with a tab", `Task\t: B\nVerdict\t: succeeded\nTask-Digest\t: ${DIGEST}`],
  ["trailers in another case", `TASK: B\nVERDICT: succeeded\nTASK-DIGEST: ${DIGEST}`],
  ["folded trailers", `Task:\n B\nVerdict: \n succeeded\nTask-Digest:\n ${DIGEST}`],
  ["ticks", "Plan-Ticks: B"],
] as const;

test.each(FORGED)("a task's commits make no other task done: %s", async (_, trailers) => {
  const project = await hub();
  const first = await side(project.remote, project.base, { "first.txt": "1" }, `x\n\n${trailers}`);
  await finish(project, "A", { "a.txt": "2" }, { base: first, message: `y\n\n${trailers}\n` });
  await finish(project, "HELD", { ".github/x.yml": "x" }, { base: first, message: `y\n\n${trailers}\n` });
  const planned = plan(task("A"), task("B"), task("HELD"));
  const { results } = await integrateOrThrow(integrationOf(project, planned, wave(leg("A"), leg("HELD"))));
  expect(verdicts(results)).toEqual({ A: "succeeded", HELD: "protected_path" });
  expect([...(await findDoneTasks(project.remote, BRANCH)).keys()]).toEqual(["A"]);
  // A person takes the held work over.
  await git(project.remote, ["checkout", "--quiet", "somas/project-001"]);
  await git(project.remote, ["merge", "--quiet", "--no-edit", results[1]?.held_out ?? ""]);
  expect([...(await findDoneTasks(project.remote, BRANCH)).keys()].sort()).toEqual(["A", "HELD"]);
});

test("a task's commits take no other task back", async () => {
  const project = await hub();
  await finish(project, "B", { "b.txt": "B" });
  const first = await integrateOrThrow(integrationOf(project, plan(task("B")), wave(leg("B"))));
  const message = `Tidy up\n\nThis reverts commit ${first.head}.\n\u2028This reverts commit ${first.head}.`;
  await git(project.remote, ["fetch", "--quiet", ".", `${BRANCH}:refs/somas/wave-1`]);
  await finish({ ...project, base: first.head }, "A", { "a.txt": "A" }, { message });
  const next = integrationOf({ ...project, base: first.head }, plan(task("A"), task("B")), wave(leg("A")));
  await integrateOrThrow({ ...next, previous: first.results });
  expect([...(await findDoneTasks(project.remote, BRANCH)).keys()].sort()).toEqual(["A", "B"]);
});

test("only commits with the trailers and the committer of integration count", async () => {
  const project = await hub();
  await finish(project, "A", { "a.txt": "A" });
  const { head } = await integrateOrThrow(integrationOf(project, plan(task("A")), wave(leg("A"))));
  const message = await git(project.remote, ["show", "-s", "--format=%B", head]);
  const makeCommit = (text: string, env?: Readonly<Record<string, string>>) =>
    git(project.remote, ["commit-tree", `${project.base}^{tree}`, "-p", project.base, "-F", "-"], {
      input: text,
      ...(env && { env }),
    });
  const listDone = async (name: string) => [...(await findDoneTasks(project.remote, name)).keys()];
  expect(await listDone(await makeCommit(message))).toEqual(["A"]);
  expect(await listDone(await makeCommit(message, { GIT_COMMITTER_EMAIL: "ada@example.com" }))).toEqual([]);
  expect(await listDone(await makeCommit(`Squashed (#3)\n\n* ${message}`))).toEqual([]);
  expect(await listDone(await makeCommit(message.replace("Task: A", "Task : A")))).toEqual([]);
  expect(await listDone(await makeCommit(message.replace("Task: A", "Task:\n A")))).toEqual([]);
  expect(await listDone(await makeCommit(message.replace(/^Task: A\n/m, "Wave: 1\u2028Task: A\n")))).toEqual([]);
  const much = Array.from({ length: 100_000 }, (_, index) => `line ${index}`).join("\n");
  expect(await listDone(await makeCommit(`${much}\n\nTask-Digest: x\nThis reverts commit ${head}.`))).toEqual([]);
});

test("the commits of the branch are the pipeline's, with a quote of the runner's messages", async () => {
  const project = await hub();
  const person = { GIT_AUTHOR_EMAIL: "owner@example.org", GIT_COMMITTER_EMAIL: "owner@example.org" };
  const tree = await git(project.remote, [
    "rev-parse",
    `${await side(project.remote, project.base, { "a.txt": "A" })}^{tree}`,
  ]);
  const commitAs = (parent: string, text: string) =>
    git(project.remote, ["commit-tree", tree, "-p", parent, "-F", "-"], {
      input: text,
      env: { ...person, GIT_COMMITTER_DATE: "@1 +0000" },
    });
  const first = await commitAs(
    project.base,
    "Fixes #1, thanks @everyone\n\nSigned-off-by: The Owner <owner@example.org>\n",
  );
  const second = await commitAs(first, "Second\n");
  const made = await commitAs(second, "A: Name of A\n\nThe verdict is succeeded.\n");
  await handOver(project, "A", made);
  const { head } = await integrateOrThrow(integrationOf(project, plan(task("A")), wave(leg("A"))));
  const log = await git(project.remote, ["log", "--format=%ae %ce", `${project.base}..${head}`]);
  expect(new Set(log.split(/\s/))).toEqual(new Set(["somas-workflows@users.noreply.github.com"]));
  expect(await git(project.remote, ["show", "-s", "--format=%B", `${head}^2`])).toBe(
    [
      "A: Name of A",
      "",
      "    > Fixes # 1, thanks @ everyone",
      "    >",
      "    > Signed-off-by: The Owner <owner@ example.org>",
      "    >",
      "    > Second",
      "",
    ].join("\n"),
  );
  // A runner can set the clock of its commits.
  const age = Date.now() / 1000 - Number(await git(project.remote, ["show", "-s", "--format=%ct", `${head}^2`]));
  expect(age).toBeLessThan(91 * 24 * 3600);
});

test("a task cannot make others believe that it builds on work which its job did not have", async () => {
  const project = await hub();
  const b = await finish(project, "B", { "b.txt": "B" });
  // Without the files of B, but with its commit as a parent: a merge would take them away.
  const tree = `${await side(project.remote, project.base, { "a.txt": "A" })}^{tree}`;
  const a = await git(project.remote, ["commit-tree", tree, "-p", b, "-p", project.base, "-m", "mine"]);
  await handOver(project, "A", a);
  const planned = plan(task("B"), task("A"));
  const { results, head } = await integrateOrThrow(integrationOf(project, planned, wave(leg("B"), leg("A"))));
  expect(verdicts(results)).toEqual({ A: "succeeded", B: "succeeded" });
  expect(await show(project, `${head}:b.txt`)).toBe("B");
});

test("a task that builds on another one cannot take its result file away", async () => {
  const project = await hub();
  const a = await side(project.remote, project.base, { "a.txt": "A", [resultFile("A")]: "# A\n" });
  const changes: TreeChange[] = [{ path: resultFile("A") }, { path: "b.txt", text: "B" }];
  const b = await importCommit(project.remote, { parents: [a], message: "b\n", changes });
  await handOver(project, "A", a);
  await handOver(project, "B", b);
  const planned = plan(task("A"), task("B", { depends_on: ["A"] }));
  const legs = wave(leg("A"), { ...leg("B"), after: ["A"] });
  const { results, head } = await integrateOrThrow(integrationOf(project, planned, legs));
  expect(verdicts(results)).toEqual({ A: "succeeded", B: "succeeded_with_warning" });
  expect(await show(project, `${head}:${resultFile("A")}`)).toContain("Task: A\n");
});

test("a result file that is too long blocks its task", async () => {
  const project = await hub();
  await finish(project, "A", { [resultFile("A")]: "x".repeat(MOST_RESULT_BYTES + 1) });
  await finish(project, "B", { "b.txt": "B", [resultFile("B")]: "x".repeat(MOST_RESULT_BYTES) });
  const { results } = await integrateOrThrow(
    integrationOf(project, plan(task("A"), task("B")), wave(leg("A"), leg("B"))),
  );
  expect(verdicts(results)).toEqual({ A: "blocked", B: "succeeded" });
  expect(results[0]?.reason).toBe(`${resultFile("A")} is larger than 5 MB`);
});

const LINK = "120000";
const SUBMODULE = "160000";
test.each<[string, string, string, string]>([
  ["a link", "deploy/prod/**", LINK, "deploy"],
  ["a link further down", "deploy/prod/**", LINK, "deploy/prod"],
  ["a link in another case", "deploy/prod/rules.sh", LINK, "Deploy"],
  ["a link below a pattern", "src/*/keys/**", LINK, "src/app"],
  ["a link at the end of a pattern", "**/vendor/skills/**", LINK, "deep/down/vendor"],
  ["a link between patterns", "a/**/b", LINK, "a/x/y"],
  ["a submodule", "deploy/prod/**", SUBMODULE, "deploy"],
  ["a file", "deploy/prod/**", "100644", "deploy"],
  ["a link to the folder of workflows", "", LINK, ".github"],
  ["a link to the result files", "", LINK, ".somas"],
  ["a link with the name of a protected file", "", LINK, "deep/CODEOWNERS"],
  ["a link with the name of a protected folder", "", LINK, "deep/.claude"],
])("%s in the place of a protected path or a folder above it is held back", async (_, globs, mode, path) => {
  const project = await hub({ "README.md": "hello\n", "rules/prod/rules.sh": "true\n" });
  const target = await git(project.remote, ["hash-object", "-w", "--stdin"], { input: "rules" });
  const object = mode === SUBMODULE ? project.base : target;
  const names = `[submodule "x"]\n\tpath = ${path}\n\turl = ../x\n`;
  const changes: TreeChange[] = [
    { path, mode, object },
    ...(mode === SUBMODULE ? [{ path: ".gitmodules", text: names }] : []),
  ];
  await handOver(
    project,
    "A",
    await importCommit(project.remote, { parents: [project.base], message: "a\n", changes }),
  );
  await finish(project, "B", { "deployed.txt": "B", "src.txt": "B", "a.txt": "B" });
  const integration = integrationOf(project, plan(task("A"), task("B")), wave(leg("A"), leg("B")));
  const { results } = await integrateOrThrow({ ...integration, protected_paths: parseProtectedPaths(globs) });
  expect(verdicts(results)).toEqual({ A: "protected_path", B: "succeeded" });
});

test("files and links beside protected paths are merged", async () => {
  const project = await hub();
  const object = await git(project.remote, ["hash-object", "-w", "--stdin"], { input: "README.md" });
  const changes = ["docs/start.md", "deployed", "deploy/test", "src", "vendor.md"].map((path) => ({
    path,
    mode: LINK,
    object,
  }));
  await handOver(
    project,
    "A",
    await importCommit(project.remote, { parents: [project.base], message: "a\n", changes }),
  );
  await finish(project, "B", { "app/main.ts": "B", "deploy.txt": "B" });
  const integration = integrationOf(project, plan(task("A"), task("B")), wave(leg("A"), leg("B")));
  const protected_paths = parseProtectedPaths("deploy/prod/**, **/vendor/skills/**, lib/*/keys, *.key");
  const { results } = await integrateOrThrow({ ...integration, protected_paths });
  expect(verdicts(results)).toEqual({ A: "succeeded", B: "succeeded" });
});

test("protected files are named where the work conflicts, too", async () => {
  const project = await hub({ "list.txt": "1\n" });
  await finish(project, "A", { "list.txt": "A\n" });
  await finish(project, "B", { "list.txt": "B\n", ".github/CODEOWNERS": "* @me\n" });
  const planned = plan(task("A", { duration: { optimistic: 9, most_likely: 9, pessimistic: 9 } }), task("B"));
  const { results } = await integrateOrThrow({
    ...integrationOf(project, planned, wave(leg("A"), leg("B"))),
    more_waves: true,
  });
  expect(verdicts(results)).toEqual({ A: "succeeded", B: "protected_path" });
});

test("a change of a workflow that the branch has already is held back, because no job's token can push it", async () => {
  const project = await hub();
  await finish(project, "A", { ".github/workflows/x.yml": "on: push\n" });
  const theirs = await commit(project.remote, { ".github/workflows/x.yml": "on: push\n" });
  await git(project.remote, ["update-ref", BRANCH, theirs]);
  const { results } = await integrateOrThrow(integrationOf(project, plan(task("A")), wave(leg("A"))));
  expect(verdicts(results)).toEqual({ A: "protected_path" });
  expect(results[0]).not.toHaveProperty("held_out");
});
