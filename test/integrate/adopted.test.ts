import { expect, test, vi } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { side } from "../git/repository.ts";
import { BRANCH, finish, hub, integrated, integration, leg, plan, task, wave } from "./wave.ts";

vi.setConfig({ testTimeout: 60_000 });

test("work of an earlier run is not taken over on top of work that cannot be", async () => {
  const at = await hub({ "shared.txt": "one\n" });
  const b = await finish(at, "B", { "shared.txt": "B\n" });
  await finish(at, "C", { "shared.txt": "theirs\n" }, { base: b });
  await finish(at, "D", { "d.txt": "d\n" });
  await git(at.remote, ["update-ref", BRANCH, await side(at.remote, at.base, { "shared.txt": "theirs\n" })]);

  const made = plan(task("B"), task("C", { depends_on: ["B"] }), task("D"));
  const adopted = { ...integration(at, made, wave(leg("B"), leg("C"), leg("D"))), adopted: true };
  expect((await integrated(adopted)).results.map(({ task_id }) => task_id)).toEqual(["D"]);
});
