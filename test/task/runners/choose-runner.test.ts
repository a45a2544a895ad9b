import { expect, test } from "vitest";
import { createFallbackPlan, quotePlanFile } from "../../../workflows-src/plan/loaded-plan.ts";
import { chooseRunner } from "../../../workflows-src/task/runners/index.ts";
import { task } from "../job.ts";

const nameOf = (chosen: Parameters<typeof chooseRunner>[0], name: Parameters<typeof chooseRunner>[2]): string =>
  chooseRunner(chosen, "/nowhere", name).name;

test("a named runner is taken; otherwise a command runs itself, and a task without one is only briefed", () => {
  expect(nameOf(task("A"), "claude")).toBe("claude");
  expect(nameOf(task("A", { run: "true" }), "auto")).toBe("command");
  expect(nameOf(task("A"), "auto")).toBe("brief");
});

test("no agent starts for the fallback's task if it has no text of the plan: it would have to make up the work", () => {
  const [empty] = createFallbackPlan("plan.yml", "auto", []).tasks;
  const [other] = createFallbackPlan("plan.yml", "auto", [], [{ title: "SPEC.md", text: "A shop." }]).tasks;
  const [full] = createFallbackPlan("plan.yml", "auto", [], quotePlanFile("plan.yml", "- [ ] Paint")).tasks;
  expect([empty, other, full].map((each) => each && nameOf(each, "claude"))).toEqual(["brief", "brief", "claude"]);
});
