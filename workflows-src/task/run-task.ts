import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { git } from "../git/git.ts";
import { toOneLine } from "../text/one-line.ts";
import { heldOut, oddities } from "./guards.ts";
import { type KeptRepository, keepRepository } from "./kept-repository.ts";
import { leakedKeys } from "./leaked-keys.ts";
import { makeFolder, readText } from "./paths.ts";
import { isDone, type RunnerName, type TaskResult, type Usage } from "./result.ts";
import { resultPath, resultText } from "./result-file.ts";
import { retryDelay, START_STAGGER } from "./retry.ts";
import { readReport } from "./runner-report.ts";
import { chooseRunner } from "./runners/index.ts";
import { NO_PROCESS, type Outcome, type Runner } from "./runners/runner.ts";
import { commitWithFile, restore, type Snapshot, takeSnapshot } from "./snapshot.ts";

import { decide, type Evidence, type Judgement } from "./verdict.ts";
import { verify } from "./verify.ts";
import type { Work } from "./work.ts";

/** The part of a result that running the task decides. */
export interface Ran extends Pick<TaskResult, "verdict" | "reason" | "commit" | "result_file" | "usage" | "attempts"> {
  readonly runner: RunnerName;
  readonly seconds: number;
  /**
   * Name in the bundle → commit: `partial/<task_id>/<attempt>` for an attempt that left something and was tried again, and with
   * `-<number>` for what one left beside its HEAD.
   */
  readonly partial: ReadonlyMap<string, string>;
}

/**
 * Runs one prepared task in its workspace, whose HEAD is where it starts; again from there where that may help, see `retryDelay`.
 * Work that is done stays in the workspace with its result file; after anything else the workspace is as before, and the work only
 * in the commit. Throws where the repository is damaged.
 */
export async function runTask(
  work: Work,
  runner = chooseRunner(work.task, work.workspace, work.settings.runner),
): Promise<Ran> {
  const { task, workspace } = work;
  const start = await git(workspace, ["rev-parse", "HEAD"]);
  const began = performance.now();
  const secondsLeft = (): number => work.timeoutSeconds - (performance.now() - began) / 1000;
  const partial = new Map<string, string>();
  let usage: Usage | undefined;

  if (runner.callsModel) await work.pause(Math.random() * START_STAGGER);
  for (let number = 1; ; number++) {
    const attempt = await runOnce(work, runner, start, number, Math.max(1, secondsLeft()));
    usage = total(usage, attempt.usage);
    for (const [index, tip] of attempt.beside.entries()) partial.set(`partial/${task.id}/${number}-${index + 1}`, tip);
    const delay = retryDelay(attempt.judgement, number, secondsLeft());
    if (delay === undefined) {
      const seconds = Math.round((performance.now() - began) / 100) / 10;
      const ran = {
        runner: runner.name,
        seconds,
        ...(usage && { usage }),
        ...(number > 1 && { attempts: number }),
        partial,
      };
      return { ...ran, ...(await finish(work, attempt, { runner: runner.name, seconds })) };
    }
    if (isWork(attempt.snapshot)) partial.set(`partial/${task.id}/${number}`, attempt.snapshot.commit);
    work.log.write(`\n[attempt ${number}: ${attempt.judgement.reason}; the next one in ${Math.round(delay)} s]\n`);
    await restore(workspace, start);
    await work.pause(delay);
  }
}

interface Attempt {
  readonly snapshot: Snapshot;
  /** Commits on branches that are not part of the snapshot. */
  readonly beside: readonly string[];
  readonly judgement: Judgement;
  readonly usage: Usage | undefined;
  /** Markdown about the work. */
  readonly markdown: string | undefined;
}

/** The runner's own report comes from a file of this attempt, and `verify` has what the attempt left of the time. */
async function runOnce(work: Work, runner: Runner, start: string, number: number, seconds: number): Promise<Attempt> {
  const { task, workspace, settings } = work;
  for (const file of [work.resultFile, work.reportFile]) rmSync(file, { recursive: true, force: true });
  const environment = {
    ...work.environment,
    TASK_ATTEMPT: `${number}`,
    TASK_TIMEOUT_SECONDS: `${Math.floor(seconds)}`,
  };
  const began = performance.now();
  const kept = keepRepository(workspace, join(dirname(work.folder), `.kept-${task.id}-${number}`));
  const outcome = await carryOut(runner, { ...work, environment, timeoutSeconds: seconds });
  // A runner may have removed even what it was given.
  makeFolder(work.folder);
  const { snapshot, beside } = await saved(workspace, kept, start, resultPath(settings.project_id, task.id));
  const leaked = await leakedKeys(workspace, start, [snapshot.commit, ...beside], work.agentEnvironment);
  if (leaked.length > 0) return leaky(snapshot, leaked, outcome.usage);
  const report = readReport(work.reportFile);
  const judged = outcome.judged ?? report.judged;
  const evidence: Evidence = {
    end: outcome.end,
    ...(judged && { judged }),
    held: await heldOut(workspace, task, snapshot),
    changes: snapshot.differences.length,
    delivered: outcome.delivered ?? false,
    repeatable: runner.repeatable,
    doneBefore: work.doneBefore,
    ...(report.noChangeReason && { noChangeReason: report.noChangeReason }),
    verify: task.verify === undefined ? "none" : "passed",
    warnings: [
      ...snapshot.warnings,
      ...beside.map(
        (_, index) => `commits beside HEAD are kept as refs/somas/partial/${task.id}/${number}-${index + 1}`,
      ),
      ...(await oddities(workspace, snapshot)),
      ...missingContext(work, true),
      ...report.warnings,
    ],
  };
  const left = Math.max(60, seconds - (performance.now() - began) / 1000);
  const { reason, ...judgement } = decide(await verified(work, evidence, snapshot, left));
  return {
    ...{ snapshot, beside },
    judgement: { ...judgement, reason: work.redact(reason) },
    usage: { ...report.usage, ...outcome.usage },
    markdown: outcome.report ?? readText(work.resultFile) ?? report.summary,
  };
}

