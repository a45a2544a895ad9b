import { describe, expect, test } from "vitest";
import type { PipelineEvent } from "../../workflows-src/local/events.ts";
import { readWorkTreePlan } from "../../workflows-src/local/read-plan.ts";
import { UsageError } from "../../workflows-src/local/repository.ts";
import { readChosenPlan } from "../../workflows-src/pipeline/plan-to-run.ts";
import { parseSettings } from "../../workflows-src/pipeline/settings/parse.ts";
import type { Settings } from "../../workflows-src/pipeline/settings/table.ts";
import { isFallbackWithoutText } from "../../workflows-src/plan/loaded-plan.ts";
import { temporaryFolder, write } from "../git/repository.ts";
import { readFixture } from "../plan/read-fixtures.ts";
import { makeSettings } from "./make-settings.ts";

/** The places where people keep plans: the format, the file, the fixture that it holds, and the path that names the plan if it is not the file. */
const PLACES: readonly (readonly [format: string, file: string, fixture: string, plan?: string])[] = [
  ["spec-kit", "specs/004-reading-list/tasks.md", "spec-kit"],
  ["Kiro", ".kiro/specs/shop/tasks.md", "kiro"],
  ["cc-sdd", ".kiro/specs/shop/tasks.md", "cc-sdd"],
  ["OpenSpec", "openspec/changes/prices/tasks.md", "openspec"],
  ["OpenSpec, newer", "openspec/changes/approved/prices/tasks.md", "openspec"],
  ["Task Master", ".taskmaster/tasks/tasks.json", "task-master"],
  ["Task Master, older", "tasks/tasks.json", "task-master-old"],
  ["GSD", ".planning/phases/01-base/01-02-PLAN.md", "gsd", ".planning/phases"],
  ["Ralph", "prd.json", "ralph"],
  ["Ralph, below scripts", "scripts/ralph/prd.json", "ralph"],
  ["feature list", "feature_list.json", "feature-list"],
  ["feature list, short", "features.json", "feature-list"],
  ["beads", ".beads/issues.jsonl", "beads"],
  ["beads, older", ".beads/beads.jsonl", "beads"],
  ["superpowers", "docs/superpowers/plans/2026-01-05-gift-cards.md", "superpowers"],
  ["ralphex", "docs/plans/gift-cards.md", "superpowers"],
  ["Markdown", "tasks.md", "headings"],
  ["TODO", "TODO.md", "checklist"],
  ["PLAN", "PLAN.md", "headings"],
  ["Shrimp", "tasks.json", "shrimp"],
  ["canonical form", "execution_plan.yml", "canonical"],
];

/** Places that need more than one file, or a text of their own. */
const SPRINT = "development_status:\n  epic-1: in-progress\n  1-1-card-file: done\n  1-2-loans: ready-for-dev\n";
const STORY = "# Story 1.2: Loans\n\nStatus: ready-for-dev\n\n## Story\nLend a book.\n";
const SPRINTS = ["_bmad-output/implementation-artifacts", "docs", "."].map((folder) => {
  const at = folder === "." ? "" : `${folder}/`;
  return [
    `BMAD in ${folder}`,
    `${at}sprint-status.yaml`,
    { [`${at}sprint-status.yaml`]: SPRINT, [`${at}1-2-loans.md`]: STORY },
  ] as const;
});

const NOTICE = "---\nid: BACK-3\ntitle: Notice\nstatus: To Do\n---\n\n## Description\n\nA notice at the door.\n";
const BACKLOGS = ["backlog", ".backlog"].map((folder) => {
  const files = {
    [`${folder}/tasks/task-3 - Notice.md`]: NOTICE,
    [`${folder}/tasks/task-7 - Reminders.md`]: readFixture("backlog-task.plan"),
  };
  return [`Backlog.md in ${folder}`, folder, files] as const;
});

const settingsOf = (values: Partial<Settings>): Settings => makeSettings({ project_id: "shop", ...values }, "actions");

/** Reads the plan of a repository with these files as either host does; `notes` say how it was found. */
function readOnBothHosts(files: Readonly<Record<string, string>>, values: Partial<Settings> = {}) {
  const root = temporaryFolder();
  write(root, files);
  const settings = settingsOf(values);
  const onGitHub = readChosenPlan(settings, root);
  const events: PipelineEvent[] = [];
  const here = readWorkTreePlan(settings, { root, head: "", uncommitted: [] }, (event) => events.push(event));
  const notes = events.flatMap((event) => (event.type === "note" ? [event.text] : []));
  const summarize = ({ tasks, settled = [], source }: typeof here) => {
    const { fallback, file } = source;
    return { file, fallback, tasks: tasks.map(({ id }) => id), settled: settled.map(({ id }) => id) };
  };
  return { onGitHub: summarize(onGitHub), here: summarize(here), chosen: onGitHub.chosen, notes };
}

/** Lists the notes about a plan itself: here only that the labels of its machines have no effect. */
const listOtherNotes = (files: Readonly<Record<string, string>>): string[] =>
  Object.values(files).some((text) => text.includes("runs_on: "))
    ? ["runs_on of the plan has no effect on one machine: every task runs here"]
    : [];

