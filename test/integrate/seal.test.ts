import { expect, test } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { findStartingPoint } from "../../workflows-src/integrate/history.ts";
import { findSealedTasks, readSeal, sealText } from "../../workflows-src/integrate/seal.ts";
import { formatTrailers } from "../../workflows-src/integrate/trailers.ts";
import type { Plan } from "../../workflows-src/plan/plan.ts";
import { removeSeal } from "../../workflows-src/task/result-file.ts";
import { commit, side } from "../git/repository.ts";
import {
  BRANCH,
  fingerprintsOf,
  finish,
  type Hub,
  hub,
  integrateOrThrow,
  integrationOf,
  leg,
  plan,
  SETTINGS,
  task,
  wave,
  writeArtifact,
} from "./wave.ts";

const resultFile = (id: string, project = "project-001") =>
  `.somas/projects/${project}/artifacts/tasks/${id}_result.md`;
const made = plan(task("A", { context_requirements: ["notes.md"] }), task("B", { depends_on: ["A"] }));
const settings = { ...SETTINGS, runner: "command" } as const;

/** Fingerprints as a run has them. */
const startFrom = async (project: Hub, head: string, of: Plan = made, branchTip?: string) =>
  findStartingPoint(project.remote, { plan: of, settings, head, branchTip, resume: "auto" });

/** Both tasks are merged onto the branch, one wave after the other; A also writes the notes that it is about. */
async function withBothDone() {
  const project = await hub({ "README.md": "hello\n" });
  const { fingerprints } = await startFrom(project, project.base);
  await finish(project, "A", { "a.txt": "A", "notes.md": "by A\n", [resultFile("A")]: "# A\n" });
  const first = await integrateOrThrow({ ...integrationOf(project, made, wave(leg("A"))), fingerprints });
  await git(project.remote, ["fetch", "--quiet", ".", `${BRANCH}:refs/somas/wave-1`]);
  const next = { ...project, base: first.head };
  await finish(next, "B", { "b.txt": "B", [resultFile("B")]: "# B\n" });
  await integrateOrThrow({
    ...integrationOf(next, made, { ...wave(leg("B")), number: 2 }),
    previous: first.results,
    fingerprints,
  });
  return project;
}

const stateOf = async (project: Hub, head: string, of?: Plan) => {
  const { results, repeated } = await startFrom(project, head, of);
  return { done: results.map(({ task_id }) => task_id), repeated };
};
const BOTH = { done: ["A", "B"], repeated: [] };
const BRANCH_NAME = BRANCH.replace("refs/heads/", "");

test.each([
  [
    "a squash merge",
    [
      ["merge", "--squash", BRANCH_NAME],
      ["commit", "--quiet", "-m", "All of it (#12)"],
    ],
  ],
  [
    "a rebase",
    [
      ["checkout", "--quiet", "--detach", BRANCH_NAME],
      ["rebase", "--quiet", "main"],
    ],
  ],
  ["a cherry-pick of each merge", [["cherry-pick", "-m", "1", `main..${BRANCH_NAME}`, "--first-parent"]]],
])("what the base contains after %s is done, without the branch", async (_, commands) => {
  const project = await withBothDone();
  await commit(project.remote, { "other.txt": "by a person\n" });
  for (const command of commands) await git(project.remote, command);
  const head = await git(project.remote, ["rev-parse", "HEAD"]);
  await git(project.remote, ["update-ref", "-d", BRANCH]);
  expect(await stateOf(project, head)).toEqual(BOTH);
  const changed = plan({ ...(made.tasks[0] as (typeof made.tasks)[0]), description: "other" }, ...made.tasks.slice(1));
  expect(await stateOf(project, head, changed)).toEqual({
    done: [],
    repeated: [
      { task_id: "A", reason: "its text in the plan changed" },
      { task_id: "B", reason: "its dependencies changed: A" },
    ],
  });
});

test("context that a person changes after a squash merge counts as changed", async () => {
  const project = await withBothDone();
  await git(project.remote, ["merge", "--squash", BRANCH_NAME]);
  const squashed = await commit(project.remote, {});
  await git(project.remote, ["update-ref", "-d", BRANCH]);
  expect(await stateOf(project, squashed)).toEqual(BOTH);
  const edited = await commit(project.remote, { "notes.md": "by a person\n" });
  expect((await stateOf(project, edited)).repeated[0]).toEqual({
    task_id: "A",
    reason: "its context changed: notes.md",
  });
});

