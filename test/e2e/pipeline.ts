import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "vitest";
import type { TaskResult } from "../../workflows-src/task/result.ts";
import { type CallerResult, type CallerRun, expression, git, runWorkflow } from "./act.ts";

/** Milliseconds for a test that runs the pipeline. */

/** A repository that calls the pipeline, as the README shows it. */
const caller = (inputs: Readonly<Record<string, string>>): string => `
name: SOMAS
on: { workflow_dispatch: {} }
permissions: {}
jobs:
  pipeline:
    uses: ./.github/workflows/somas-pipeline.yml
    permissions: { actions: read, contents: write }
    with: ${JSON.stringify(inputs)}
    secrets: { agent_env: "${expression("secrets.AGENT_ENV")}" }
`;

export interface Case extends Omit<CallerRun, "callerFiles" | "workflow"> {
  /** Of the pipeline. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
}

export const startPipeline = ({ inputs, files = {}, ...rest }: Case): Promise<CallerResult> =>
  runWorkflow({
    ...rest,
    callerFiles: { ...files, ".github/workflows/caller.yml": caller(inputs) },
    workflow: "caller.yml",
  });

/** The same within one test, which may run beside others and tidies up however it ends. */
export async function runPipeline(test: Pick<TestContext, "onTestFinished">, run: Case): Promise<CallerResult> {
  const result = await startPipeline(run);
  test.onTestFinished(result.dispose);
  return result;
}

/** The tasks merged onto a branch, oldest first, with what their merges say. */
export function merged(remoteDir: string, branch: string): { task: string; verdict: string; wave: number }[] {
  const key = (name: string): string => `%(trailers:key=${name},valueonly,separator=%x20)`;
  const format = `--format=${key("Task")}%x09${key("Verdict")}%x09${key("Wave")}`;
  const log = git(remoteDir, "log", "--first-parent", "--reverse", format, branch);
  const lines = log.split("\n").map((line) => line.split("\t").map((field) => field.trim()));
  return lines.flatMap(([task, verdict, wave]) => (task ? [{ task, verdict: verdict ?? "", wave: Number(wave) }] : []));
}

export const branches = (remoteDir: string): string[] =>
  git(remoteDir, "for-each-ref", "--format=%(refname:short)", "refs/heads").split("\n").sort();

export const files = (remoteDir: string, branch: string): string[] =>
  git(remoteDir, "ls-tree", "-r", "--name-only", branch).split("\n");

/** Returns the verdict of each task by its id, from the last artifact that holds the run's results. */
export function verdicts({ artifactsDir }: CallerResult): Record<string, string> {
  const waves = readdirSync(artifactsDir).flatMap((name) => /^somas-project-001-results-(\d+)$/.exec(name)?.[1] ?? []);
  const last = Math.max(0, ...waves.map(Number));
  const folder = last === 0 ? "somas-project-001-results" : `somas-project-001-results-${last}`;
  const file = join(artifactsDir, folder, "results.json");
  const results: TaskResult[] = JSON.parse(readFileSync(file, "utf8"));
  return Object.fromEntries(results.map(({ task_id, verdict }) => [task_id, verdict]));
}

export const plan = (tasks: readonly object[]): string => JSON.stringify({ version: 1, project: "test", tasks });

export const PLAN = ".somas/projects/project-001/artifacts/execution_plan.yml";
export const BRANCH = "somas/project-001";
export const resultFile = (task: string): string => `.somas/projects/project-001/artifacts/tasks/${task}_result.md`;
