import { git } from "../git/git.ts";
import { readText } from "./paths.ts";
import { isDone, type RunnerName, type TaskResult } from "./result.ts";
import { resultPath, resultText } from "./result-file.ts";
import { chooseRunner } from "./runners/index.ts";
import { NO_PROCESS, type Outcome, type Runner } from "./runners/runner.ts";
import { commitWithFile, keepingConfig, restore, type Snapshot, takeSnapshot } from "./snapshot.ts";
import { oneLine } from "./text.ts";
import { decide, type Evidence } from "./verdict.ts";
import { verify } from "./verify.ts";
import type { Work } from "./work.ts";

/** The part of a result that running the task decides. */
export interface Ran extends Pick<TaskResult, "verdict" | "reason" | "commit" | "result_file"> {
  readonly runner: RunnerName;
  readonly seconds: number;
}

/**
 * Runs one prepared task in its workspace, whose HEAD is where it starts. Work that is done stays in the workspace with its result file;
 * after anything else the workspace is as before, and the work only in the commit. Throws where the repository is damaged.
 */
export async function runTask(work: Work): Promise<Ran> {
  const { task, workspace, settings } = work;
  const runner = chooseRunner(task, workspace, settings.runner);
  const start = await git(workspace, ["rev-parse", "HEAD"]);
  const result_file = resultPath(settings.project_id, task.id);

  const began = performance.now();
  const outcome = await attempt(runner, work);
  const snapshot = await takeSnapshot(workspace, start, result_file);
  const report = readReport(work);
  const evidence: Evidence = {
    end: outcome.end,
    ...(outcome.judged && { judged: outcome.judged }),
    changes: snapshot.changes.length,
    delivered: outcome.delivered ?? false,
    repeatable: runner.repeatable,
    doneBefore: work.doneBefore,
    ...(report.noChangeReason && { noChangeReason: report.noChangeReason }),
    verify: task.verify === undefined ? "none" : "passed",
    warnings: [...snapshot.warnings, ...missingContext(work, true), ...report.warnings],
  };
  const judgement = decide(await verified(work, evidence, snapshot, began));
  const seconds = Math.round((performance.now() - began) / 100) / 10;

  const done = isDone(judgement.verdict);
  const ran = { ...judgement, runner: runner.name, seconds };
  if (!done && snapshot.changes.length === 0 && snapshot.parent === start) {
    await restore(workspace, start);
    return ran;
  }
  const markdown = outcome.report ?? readText(work.resultFile);
  const content = resultText({
    ...ran,
    task_id: task.id,
    task_name: task.name,
    changes: snapshot.changes,
    notes: [...missingContext(work, true), ...missingContext(work, false)],
    output: work.log.tail(),
    ...(markdown?.trim() ? { report: markdown } : {}),
  });
  const message = `${task.id}: ${oneLine(task.name)}\n\n${oneLine(`The verdict is ${judgement.verdict}: ${judgement.reason}.`)}\n`;
  const commit = await commitWithFile(workspace, work.folder, snapshot, { path: result_file, content }, message);
  await restore(workspace, done ? commit : start);
  return { ...ran, commit, result_file };
}

async function attempt(runner: Runner, work: Work): Promise<Outcome> {
  const reason = runner.unsuitable(work.task, work.workspace);
  if (reason === undefined) return keepingConfig(work.workspace, () => runner.run(work));
  return {
    end: NO_PROCESS,
    judged: { verdict: "runner_error", reason: `the runner ${runner.name} cannot run this task: ${reason}` },
  };
}

/** The evidence with what `verify` said, where there is anything to verify: it runs only if all the rest is good. */
async function verified(work: Work, evidence: Evidence, { commit }: Snapshot, began: number): Promise<Evidence> {
  const script = work.task.verify;
  if (script === undefined || evidence.judged !== undefined || !isDone(decide(evidence).verdict)) return evidence;
  const used = (performance.now() - began) / 1000;
  const timeoutSeconds = Math.max(60, work.timeoutSeconds - used);
  return { ...evidence, verify: await verify({ ...work, script, commit, timeoutSeconds }) };
}

const missingContext = ({ context }: Work, required: boolean): string[] =>
  context.missing
    .filter((missing) => missing.required === required)
    .map(({ source, reason }) => oneLine(`context ${source} is missing: ${reason}`));

/** What the runner declared in `TASK_REPORT_FILE`; a file that cannot be read is reported, not ignored. */
function readReport({ reportFile }: Work): { noChangeReason?: string; warnings: string[] } {
  const text = readText(reportFile);
  if (text === undefined) return { warnings: [] };
  try {
    const { no_change_reason: reason } = JSON.parse(text) as { no_change_reason?: unknown };
    return typeof reason === "string" && reason.trim() !== ""
      ? { noChangeReason: oneLine(reason), warnings: [] }
      : { warnings: [] };
  } catch {
    return { warnings: ["the runner's report is not a JSON object"] };
  }
}
