import { basename } from "node:path";
import { IDENTITY } from "../git/git.ts";
import { readRecords } from "../git/records.ts";
import type { Task } from "../plan/plan.ts";
import { RUNNERS, type RunnerName } from "../plan/runner-names.ts";
import type { Overlap } from "../schedule/overlaps.ts";
import type { Wave } from "../schedule/wave.ts";
import type { TaskFingerprint } from "../task/digest.ts";
import { isDone, type TaskResult, VERDICTS, type Verdict } from "../task/result.ts";
import { toOneLine } from "../text/one-line.ts";
import { defuse, formatSubject } from "./work-message.ts";

/** Identifies the merges of tasks. */
export const DIGEST_TRAILER = "Task-Digest";

/** Identifies the commits that tick tasks in the plan. */
export const TICKS_TRAILER = "Plan-Ticks";

const MAX_SUBJECT = 72;
const OVERLAP_FILE = "Overlap-File";
const OVERLAP_TASK = "Overlap-Task";

/** Tasks choose the names of files, and git and GitHub read trailers: a name that means more to either of them is not remembered. */
const isHarmless = (name: string): boolean =>
  !/[\p{C}\p{Zl}\p{Zp}]/u.test(name) && name.trim() === name && defuse(name) === name;

/** Characters of the names of files, and of tasks, that a merge remembers. */
const MOST_REMEMBERED = 20_000;

/** Returns the names that fit into a message. */
function chooseRemembered(names: readonly string[] = []): string[] {
  let room = MOST_REMEMBERED;
  return names.filter((name) => {
    if (!isHarmless(name) || name.length > room) return false;
    room -= name.length;
    return true;
  });
}

/** Identifies everything a task is made from, as the trailers of its merge record it. */
export interface RunFingerprint extends TaskFingerprint {
  /** Digest of these parts and of the tasks it depends on, see `digestTasks`. Equal digests mean equal work. */
  readonly digest: string;
  /** The commit of the run; `context` was read there. */
  readonly source: string;
}

/** A task that was merged. */
export interface DoneTask extends RunFingerprint {
  readonly task_id: string;
  readonly verdict: Verdict;
  readonly wave: number;
  /** The runner that carried it out; `runner` is the one that the settings asked for. */
  readonly ran?: RunnerName;
  /** The merge. */
  readonly commit: string;
  /** The work that its own conflicted with at first. */
  readonly overlap?: Overlap;
}

/** The run that merges a task. */
export interface MergingRun {
  readonly fingerprints: ReadonlyMap<string, RunFingerprint>;
  readonly wave: Pick<Wave, "number">;
}

type MergedResult = Pick<TaskResult, "verdict" | "runner" | "overlap">;

/** Returns `TASK-001: name`, a blank line, and the trailers that `parseTrailers` reads. Throws if the task has no fingerprint. */
export const formatMergeMessage = (run: MergingRun, task: Task, result: MergedResult): string =>
  `${formatSubject(task)}\n\n${formatTrailers(run, task.id, result)}`;

/** Returns the trailers, one a line. Throws if the task has no fingerprint. */
export function formatTrailers(
  { fingerprints, wave }: MergingRun,
  id: string,
  { verdict, runner, overlap }: MergedResult,
): string {
  const fingerprint = fingerprints.get(id);
  if (fingerprint === undefined) throw new Error(`no fingerprint of the task ${id}`);
  const trailers: readonly (readonly [string, string | number | undefined])[] = [
    ["Task", id],
    ["Verdict", verdict],
    ["Runner", runner],
    ["Wave", wave.number],
    [DIGEST_TRAILER, fingerprint.digest],
    ["Task-Text", fingerprint.text],
    ["Task-Context", fingerprint.context],
    ["Task-Runner", fingerprint.runner],
    ["Task-Source", fingerprint.source],
    ...chooseRemembered(overlap?.files).map((file) => [OVERLAP_FILE, file] as const),
    ...chooseRemembered(overlap?.tasks).map((task) => [OVERLAP_TASK, task] as const),
  ];
  return trailers.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}\n`])).join("");
}

/** Returns the message of a commit that ticks tasks in the plan. It makes no task done: it has no trailer that `parseTrailers` reads. */
export function formatTickMessage(ids: readonly string[], file: string): string {
  const subject = `chore(plan): tick ${ids.join(", ")} in ${basename(file)}`;
  const short = `chore(plan): tick ${ids.length} tasks in ${basename(file)}`;
  return `${toOneLine(subject.length <= MAX_SUBJECT ? subject : short)}\n\n${TICKS_TRAILER}: ${ids.join(", ")}\n`;
}

/** A commit of the history, as far as a later run needs it. */
export interface HistoryCommit {
  readonly commit: string;
  /** The first parent. */
  readonly parent: string;
  readonly message: string;
  /** The trailers, one a line, if integration made the commit. */
  readonly trailers?: string;
}

const COMMIT_FORMAT = "--format=%H%x1f%P%x1f%ce%x1f%B";
/** More than any message of integration's. */
const MOST_MESSAGE_BYTES = 200_000;
/** A subject and trailers, as integration writes them. Whoever has another message, or another committer, is not integration. */
const OWN_MESSAGE = /^[^\n]+\n\n((?:[\w-]+: [^\n]*(?:\n|$))+)$/;

/** Reads commits by the arguments of `git log`, one by one. Longer messages are cut. Throws `GitError`. */
export const readHistory = (
  repository: string,
  args: readonly string[],
  onCommit: (commit: HistoryCommit) => void,
): Promise<void> =>
  readRecords(repository, ["log", "-z", COMMIT_FORMAT, ...args], {
    limit: MOST_MESSAGE_BYTES,
    onRecord: (record) => {
      const [commit = "", parents = "", email, ...rest] = record.split("\x1f");
      const message = rest.join("\x1f");
      const trailers = email === IDENTITY.GIT_COMMITTER_EMAIL ? OWN_MESSAGE.exec(message)?.[1] : undefined;
      const [parent = ""] = parents.split(" ");
      onCommit({ commit, parent, message, ...(trailers !== undefined && { trailers }) });
    },
  });

/** Reads the task from the trailers of a merge, one a line; undefined if they are incomplete or the task is not done. */
export function parseTrailers(commit: string, lines: string): DoneTask | undefined {
  const trailers = lines.split("\n").map((line) => /^([\w-]+): (.*)$/s.exec(line) ?? []);
  const readAll = (key: string) => trailers.flatMap(([, name, value = ""]) => (name === key ? [value] : []));
  const read = (key: string) => readAll(key)[0] ?? "";
  const files = readAll(OVERLAP_FILE);
  const verdict = Object.keys(VERDICTS).find((name) => name === read("Verdict")) as Verdict | undefined;
  const ran = RUNNERS.find((name) => name === read("Runner"));
  const task_id = read("Task");
  const digest = read(DIGEST_TRAILER);
  if (verdict === undefined || !isDone(verdict) || task_id === "" || digest === "") return undefined;
  return {
    task_id,
    verdict,
    wave: Number(read("Wave")),
    ...(ran && { ran }),
    commit,
    digest,
    text: read("Task-Text"),
    context: read("Task-Context"),
    runner: read("Task-Runner"),
    source: read("Task-Source"),
    ...(files.length > 0 && { overlap: { files, tasks: readAll(OVERLAP_TASK), diff: "" } }),
  };
}

/** Returns the newest merge of each task, from merges that are listed newest first. */
export const findNewest = (merges: readonly DoneTask[]): Map<string, DoneTask> =>
  new Map([...merges].reverse().map((merge) => [merge.task_id, merge]));