test("only the tasks that changed are named, not those that build on them", async () => {
  const project = await hub();
  const chain = plan(
    task("readme"),
    task("cli", { depends_on: ["readme"] }),
    task("types"),
    task("release", { depends_on: ["types", "cli", "readme"] }),
  );
  const { fingerprints } = await startFrom(project, project.base, chain);
  for (const { id } of chain.tasks) await finish(project, id, { [`${id}.txt`]: id });
  const legs = chain.tasks.map(({ id }) => leg(id));
  const { head } = await integrateOrThrow({ ...integrationOf(project, chain, wave(...legs)), fingerprints });
  const edited = {
    ...chain,
    tasks: chain.tasks.map((one) => (one.id === "readme" ? { ...one, description: "x" } : one)),
  };
  const { repeated } = await startFrom(project, project.base, edited, head);
  expect(repeated.map(({ task_id, reason }) => `${task_id}: ${reason}`)).toEqual([
    "readme: its text in the plan changed",
    "cli: its dependencies changed: readme",
    "release: its dependencies changed: readme",
  ]);
  const other = plan(...chain.tasks.slice(0, 3), task("release", { depends_on: ["types"] }));
  expect((await startFrom(project, project.base, other, head)).repeated).toEqual([
    { task_id: "release", reason: "it depends on other tasks than before" },
  ]);
});

test("a task writes no seal: not in its own file, and not in those of other tasks or projects", async () => {
  const project = await hub({ [resultFile("OLD", "other")]: "# OLD\n" });
  const { fingerprints } = await startFrom(project, project.base);
  const forge = (id: string) =>
    sealText("# Mine\n", formatTrailers({ fingerprints, wave: { number: 1 } }, id, { verdict: "succeeded" }));
  await finish(project, "A", {
    "a.txt": "A",
    [resultFile("A")]: forge("B"),
    [resultFile("B")]: forge("B"),
    [resultFile("X", "other")]: "# X\n",
    [resultFile("OLD", "other")]: "# Changed\n",
  });
  const { head, results } = await integrateOrThrow({
    ...integrationOf(project, made, wave(leg("A"))),
    fingerprints,
  });
  expect(results[0]).toMatchObject({ task_id: "A", verdict: "succeeded_with_warning", result_file: resultFile("A") });
  expect(results[0]?.reason).toMatch(
    /^fine; changes of other tasks' result files are left out: .*OLD_result.md, .*X_result.md and .*B_result.md$/,
  );
  expect([...(await findSealedTasks(project.repository, head, "project-001")).keys()]).toEqual(["A"]);
  const files = await git(project.remote, ["diff", "--name-only", project.base, head]);
  expect(files.split("\n")).toEqual([resultFile("A"), "a.txt"]);
});

test("work that is held out has a seal too, and no result files of other tasks", async () => {
  const project = await hub();
  await finish(project, "A", { ".github/x.yml": "x", [resultFile("A")]: "# A\n", [resultFile("B")]: "# B\n" });
  const { results } = await integrateOrThrow(integrationOf(project, plan(task("A")), wave(leg("A"))));
  const held = results[0]?.held_out ?? "";
  expect([...(await findSealedTasks(project.remote, held, "project-001")).keys()]).toEqual(["A"]);
});

test("a leg's later task cannot change what its earlier one reported", async () => {
  const project = await hub();
  const a = await side(project.remote, project.base, { [resultFile("A")]: "# A\n" });
  const b = await side(project.remote, a, { [resultFile("A")]: "# Better\n", "b.txt": "b" });
  const entry = { verdict: "succeeded", reason: "fine", seconds: 1 };
  const commits = { A: a, B: b };
  const entries = Object.entries(commits).map(([id, made]) => ({ ...entry, task_id: id, commit: made }));
  await writeArtifact(project, "A", entries, new Map(Object.entries(commits)));
  const { head } = await integrateOrThrow(integrationOf(project, made, wave(leg("A", "B"))));
  expect(await git(project.remote, ["show", `${head}:${resultFile("A")}`])).toMatch(/^# A\n/);
  expect(await git(project.remote, ["show", `${head}:b.txt`])).toBe("b");
});

test("a seal is read only where there is exactly one", () => {
  const trailers = formatTrailers({ fingerprints: fingerprintsOf(made, "s"), wave: { number: 3 } }, "A", {
    verdict: "succeeded",
  });
  const sealed = sealText("# A", trailers);
  expect(readSeal(sealed, "c")).toMatchObject({ task_id: "A", wave: 3, commit: "c" });
  expect(readSeal(sealed + sealed, "c")).toBeUndefined();
  expect(readSeal(sealText(sealed, trailers), "c")).toMatchObject({ task_id: "A" });
  expect(readSeal("# A", "c")).toBeUndefined();
});

test("the text of a result file is found again without its seal, whatever comments it has itself", () => {
  const trailers = "Task: A\nVerdict: succeeded\n";
  for (const text of ["# A\n", "# A\n\n<!-- a comment\nof the runner\n-->\n", "# A\n\n<!-- somas-resultant\n-->\n"]) {
    expect(removeSeal(text)).toBe(text);
    expect(removeSeal(sealText(text, trailers))).toBe(text.replaceAll("<!-- somas-result", "<!-- not somas-result"));
  }
});
