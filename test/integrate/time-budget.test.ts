import { expect, test } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { createTimeBudget } from "../../workflows-src/integrate/time-budget.ts";

const wait = (seconds: number) => git(".", ["-c", `alias.wait=!sleep ${seconds}`, "wait"]);

test("a task that takes long uses up the spare time, and leaves the usual time to the others", async () => {
  const withinTime = createTimeBudget(1, 1);
  await expect(withinTime(() => wait(60))).rejects.toThrow(/longer than 2 s/);
  await expect(withinTime(() => wait(60))).rejects.toThrow(/longer than 1 s/);
  await withinTime(() => wait(0));
});
