import { expect, test } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { removeHeldBranches } from "../../workflows-src/integrate/held-branches.ts";
import { side } from "../git/repository.ts";
import { finish, hub, integrateOrThrow, integrationOf, leg, plan, task, wave } from "./wave.ts";

const listBranches = async (remote: string) =>
  (await git(remote, ["for-each-ref", "--format=%(refname:short)", "refs/heads/somas-held/"])).split("\n");

test("a held branch is removed once its task is done, if nobody went on with it", async () => {
  const project = await hub();
  for (const id of ["A", "B", "C"]) await finish(project, id, { ".github/x.yml": id });
  const legs = ["A", "B", "C"].map((id) => leg(id));
  const tasks = plan(task("A"), task("B"), task("C"));
  const { results } = await integrateOrThrow(integrationOf(project, tasks, wave(...legs)));
  const [a = "", b = "", c = ""] = results.map(({ held_out }) => held_out);
  expect(await listBranches(project.remote)).toEqual([a, b, c]);

  const reviewed = await side(project.remote, b, { "reviewed.txt": "by a person" });
  await git(project.remote, ["update-ref", `refs/heads/${b}`, reviewed]);
  await git(project.remote, ["branch", "somas-held/project-001/A-of-a-person", reviewed]);
  const remove = () => removeHeldBranches(project.repository, "project-001", (id) => id !== "C");
  expect(await remove()).toEqual([a]);
  expect(await listBranches(project.remote)).toEqual(["somas-held/project-001/A-of-a-person", b, c]);
  expect(await remove()).toEqual([]);
});

test("a branch that the remote keeps is no error", async () => {
  const project = await hub();
  await finish(project, "A", { ".github/x.yml": "A" });
  await integrateOrThrow(integrationOf(project, plan(task("A")), wave(leg("A"))));
  await git(project.remote, ["config", "receive.denyDeletes", "true"]);
  expect(await removeHeldBranches(project.repository, "project-001", () => true)).toEqual([]);
});