/** An attempt of which nothing is kept, for whoever can read the repository could read it. */
function leaky({ start, ...snapshot }: Snapshot, keys: readonly string[], usage: Usage | undefined): Attempt {
  const reason = `the work holds the value of ${keys.join(", ")}, so none of it is kept: the key should be replaced, and the task told where keys belong`;
  return {
    snapshot: { ...snapshot, start, commit: start, parent: start, differences: [] },
    ...{ beside: [], judgement: { verdict: "blocked", reason }, usage, markdown: undefined },
  };
}

/** Commits what is to be kept, and leaves the workspace as it is promised. */
async function finish(
  work: Work,
  { snapshot, judgement, markdown }: Attempt,
  ran: Pick<Ran, "runner" | "seconds">,
): Promise<Pick<Ran, "verdict" | "reason" | "commit" | "result_file">> {
  const { task, workspace, settings } = work;
  const { verdict, reason } = judgement;
  const done = isDone(verdict);
  if (!done && !isWork(snapshot)) {
    await restore(workspace, snapshot.start);
    return { verdict, reason };
  }
  const result_file = resultPath(settings.project_id, task.id);
  const content = resultText({
    ...{ ...ran, verdict, reason, task_id: task.id, task_name: task.name },
    changes: snapshot.differences.map(({ status, path }) => `${status} ${path}`),
    notes: [...missingContext(work, true), ...missingContext(work, false)],
    output: work.log.tail(),
    ...(markdown?.trim() ? { report: markdown } : {}),
  });
  const message = `${task.id}: ${toOneLine(task.name)}\n\n${toOneLine(`The verdict is ${verdict}: ${reason}.`)}\n`;
  const file = { path: result_file, content: work.redact(content) };
  const commit = await commitWithFile(workspace, work.folder, snapshot, file, message);
  // What cannot be removed (another user's files, say) is in the way of the next task, but the work is saved.
  await restore(workspace, done ? commit : snapshot.start).catch((error) => work.log.write(`\n${error}\n`));
  return { verdict, reason, commit, result_file };
}

/** Whether there is anything that is not there without the runner. */
const isWork = ({ differences, parent, start }: Snapshot): boolean => differences.length > 0 || parent !== start;

/** What the runner left; a repository that it damaged is made good first, and its own commits are gone then. */
async function saved(workspace: string, kept: KeptRepository, start: string, ownFile: string) {
  const { head, beside } = await kept.restore(start);
  try {
    return { snapshot: await takeSnapshot(workspace, start, head, ownFile), beside };
  } catch {
    kept.repair();
    return { snapshot: await takeSnapshot(workspace, start, undefined, ownFile), beside: [] };
  }
}

async function carryOut(runner: Runner, work: Work): Promise<Outcome> {
  const reason = runner.unsuitable(work.task, work.workspace);
  if (reason === undefined) return runner.run(work);
  return {
    end: NO_PROCESS,
    judged: { verdict: "runner_error", reason: `the runner ${runner.name} cannot run this task: ${reason}` },
  };
}

/** The evidence with what `verify` said, where there is anything to verify: it runs only if all the rest is good. */
async function verified(
  work: Work,
  evidence: Evidence,
  { commit }: Snapshot,
  timeoutSeconds: number,
): Promise<Evidence> {
  const script = work.task.verify;
  if (script === undefined || evidence.judged !== undefined || !isDone(decide(evidence).verdict)) return evidence;
  return { ...evidence, verify: await verify({ ...work, script, commit, timeoutSeconds }) };
}

function total(before: Usage | undefined, now: Usage | undefined): Usage | undefined {
  const sums: Record<string, number> = { ...before };
  for (const [name, value] of Object.entries(now ?? {})) sums[name] = (sums[name] ?? 0) + value;
  return Object.keys(sums).length === 0 ? undefined : sums;
}

const missingContext = ({ context }: Work, required: boolean): string[] =>
  context.missing
    .filter((missing) => missing.required === required)
    .map(({ source, reason }) => toOneLine(`context ${source} is missing: ${reason}`));
