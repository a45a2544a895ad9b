import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { runPipeline } from "../../workflows-src/local/run-pipeline.ts";
import type { Settings } from "../../workflows-src/pipeline/settings/table.ts";
import { describeEndOfRun } from "../../workflows-src/report/end-of-run.ts";
import { createTerminalView } from "../../workflows-src/report/terminal.ts";
import { newRepository, temporaryFolder } from "../git/repository.ts";
import { makeSettings } from "./make-settings.ts";
import { type FinishedJob, runOnGitHub } from "./on-github.ts";

/*
 * Whole runs of plans at the border: nothing in the plan can be read, or nothing is left to do. Both hosts come to the same end, and say
 * the same.
 */

type Files = Readonly<Record<string, string>>;

const settingsOf = (values: Partial<Settings>): Settings =>
  makeSettings({ project_id: "shop", architecture: "never", runner: "brief", ...values }, "actions");

/** Runs a repository with these files on GitHub; returns what each job left, and the tasks with their verdicts. */
async function runJobs(files: Files, values: Partial<Settings> = {}) {
  const { repository } = await newRepository({ "README.md": "hello\n", ...files });
  const root = temporaryFolder();
  const remote = join(root, "remote.git");
  await git(root, ["clone", "--quiet", "--bare", repository, remote]);
  const jobs = new Map<string, FinishedJob>();
  const results = await runOnGitHub(remote, root, settingsOf(values), (job) => jobs.set(job.script, job));
  const job = (script: string): FinishedJob => jobs.get(script) as FinishedJob;
  return { job, verdicts: results.map(({ task_id, verdict }) => `${task_id} ${verdict}`) };
}

/** Runs a repository with these files on one machine; returns what the terminal shows, and the tasks with their verdicts. */
async function runHere(files: Files, values: Partial<Settings> = {}) {
  const { repository } = await newRepository({ "README.md": "hello\n", ...files });
  let shown = "";
  const { onEvent, close } = createTerminalView({ write: (text: string) => (shown += text) }, false);
  const report = await runPipeline({ ...settingsOf(values), repository, onEvent }).finally(close);
  const verdicts = report.tasks.map(({ task_id, verdict }) => `${task_id} ${verdict}`);
  return { shown, end: describeEndOfRun(report, false), verdicts, report };
}

const UNREADABLE = 'tasks:\n  - {id: A, description: "Show the opening hours\n  - id: [B\n';
const FALLBACK = "Nothing of the plan was understood: one task, FALLBACK-001, stands in for it";

describe.each([
  ["with the text of the file", { "plan.yml": UNREADABLE }, `${FALLBACK}, with the text of the plan file plan.yml.`],
  [
    "with the texts of file and specification",
    { "plan.yml": UNREADABLE, "SPEC.md": "A shop.\n" },
    `${FALLBACK}, with the text of the plan file plan.yml and SPEC.md.`,
  ],
  ["without any text", { "plan.yml": "" }, `${FALLBACK}. The text of the plan is missing, so no agent starts.`],
  [
    "with the text of the specification alone",
    { "plan.yml": "", "SPEC.md": "A shop.\n" },
    `${FALLBACK}, with the text of SPEC.md. The text of the plan is missing, so no agent starts.`,
  ],
])("a fallback %s", (_, files: Files, sentence) => {
  // A runner that costs money: it would change a file.
  const runner = { runner: "custom", runner_argv: '["touch", "agent-was-here"]' } as const;
  const expected = sentence.includes("no agent") ? "briefed" : "succeeded";

  test("is said first by every job, is an output, and does not make the run red", async () => {
    const { job, verdicts } = await runJobs(files, { plan: "plan.yml", ...runner });
    for (const script of ["simulate", "dispatch", "report"]) {
      expect(job(script).summary.replaceAll("\\", "").split("\n")[0]).toBe(`**${sentence}**`);
      expect(job(script).summary).toContain("### Problems of the plan");
    }
    expect(job("simulate").outputs.fallback).toBe("true");
    expect(job("report")).toMatchObject({ status: 0, outputs: { done: "true" } });
    expect(verdicts).toEqual([`FALLBACK-001 ${expected}`]);
  });

  test("is said first on one machine", async () => {
    const { shown, end, verdicts, report } = await runHere(files, { plan: "plan.yml", ...runner });
    expect(shown).toContain(sentence);
    expect(shown.indexOf(sentence)).toBeLessThan(shown.indexOf("error["));
    expect(end.trimStart().split("\n")[0]).toBe(sentence);
    expect(verdicts).toEqual([`FALLBACK-001 ${expected}`]);
    expect(report.plan.source.fallback).toBe(true);
  });
});

const SETTLED = [
  "# Tasks",
  "",
  "- [x] **LIB-1:** Choose a name",
  "- [x] **LIB-2:** Buy paint",
  "- [ ] **LIB-3:** Paint the sign",
  "  - **Status:** cancelled",
  "",
].join("\n");

test("a plan with nothing left to do is a success that says so, on both hosts", async () => {
  const files = { "plan.md": SETTLED };
  const nothing = "Nothing is left to do: of 3 tasks of the plan, 2 are done, 1 is left out";
  const { job, verdicts } = await runJobs(files, { plan: "plan.md" });
  expect(verdicts).toEqual([]);
  expect(job("simulate")).toMatchObject({ status: 0, outputs: { fallback: "false" } });
  expect(job("dispatch")).toMatchObject({ status: 0, outputs: { has_tasks: "false", matrix: '{"include":[]}' } });
  expect(job("report")).toMatchObject({ status: 0, outputs: { done: "true" } });
  for (const script of ["simulate", "report"]) {
    expect(job(script).summary.split("\n")[0]).toBe(`### ${nothing}`);
    expect(job(script).summary).toContain("- **Done in the plan** 2: LIB-1, LIB-2\n- **Left out** LIB-3: ");
  }
  const here = await runHere(files, { plan: "plan.md" });
  expect(here.verdicts).toEqual([]);
  expect(here.end.trim()).toBe(nothing);
  expect(here.shown).toMatch(/Done in the plan 2: LIB-1, LIB-2\n {2}Left out +LIB-3: /);
});

test("tasks that are not carried out are listed beside those that are", async () => {
  const files = { "plan.md": `${SETTLED}- [ ] **LIB-4:** Hang the sign\n` };
  const { job, verdicts } = await runJobs(files, { plan: "plan.md" });
  expect(verdicts).toEqual(["LIB-4 briefed"]);
  for (const script of ["simulate", "report"])
    expect(job(script).summary).toContain("- **Done in the plan** 2: LIB-1, LIB-2\n- **Left out** LIB-3: ");
  expect((await runHere(files, { plan: "plan.md" })).shown).toContain("Done in the plan 2: LIB-1, LIB-2");
});
