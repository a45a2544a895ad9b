import { join } from "node:path";
import { expect, test } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { findDoneTasks } from "../../workflows-src/integrate/history.ts";
import { runPipeline } from "../../workflows-src/local/run-pipeline.ts";
import { runReportStage } from "../../workflows-src/pipeline/report.ts";
import { parseSettings } from "../../workflows-src/pipeline/settings/parse.ts";
import type { Settings } from "../../workflows-src/pipeline/settings/table.ts";
import type { Task } from "../../workflows-src/plan/plan.ts";
import { readPlan } from "../../workflows-src/plan/read-plan.ts";
import { newRepository, temporaryFolder } from "../git/repository.ts";
import { runOnGitHub } from "./on-github.ts";

type PlannedTask = Pick<Task, "id"> & Partial<Task>;

/** Adds a line, and sorts. `shared.txt` exists from the start: no file tells whose work came first, as that depends on the machine. */
const appends = (id: string, file: string, ...depends_on: string[]): PlannedTask => ({
  id,
  run: `touch ${file}; echo ${id} | sort --output=${file} - ${file}`,
  depends_on,
});
const writes = (id: string, ...depends_on: string[]): PlannedTask => appends(id, `${id}.txt`, ...depends_on);
const fails = (id: string, ...depends_on: string[]): PlannedTask => ({ id, run: "exit 3", depends_on });

/** Each plan with the verdicts of its tasks, in their order, and settings of the run. */
const PLANS: readonly (readonly [string, readonly PlannedTask[], readonly string[], Partial<Settings>?])[] = [
  ["one task", [writes("A")], ["succeeded"]],
  ["a chain", [writes("A"), writes("B", "A"), writes("C", "B")], ["succeeded", "succeeded", "succeeded"]],
  [
    "a diamond whose end needs both sides",
    [writes("A"), writes("B", "A"), writes("C", "A"), { ...writes("D", "B", "C"), verify: "cat B.txt C.txt" }],
    ["succeeded", "succeeded", "succeeded", "succeeded"],
  ],
  [
    "a diamond in one file",
    [
      { id: "A", run: "seq 9 > list.txt" },
      { id: "B", run: "sed -i 's/^1$/1 B/' list.txt", depends_on: ["A"] },
      { id: "C", run: "sed -i 's/^9$/9 C/' list.txt", depends_on: ["A"] },
      { id: "D", run: "sed -i 's/$/ D/' list.txt", depends_on: ["B", "C"], verify: "grep -q '^1 B D$' list.txt" },
    ],
    ["succeeded", "succeeded", "succeeded", "succeeded"],
  ],
  [
    "more tasks side by side than places",
    ["A", "B", "C", "D", "E"].map((id) => writes(id)),
    ["succeeded", "succeeded", "succeeded", "succeeded", "succeeded"],
  ],
  [
    "a task that fails, and those behind it",
    [fails("A"), writes("B", "A"), writes("C", "B"), writes("D")],
    ["runner_error", "skipped_dependency", "skipped_dependency", "succeeded"],
  ],
  [
    "work that does not verify",
    [{ ...writes("A"), verify: "grep -q B A.txt" }, writes("B", "A")],
    ["verify_failed", "skipped_dependency"],
  ],
  [
    "two tasks that conflict, and one behind both",
    [appends("A", "shared.txt"), appends("B", "shared.txt"), writes("C", "A", "B")],
    ["succeeded", "succeeded", "succeeded"],
  ],
  [
    "six tasks that extend one list",
    ["A", "B", "C", "D", "E", "F"].map((id) => appends(id, "shared.txt")),
    ["succeeded", "succeeded", "succeeded", "succeeded", "succeeded", "succeeded"],
  ],
  [
    "tasks kept apart by the files they name",
    [
      { ...appends("A", "shared.txt"), files: ["shared.txt"] },
      { ...appends("B", "shared.txt"), files: ["shared.txt"] },
      writes("C"),
    ],
    ["succeeded", "succeeded", "succeeded"],
  ],
  [
    "a protected file, and a task that changes nothing",
    [{ id: "A", run: "mkdir -p .github && echo A > .github/CODEOWNERS" }, { id: "B", run: "true" }, writes("C", "A")],
    ["protected_path", "no_change", "skipped_dependency"],
  ],
  [
    "context of which a part is missing, and work that an earlier task deleted",
    [
      { ...writes("A"), context_requirements: ["README.md", "MISSING.md"] },
      { id: "B", run: "rm README.md", depends_on: ["A"] },
      { id: "C", run: "test ! -e README.md; echo C > C.txt", depends_on: ["B"] },
    ],
    ["succeeded_with_warning", "succeeded", "succeeded"],
  ],
  [
    "a conflict with work that is behind a failure",
    [fails("A"), appends("B", "shared.txt"), appends("C", "shared.txt"), writes("D", "A", "C")],
    ["runner_error", "succeeded", "succeeded", "skipped_dependency"],
  ],
  [
    "runners, a setup and limits of their own, and those that the run does not allow",
    [
      { id: "A", runner: "custom", setup: "echo of A > ../setup-A", max_turns: 3 },
      { ...writes("B"), runner: "command", setup: "exit 4" },
      { ...writes("C"), runner: "claude", budget_usd: 50, runs_on: "gpu" },
      { id: "D", runner: "brief", model: "m", depends_on: ["C"] },
      { ...writes("E"), runs_on: "gpu", timeout_minutes: 5 },
    ],
    ["succeeded", "runner_error", "succeeded", "briefed", "succeeded"],
    {
      task_runners: "custom, brief",
      runner_argv: '["bash", "-c", "cat ../setup-A > A.txt; echo {model}{max_turns}{budget_usd} >> A.txt"]',
      model: "opus",
      budget_usd: 10,
    },
  ],
];

