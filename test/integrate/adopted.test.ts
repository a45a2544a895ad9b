import { expect, test } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { side } from "../git/repository.ts";
import { BRANCH, finish, hub, integrateOrThrow, integrationOf, leg, plan, task, wave } from "./wave.ts";

test("takes over no work of an earlier run that builds on work which cannot be taken over", async () => {
  const project = await hub({ "shared.txt": "one\n" });
  const b = await finish(project, "B", { "shared.txt": "B\n" });
  await finish(project, "C", { "shared.txt": "theirs\n" }, { base: b });
  await finish(project, "D", { "d.txt": "d\n" });
  const theirs = await side(project.remote, project.base, { "shared.txt": "theirs\n" });
  await git(project.remote, ["update-ref", BRANCH, theirs]);

  const planned = plan(task("B"), task("C", { depends_on: ["B"] }), task("D"));
  const adopted = { ...integrationOf(project, planned, wave(leg("B"), leg("C"), leg("D"))), adopted: true };
  expect((await integrateOrThrow(adopted)).results.map(({ task_id }) => task_id)).toEqual(["D"]);
});
