import { expect, test } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { findDoneTasks, findStartingPoint } from "../../workflows-src/integrate/history.ts";
import { commit } from "../git/repository.ts";
import { BRANCH, finish, hub, integrateOrThrow, integrationOf, leg, plan, SETTINGS, task, wave } from "./wave.ts";

const first = plan(task("A"), task("B", { depends_on: ["A"] }), task("C"));

async function withTwoDone() {
  const project = await hub();
  await finish(project, "A", { "a.txt": "A" });
  await finish(project, "C", { "c.txt": "C" }, { result: { verdict: "succeeded_with_warning" } });
  const { head } = await integrateOrThrow(integrationOf(project, first, wave(leg("A"), leg("C"))));
  return { project, head };
}

const ids = (results: readonly { task_id: string }[]) => results.map((result) => result.task_id);

test("reads the done tasks from the merges on a branch", async () => {
  const { project } = await withTwoDone();
  const done = await findDoneTasks(project.remote, BRANCH);
  expect([...done.keys()].sort()).toEqual(["A", "C"]);
  expect(done.get("C")).toMatchObject({ verdict: "succeeded_with_warning", ran: "command", wave: 1 });
  expect(await git(project.remote, ["log", "-1", "--format=%s", done.get("C")?.commit ?? ""])).toBe("C: Name of C");
  expect(await findDoneTasks(project.remote, project.base)).toEqual(new Map());
});

test("starts from the branch if it contains the head, and counts only tasks with the same fingerprint as done", async () => {
  const { project, head } = await withTwoDone();
  const settings = { ...SETTINGS, runner: "command" } as const;
  const from = { settings, head: project.base, branchTip: head, resume: "auto" } as const;
  const same = await findStartingPoint(project.remote, { ...from, plan: first });
  expect({ base: same.base, isBehind: same.isBehind, results: ids(same.results) }).toEqual({
    base: head,
    isBehind: false,
    results: ["A", "C"],
  });
  const [a, b, c] = first.tasks as [ReturnType<typeof task>, ReturnType<typeof task>, ReturnType<typeof task>];
  const changed = await findStartingPoint(project.remote, {
    ...from,
    plan: plan({ ...a, description: "other" }, b, c),
  });
  expect(ids(changed.results)).toEqual(["C"]);

  const newer = await commit(project.remote, { "new.txt": "new" });
  const moved = await findStartingPoint(project.remote, { ...from, plan: first, head: newer });
  expect({ base: moved.base, isBehind: moved.isBehind, results: ids(moved.results) }).toEqual({
    base: newer,
    isBehind: true,
    results: ["A", "C"],
  });
  const fresh = await findStartingPoint(project.remote, { ...from, plan: first, branchTip: undefined });
  expect(fresh.base).toBe(project.base);
});

test("a merge that was reverted does not count, until the revert is reverted", async () => {
  const { project } = await withTwoDone();
  const merge = (await findDoneTasks(project.remote, BRANCH)).get("A")?.commit ?? "";
  await git(project.remote, ["checkout", "--quiet", "somas/project-001"]);
  await git(project.remote, ["revert", "--no-edit", "-m", "1", merge]);
  expect([...(await findDoneTasks(project.remote, BRANCH)).keys()]).toEqual(["C"]);
  await git(project.remote, ["revert", "--no-edit", "HEAD"]);
  expect([...(await findDoneTasks(project.remote, BRANCH)).keys()].sort()).toEqual(["A", "C"]);
});
