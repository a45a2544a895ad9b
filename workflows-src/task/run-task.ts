import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { git } from "../git/git.ts";
import type { RunnerName } from "../plan/runner-names.ts";
import { toOneLine } from "../text/one-line.ts";
import { collectWarnings, findObjection } from "./guards.ts";
import { findLeakedSecrets } from "./leaked-secrets.ts";
import { moveLfsContent } from "./lfs.ts";
import { makeFolder, readTextFile } from "./paths.ts";
import type { PreparedTask } from "./prepare-task.ts";
import { backUpRepository, type RepositoryBackup } from "./repository-backup.ts";
import { addUsage, isDone, type TaskResult, type Usage } from "./result.ts";
import { renderResult, resultPath } from "./result-file.ts";
import { chooseRetryDelay, START_STAGGER } from "./retry.ts";
import { readRunnerReport } from "./runner-report.ts";
import { chooseRunner } from "./runners/index.ts";
import { NO_PROCESS, type Runner, type RunnerExit, refuseTask } from "./runners/runner.ts";
import { USUAL_CONTEXT } from "./settings.ts";
import { runSetup } from "./setup.ts";
import { commitWithFile, restore, type Snapshot, type SnapshotOptions, takeSnapshot } from "./snapshot.ts";
import { emptySubmodules } from "./submodules.ts";
import { decideVerdict, type Evidence, type TaskVerdict } from "./verdict.ts";
import { verify } from "./verify.ts";

/** The part of a task's result that its run decides. */
export interface TaskRun
  extends Pick<TaskResult, "verdict" | "reason" | "commit" | "result_file" | "setup_seconds" | "usage" | "attempts"> {
  readonly runner: RunnerName;
  readonly seconds: number;
  /**
   * Name in the bundle → commit: `partial/<task_id>/<attempt>` for the work of an attempt that was repeated, and with `-<number>` for commits
   * that an attempt left beside its HEAD.
   */
  readonly partial: ReadonlyMap<string, string>;
}

/**
 * Runs one prepared task in its workspace, from HEAD, and again from there if that may help (see `chooseRetryDelay`). Finished work stays in
 * the workspace with its result file. Otherwise the workspace is restored, and the work is only in the commit. Throws if the repository is
 * damaged.
 */
export async function runTask(
  prepared: PreparedTask,
  runner = chooseRunner(prepared.task, prepared.workspace, prepared.settings.runner),
): Promise<TaskRun> {
  const { workspace, log } = prepared;
  const start = prepared.start ?? (await git(workspace, ["rev-parse", "HEAD"]));
  const began = performance.now();
  const secondsLeft = (): number => prepared.timeoutSeconds - (performance.now() - began) / 1000;
  const partial = new Map<string, string>();
  let usage: Usage | undefined;

  if (runner.callsModel) await prepared.pause(Math.random() * START_STAGGER);
  for (let number = 1; ; number++) {
    const name = partialName(prepared, number);
    const attempt = await runAttempt(prepared, runner, start, number, Math.max(1, secondsLeft()));
    usage = addUsage(usage, attempt.usage);
    for (const [index, tip] of attempt.sideTips.entries()) partial.set(`${name}-${index + 1}`, tip);
    const delay = chooseRetryDelay(attempt.verdict, number, secondsLeft());
    if (delay === undefined) {
      const setup_seconds = roundSeconds(prepared.setupTime.seconds);
      const seconds = roundSeconds((performance.now() - began) / 1000);
      const run = { runner: runner.name, seconds, ...(setup_seconds > 0 && { setup_seconds }) };
      const end = await finish(prepared, attempt, run);
      return { ...run, ...(usage && { usage }), ...(number > 1 && { attempts: number }), partial, ...end };
    }
    if (hasChanges(attempt.snapshot)) partial.set(name, attempt.snapshot.commit);
    log.write(`\n[attempt ${number}: ${attempt.verdict.reason}; the next one in ${Math.round(delay)} s]\n`);
    await restore(workspace, start);
    await prepared.pause(delay);
  }
}

const roundSeconds = (seconds: number): number => Math.round(seconds * 10) / 10;

const partialName = ({ task }: PreparedTask, attempt: number): string => `partial/${task.id}/${attempt}`;