const CASES = PLANS.map(([name, tasks, verdicts, more = {}]) => [name, tasks, verdicts, more] as const);

test.each(CASES)("%s: GitHub and one machine come to the same branch", async (_, tasks, verdicts, more) => {
  const text = JSON.stringify({
    version: 1,
    tasks: tasks.map((task) => ({ duration: 1, risk: "LOW", name: `Name of ${task.id}`, ...task })),
  });
  const { repository } = await newRepository({ "README.md": "hello\n", "shared.txt": "0\n", "plan.yml": text });
  const root = temporaryFolder();
  const remote = join(root, "remote.git");
  await git(root, ["clone", "--quiet", "--bare", repository, remote]);

  const settings = settingsOf({
    project_id: "shop",
    plan: "plan.yml",
    max_parallel: 2,
    architecture: "never",
    ...more,
  });
  const plan = readPlan(text, { file: "plan.yml", mode: "auto" }).plan ?? { version: 1, tasks: [] };
  const ended = runReportStage(plan, await runOnGitHub(remote, root, settings)).results;
  const onGitHub = new Map(ended.map(({ task_id, verdict }) => [task_id, verdict]));
  const report = await runPipeline({ ...settings, repository });

  expect(tasks.map(({ id }) => onGitHub.get(id))).toEqual(verdicts);
  expect(report.tasks.map(({ verdict }) => verdict)).toEqual(verdicts);
  expect(await describeBranch(repository)).toEqual(await describeBranch(remote));
});

const settingsOf = (values: Partial<Settings>): Settings => {
  const parsed = parseSettings(values, "actions");
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.settings;
};

/**
 * Describes a branch: the trailers of each task's merge, and every file. The time that tasks took, their waves, and which of two that conflict
 * came first depend on the machine.
 */
async function describeBranch(repository: string) {
  const branch = "somas/shop";
  if ((await git(repository, ["branch", "--list", branch])) === "") return undefined;
  const merges = [...(await findDoneTasks(repository, branch)).values()].map(
    ({ commit: _, wave: __, overlap: ___, ...trailers }) => trailers,
  );
  const paths = (await git(repository, ["ls-tree", "-r", "-z", "--name-only", branch])).split("\0").filter(Boolean);
  const files = await Promise.all(paths.map(async (path) => [path, await textOf(repository, `${branch}:${path}`)]));
  return { merges: merges.sort((a, b) => (a.task_id < b.task_id ? -1 : 1)), files: Object.fromEntries(files) };
}

const textOf = async (repository: string, path: string): Promise<string> =>
  (await git(repository, ["show", path]))
    .replace(/^- Time: .* s$/gm, "- Time: any")
    .replace(/^(Wave|Overlap-File|Overlap-Task): .*\n/gm, "");
