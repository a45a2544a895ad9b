import { expect, test, vi } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { doneTasks, startingPoint } from "../../workflows-src/integrate/history.ts";
import { commit } from "../git/repository.ts";
import { BRANCH, finish, hub, integrated, integration, leg, plan, SETTINGS, task, wave } from "./wave.ts";

vi.setConfig({ testTimeout: 60_000 });

const first = plan(task("A"), task("B", { depends_on: ["A"] }), task("C"));

async function withTwoDone() {
  const at = await hub();
  await finish(at, "A", { "a.txt": "A" });
  await finish(at, "C", { "c.txt": "C" }, { result: { verdict: "succeeded_with_warning" } });
  const { head } = await integrated(integration(at, first, wave(leg("A"), leg("C"))));
  return { at, head };
}

const ids = (results: readonly { task_id: string }[]) => results.map((result) => result.task_id);

test("what a branch holds is read from its merges", async () => {
  const { at } = await withTwoDone();
  const done = await doneTasks(at.remote, BRANCH);
  expect([...done.keys()].sort()).toEqual(["A", "C"]);
  expect(done.get("C")).toMatchObject({ verdict: "succeeded_with_warning", ran: "command", wave: 1 });
  expect(await git(at.remote, ["log", "-1", "--format=%s", done.get("C")?.commit ?? ""])).toBe("C: Name of C");
  expect(await doneTasks(at.remote, at.base)).toEqual(new Map());
});

test("a run starts from the branch where it holds the head, and only the same inputs count as done", async () => {
  const { at, head } = await withTwoDone();
  const settings = { ...SETTINGS, runner: "command" } as const;
  const from = { settings, head: at.base, branchTip: head, resume: "auto" } as const;
  const same = await startingPoint(at.remote, { ...from, plan: first });
  expect({ base: same.base, behind: same.behind, results: ids(same.results) }).toEqual({
    base: head,
    behind: false,
    results: ["A", "C"],
  });
  const [a, b, c] = first.tasks as [ReturnType<typeof task>, ReturnType<typeof task>, ReturnType<typeof task>];
  const changed = await startingPoint(at.remote, { ...from, plan: plan({ ...a, description: "other" }, b, c) });
  expect(ids(changed.results)).toEqual(["C"]);

  const newer = await commit(at.remote, { "new.txt": "new" });
  const moved = await startingPoint(at.remote, { ...from, plan: first, head: newer });
  expect({ base: moved.base, behind: moved.behind, results: ids(moved.results) }).toEqual({
    base: newer,
    behind: true,
    results: ["A", "C"],
  });
  const fresh = await startingPoint(at.remote, { ...from, plan: first, branchTip: undefined });
  expect(fresh.base).toBe(at.base);
});

test("a merge that was reverted does not count, until the revert is reverted", async () => {
  const { at } = await withTwoDone();
  const merge = (await doneTasks(at.remote, BRANCH)).get("A")?.commit ?? "";
  await git(at.remote, ["checkout", "--quiet", "somas/project-001"]);
  await git(at.remote, ["revert", "--no-edit", "-m", "1", merge]);
  expect([...(await doneTasks(at.remote, BRANCH)).keys()]).toEqual(["C"]);
  await git(at.remote, ["revert", "--no-edit", "HEAD"]);
  expect([...(await doneTasks(at.remote, BRANCH)).keys()].sort()).toEqual(["A", "C"]);
});