interface Attempt {
  readonly snapshot: Snapshot;
  /** Commits on branches that are not part of the snapshot. */
  readonly sideTips: readonly string[];
  readonly verdict: TaskVerdict;
  readonly usage: Usage | undefined;
  /** The runner's Markdown about the work. */
  readonly report?: string | undefined;
}

/** Runs one attempt. The runner's files count only if this attempt wrote them, and `verify` gets the rest of the time. */
async function runAttempt(
  prepared: PreparedTask,
  runner: Runner,
  start: string,
  number: number,
  seconds: number,
): Promise<Attempt> {
  const { task, workspace, settings, folder } = prepared;
  for (const file of [prepared.resultFile, prepared.reportFile]) rmSync(file, { recursive: true, force: true });
  const environment = {
    ...prepared.environment,
    TASK_ATTEMPT: `${number}`,
    TASK_TIMEOUT_SECONDS: `${Math.floor(seconds)}`,
  };
  const began = performance.now();
  const backup = backUpRepository(workspace, join(dirname(folder), `.kept-${task.id}-${number}`));
  const exit = await runOrRefuse(runner, { ...prepared, environment, timeoutSeconds: seconds });
  // The runner may have removed its own folder.
  makeFolder(folder);
  const ownFile = resultPath(settings.project_id, task.id);
  const named = task.files;
  const { snapshot, sideTips, submodules } = await snapshotAttempt(workspace, backup, start, { ownFile, named });
  const lostContent = await moveLfsContent(workspace, snapshot, prepared.lfsStore);
  const secrets = [prepared.agentEnvironment, prepared.setupEnvironment];
  const leaked = await findLeakedSecrets(workspace, start, [snapshot.commit, ...sideTips], secrets);
  if (leaked.length > 0) return discardLeakedAttempt(snapshot, leaked, exit.usage);
  const report = readRunnerReport(prepared.reportFile);
  const kept = sideTips.map((_, index) => `refs/somas/${partialName(prepared, number)}-${index + 1}`);
  const evidence: Evidence = {
    end: exit.end,
    judged: exit.judged ?? report.judged,
    objection: await findObjection(workspace, task, snapshot, [
      ...submodules.flatMap(({ lost }) => lost ?? []),
      ...lostContent,
    ]),
    changes: snapshot.differences.length,
    delivered: exit.delivered ?? false,
    repeatable: runner.repeatable,
    doneBefore: prepared.doneBefore || (snapshot.differences.length === 0 && (await wasMerged(prepared, start))),
    noChangeReason: report.noChangeReason,
    verify: task.verify === undefined ? "none" : "passed",
    warnings: [
      ...snapshot.warnings,
      ...submodules.flatMap(({ warning }) => warning ?? []),
      ...kept.map((ref) => `commits beside HEAD are kept as ${ref}`),
      ...(await collectWarnings(workspace, task, snapshot)),
      ...listMissingContext(prepared, true),
      ...report.warnings,
    ],
  };
  const rest = Math.max(60, seconds - (performance.now() - began) / 1000);
  const { reason, ...verdict } = decideVerdict(await addVerification(prepared, evidence, snapshot.commit, rest));
  return {
    snapshot,
    sideTips,
    verdict: { ...verdict, reason: prepared.redact(reason) },
    usage: { ...report.usage, ...exit.usage },
    report: exit.report ?? readTextFile(prepared.resultFile) ?? report.summary,
  };
}

/** Whether the start contains the task's work of an earlier run, where no result file says so. */
async function wasMerged({ task, workspace, settings }: PreparedTask, start: string): Promise<boolean> {
  if (settings.result_files !== "artifact") return false;
  const trailer = `--grep=^Task: ${task.id.replaceAll(".", "\\.")}$`;
  return (await git(workspace, ["log", "--max-count=1", "--format=%H", trailer, start, "--"])) !== "";
}

