import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { listTaskMerges } from "../../workflows-src/integrate/history.ts";
import { updatePlan } from "../../workflows-src/integrate/update-plan.ts";
import type { TaskResult } from "../../workflows-src/task/result.ts";
import { commit } from "../git/repository.ts";
import { BRANCH, hub } from "./wave.ts";

const result = (task_id: string, fields: Partial<TaskResult> = {}): TaskResult => ({
  task_id,
  task_name: task_id,
  verdict: "succeeded",
  reason: "fine",
  seconds: 1,
  wave: 1,
  commit: "0000",
  ...fields,
});

/** A remote whose branch has this plan, and a function that ticks tasks there. */
async function planOnBranch(text: string, format: string, file = "docs/plan.md") {
  const project = await hub({ [file]: "- [ ] T001 Another text\n" });
  const { remote, repository } = project;
  chmodSync(join(remote, file), 0o755);
  writeFileSync(Buffer.concat([Buffer.from(`${remote}/odd`), Buffer.from([0xff])]), "kept\n");
  await git(remote, ["checkout", "--quiet", "-b", BRANCH.replace("refs/heads/", "")]);
  const before = await commit(remote, { [file]: text });
  await git(remote, ["checkout", "--quiet", "main"]);
  const tick = (...results: TaskResult[]) => {
    const own = new Set(results.map(({ task_id }) => task_id));
    const ticked_plan = { file, format, mode: "auto" } as const;
    return updatePlan({ repository, project_id: "project-001", ticked_plan, results, own });
  };
  return { ...project, before, tick };
}

test("ticks the plan as the branch has it, in one commit that changes nothing else and makes no task done", async () => {
  const text = "# Tasks\r\n\r\n- [ ] T001 Shelf\r\n- [ ] T002 Door\r\n- [ ] T003 Sign\r\n- [ ] T004 Key\r\n";
  const { remote, before, tick } = await planOnBranch(text, "spec-kit");
  const done = [
    result("T001"),
    result("T002", { verdict: "succeeded_with_warning" }),
    result("T003", { verdict: "briefed" }),
    result("T004", { verdict: "verify_failed" }),
  ];
  const { head, notes } = await tick(...done);
  expect([notes, head]).toEqual([[], await git(remote, ["rev-parse", BRANCH])]);
  expect(await git(remote, ["log", "--format=%P%n%B", `${before}..${BRANCH}`])).toBe(
    `${before}\nchore(plan): tick T001, T002 in plan.md\n\nPlan-Ticks: T001, T002\n`,
  );
  expect(await git(remote, ["diff", "--raw", "--abbrev=1", before, BRANCH])).toMatch(
    /^:100755 100755 \w+ \w+ M\tdocs\/plan\.md$/,
  );
  expect(`${await git(remote, ["show", `${BRANCH}:docs/plan.md`])}\n`).toBe(
    text.replace("[ ] T001", "[x] T001").replace("[ ] T002", "[x] T002"),
  );
  expect(await listTaskMerges(remote, BRANCH)).toEqual([]);

  expect(await tick(...done)).toEqual({ head, notes: [] });
  expect(await git(remote, ["rev-parse", BRANCH])).toBe(head);
});

test("counts tasks whose ids are too long for a subject", async () => {
  const ids = Array.from({ length: 12 }, (_, index) => `T${index + 100}`);
  const { remote, tick } = await planOnBranch(ids.map((id) => `- [ ] ${id} Do it\n`).join(""), "spec-kit");
  await tick(...ids.map((id) => result(id)));
  expect(await git(remote, ["log", "-1", "--format=%s", BRANCH])).toBe("chore(plan): tick 12 tasks in plan.md");
});

test.each<[string, string, string, string, string?]>([
  [
    "a plan that is another one now",
    "- [ ] Shelf\n",
    "spec-kit",
    "docs/plan.md: no task is ticked: the plan on the branch is read as Markdown checklist, and was spec-kit",
  ],
  [
    "a plan that a task has broken",
    "- [ ] T001 A\n- [ ] T001 B\n",
    "spec-kit",
    "docs/plan.md: no task is ticked: the plan on the branch cannot be read: duplicate task id",
  ],
  [
    "a task that is gone",
    "- [ ] T002 B\n",
    "spec-kit",
    "docs/plan.md: not ticked: T001: the plan on the branch has no such task",
  ],
  [
    "a workflow",
    "- [ ] T001 A\n",
    "spec-kit",
    ".github/workflows/plan.md: no task is ticked: a job's token cannot push a change below .github/workflows",
    ".github/workflows/plan.md",
  ],
])("says that %s is not ticked", async (_, text, format, note, file) => {
  const { remote, before, tick } = await planOnBranch(text, format, file);
  const { notes } = await tick(result("T001"));
  expect(notes).toEqual([expect.stringContaining(note)]);
  expect(await git(remote, ["rev-parse", BRANCH])).toBe(before);
});

test("says that a plan outside of the repository is not ticked", async () => {
  const { repository } = await planOnBranch("- [ ] T001 A\n", "spec-kit");
  for (const file of ["/tmp/plan.md", "../plan.md", "-", "docs/missing.md"]) {
    const ticked_plan = { file, format: "spec-kit", mode: "auto" } as const;
    const request = { repository, project_id: "project-001", ticked_plan, results: [result("T001")] };
    const { notes } = await updatePlan({ ...request, own: new Set() });
    expect(notes).toEqual([expect.stringMatching(/: no task is ticked: the (?:plan is not|branch has no)/)]);
  }
});

test("does not fail where it cannot push", async () => {
  const { remote, before, tick } = await planOnBranch("- [ ] T001 A\n", "spec-kit");
  await git(remote, ["checkout", "--quiet", BRANCH.replace("refs/heads/", "")]);
  const { notes } = await tick(result("T001"));
  expect(notes).toEqual([expect.stringContaining("cannot push somas/project-001")]);
  expect(await git(remote, ["rev-parse", BRANCH])).toBe(before);
});
