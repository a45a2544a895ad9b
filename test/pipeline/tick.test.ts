import { expect, test } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { newRepository, temporaryFolder } from "../git/repository.ts";
import { makeSettings } from "./make-settings.ts";
import { runOnGitHub } from "./on-github.ts";

test("the emitted scripts tick finished tasks behind each wave, and a second run does nothing", async () => {
  const task = (id: string, run: string, more = "") =>
    `  - {id: ${id}, duration: 1, status: "To Do", run: "${run}"${more}} # ${id}\n`;
  const text = `tasks:\n${task("A", "echo A > a")}${task("B", "cat a > b", ", depends_on: [A]")}${task("C", "exit 3")}`;
  const { repository } = await newRepository({ "plan.yml": text });
  const settings = makeSettings({ project_id: "shop", plan: "plan.yml", update_plan: true }, "actions");
  const run = async () => {
    const results = await runOnGitHub(repository, temporaryFolder(), settings);
    return Object.fromEntries(results.map(({ task_id, verdict, reason }) => [task_id, `${verdict}: ${reason}`]));
  };
  expect(await run()).toMatchObject({
    A: expect.stringMatching(/^succeeded/),
    C: expect.stringMatching(/^runner_error/),
  });
  const ticked = text.replace('"To Do"', '"Done"').replace('"To Do"', '"Done"');
  expect(`${await git(repository, ["show", "somas/shop:plan.yml"])}\n`).toBe(ticked);
  const tip = await git(repository, ["rev-parse", "somas/shop"]);

  await git(repository, ["merge", "--quiet", "somas/shop"]);
  expect(Object.keys(await run())).toEqual(["C"]);
  expect(await git(repository, ["rev-parse", "somas/shop"])).toBe(tip);
});