/** Runs the setup, then the runner. */
async function runOrRefuse(runner: Runner, prepared: PreparedTask): Promise<RunnerExit> {
  const obstacle = runner.findObstacle(prepared.task, prepared.workspace);
  if (obstacle !== undefined) return refuseTask(`the runner ${runner.name} cannot run this task: ${obstacle}`);
  const began = performance.now();
  // Nothing runs in the workspace of a task that is only briefed.
  const failure =
    runner.name === "brief" ? undefined : await runSetup(prepared, prepared.workspace, prepared.timeoutSeconds);
  if (failure !== undefined) return { end: NO_PROCESS, judged: failure };
  const timeoutSeconds = Math.max(1, prepared.timeoutSeconds - (performance.now() - began) / 1000);
  return runner.run({ ...prepared, timeoutSeconds });
}

/** Saves the work of an attempt. If the runner damaged the repository, it is repaired first and its own commits are lost. */
async function snapshotAttempt(
  workspace: string,
  backup: RepositoryBackup,
  start: string,
  options: Omit<SnapshotOptions, "submodules">,
) {
  const { head, sideTips, submodules } = await backup.restore(start);
  try {
    const snapshot = await takeSnapshot(workspace, start, head, { ...options, submodules });
    return { snapshot, sideTips, submodules };
  } catch {
    backup.repair();
    return {
      snapshot: await takeSnapshot(workspace, start, undefined, { ...options, submodules }),
      sideTips: [],
      submodules,
    };
  } finally {
    emptySubmodules(workspace, submodules);
  }
}

/** Keeps nothing of an attempt whose work contains a secret, because everyone who can read the repository could read it. */
function discardLeakedAttempt(snapshot: Snapshot, secrets: readonly string[], usage: Usage | undefined): Attempt {
  const { start } = snapshot;
  const reason = `the work holds the value of ${secrets.join(", ")}, so none of it is kept: the key should be replaced, and the task told where keys belong`;
  return {
    snapshot: { ...snapshot, commit: start, parent: start, differences: [] },
    sideTips: [],
    verdict: { verdict: "blocked", reason },
    usage,
  };
}

/** Runs the task's `verify` script if all other evidence is good. */
async function addVerification(
  prepared: PreparedTask,
  evidence: Evidence,
  commit: string,
  seconds: number,
): Promise<Evidence> {
  const script = prepared.task.verify;
  if (script === undefined || evidence.judged !== undefined || !isDone(decideVerdict(evidence).verdict))
    return evidence;
  const { state, details } = await verify(prepared, script, commit, seconds);
  return { ...evidence, verify: state, verifyDetails: details };
}

/** Commits the work to keep, and prepares the workspace for the next task. */
async function finish(
  prepared: PreparedTask,
  { snapshot, verdict: { verdict, reason }, report }: Attempt,
  run: Pick<TaskRun, "runner" | "seconds" | "setup_seconds">,
): Promise<Pick<TaskRun, "verdict" | "reason" | "commit" | "result_file">> {
  const { task, workspace, settings, log } = prepared;
  const done = isDone(verdict);
  if (!done && !hasChanges(snapshot)) {
    if (!prepared.isDisposable) await restore(workspace, snapshot.start);
    return { verdict, reason };
  }
  const result_file = resultPath(settings.project_id, task.id);
  const content = renderResult({
    ...run,
    verdict,
    reason,
    task_id: task.id,
    task_name: task.name,
    changes: snapshot.differences.map(({ status, path }) => `${status} ${path}`),
    notes: [...listMissingContext(prepared, true), ...listMissingContext(prepared, false)],
    output: log.tail(),
    report,
  });
  const message = `${task.id}: ${toOneLine(task.name)}\n\n${toOneLine(`The verdict is ${verdict}: ${reason}.`)}\n`;
  const file = { path: result_file, text: prepared.redact(content) };
  const commit = await commitWithFile(workspace, snapshot, file, message);
  // Files that cannot be removed (another user's, say) may hinder the next task, but this task's work is saved.
  if (!prepared.isDisposable)
    await restore(workspace, done ? commit : snapshot.start).catch((error) => log.write(`\n${error}\n`));
  return { verdict, reason, commit, result_file };
}

const hasChanges = ({ differences, parent, start }: Snapshot): boolean => differences.length > 0 || parent !== start;

const listMissingContext = ({ context }: PreparedTask, required: boolean): string[] =>
  context.missing
    .filter((missing) => missing.required === required && (required || !USUAL_CONTEXT.includes(missing.source)))
    .map(({ source, reason }) => toOneLine(`context ${source} is missing: ${reason}`));