describe.each([
  ...PLACES.map(
    ([format, file, name, plan = file]) => [format, plan, { [file]: readFixture(`${name}.plan`) }] as const,
  ),
  ...SPRINTS,
  ...BACKLOGS,
])("%s", (_, plan, files) => {
  test("is found without a name, and both hosts say what was taken", () => {
    const { onGitHub, here, chosen, notes } = readOnBothHosts(files);
    expect(here).toEqual(onGitHub);
    expect(here).toMatchObject({ file: plan, fallback: false });
    expect(here.tasks.length).toBeGreaterThan(0);
    expect(chosen).toContain(`\`${plan}\``);
    const found = `no plan is named: ${plan} is taken, the first that was found in the usual places`;
    expect(notes).toEqual([found, ...listOtherNotes(files)]);
  });

  test("is read by its name, and nothing more is said", () => {
    const { onGitHub, here, chosen, notes } = readOnBothHosts(
      { "TODO.md": "- [ ] Something else\n", ...files },
      { plan },
    );
    expect(here).toEqual(onGitHub);
    expect(here).toMatchObject({ file: plan, fallback: false });
    expect({ chosen, notes }).toEqual({ chosen: undefined, notes: listOtherNotes(files) });
  });
});

test("the project's own folder comes before every other place", () => {
  const own = ".somas/projects/shop/artifacts/execution_plan.yml";
  const files = { [own]: "tasks: [{id: OWN, duration: 1}]\n", "TODO.md": "- [ ] Something else\n" };
  const { onGitHub, here, notes } = readOnBothHosts(files);
  expect([onGitHub, here]).toEqual(Array(2).fill({ file: own, fallback: false, tasks: ["OWN"], settled: [] }));
  expect(notes).toEqual([]);
});

test("of several plans in one place, the one with open tasks is taken", () => {
  const files = { "specs/001-a/tasks.md": "- [x] T001 A\n", "specs/002-b/tasks.md": "- [ ] T001 B\n" };
  const { onGitHub, here } = readOnBothHosts(files);
  expect([onGitHub.file, here.file]).toEqual(Array(2).fill("specs/002-b/tasks.md"));
});

test.each<[string, Readonly<Record<string, string>>, string]>([
  [
    "an open plan comes before one that is done, wherever both are",
    { "specs/001-a/tasks.md": "- [x] T001 A\n", "TODO.md": "- [ ] Something else\n" },
    "TODO.md",
  ],
  [
    "an open plan comes before one with errors",
    { "prd.json": '{"userStories": [{"id": "A"}, {"id": "A"}]}', "TODO.md": "- [ ] Something else\n" },
    "TODO.md",
  ],
  [
    "a plan with errors comes before one that is done, so that its errors are shown",
    { "specs/001-a/tasks.md": "- [x] T001 A\n", "prd.json": '{"userStories": [{"id": "A"}, {"id": "A"}]}' },
    "prd.json",
  ],
  [
    "a document that is no plan is passed over",
    { "PLAN.md": "# Plan\n\nWe open in May.\n", "docs/plans/old.md": "", "specs/001-a/tasks.md": "- [x] T001 A\n" },
    "specs/001-a/tasks.md",
  ],
])("%s", (_, files, file) => {
  const { onGitHub, here } = readOnBothHosts(files);
  expect([onGitHub.file, here.file]).toEqual([file, file]);
});

test("if all of them are done, there is nothing left to do", () => {
  const files = { "specs/001-a/tasks.md": "- [x] T001 A\n", "specs/002-b/tasks.md": "- [x] T001 B\n" };
  const { onGitHub, here } = readOnBothHosts(files);
  expect(here).toEqual(onGitHub);
  expect(here).toMatchObject({ tasks: [], settled: ["T001"], fallback: false });
});

const SEVERAL = { "specs/001-a/tasks.md": "- [ ] T001 A\n", "specs/002-b/tasks.md": "- [ ] T001 B\n" };

test.each<[string, Readonly<Record<string, string>>, Partial<Settings>, RegExp, string]>([
  [
    "several plans have open tasks",
    SEVERAL,
    {},
    /name one with --plan: specs\/001-a\/tasks\.md, specs/,
    "plan-not-named",
  ],
  ["the named plan is not there", {}, { plan: "plan.yml" }, /^there is no plan plan\.yml: name a file/, "plan-missing"],
  ["no place has a plan", {}, {}, /^there is no plan: expected /, "plan-missing"],
])("if %s, the command line runs nothing, and on GitHub the fallback stands in", (_, files, values, message, code) => {
  const root = temporaryFolder();
  write(root, { "SPEC.md": "A shop.\n", ...files });
  const settings = settingsOf(values);
  const { source, tasks } = readChosenPlan(settings, root);
  expect({ fallback: source.fallback, codes: source.problems.map((problem) => problem.code) }).toEqual({
    fallback: true,
    codes: [code],
  });
  expect(tasks.map(isFallbackWithoutText)).toEqual([true]);
  const read = () => readWorkTreePlan(settings, { root, head: "", uncommitted: [] }, () => {});
  expect(read).toThrow(UsageError);
  expect(read).toThrow(message);
});

test("standard input is no plan of a workflow", () => {
  expect(parseSettings({ project_id: "shop", plan: "-" }, "actions")).toMatchObject({
    problems: [{ setting: "plan" }],
  });
  expect(parseSettings({ project_id: "shop", plan: "-" }, "local")).toMatchObject({ settings: { plan: "-" } });
});
