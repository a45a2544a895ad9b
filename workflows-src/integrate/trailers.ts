import { isDone, RUNNERS, type RunnerName, type TaskResult, VERDICTS, type Verdict } from "../task/result.ts";
import { toOneLine } from "../text/one-line.ts";

import type { TaskInputs } from "./inputs.ts";

/** Only integration writes this trailer, so its presence tells a merge of ours; work that brings it along is held out. */
export const DIGEST_TRAILER = "Task-Digest";

/** What a merge says about the task it brought, and what that was made from. */
export interface DoneTask extends TaskInputs {
  readonly task_id: string;
  readonly verdict: Verdict;
  readonly wave: number;
  readonly ran?: RunnerName;
  /** The merge. */
  readonly commit: string;
}

/** `TASK-001: name`, a blank line, and the trailers that `parseTrailers` reads. */
export function mergeMessage(result: Omit<TaskResult, "seconds" | "reason">, inputs: TaskInputs): string {
  const trailers = [
    ["Task", result.task_id],
    ["Verdict", result.verdict],
    ["Runner", result.runner],
    ["Wave", result.wave],
    [DIGEST_TRAILER, inputs.digest],
    ["Task-Text", inputs.text],
    ["Task-Context", inputs.context],
    ["Task-Runner", inputs.runner],
    ["Task-Source", inputs.source],
  ].flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}\n`]));
  return `${result.task_id}: ${toOneLine(result.task_name)}\n\n${trailers.join("")}`;
}

/** Lines `Key: value` -> the task they speak of; undefined where they are not complete or the task is not done. */
export function parseTrailers(commit: string, lines: string): DoneTask | undefined {
  const value = (key: string) => new RegExp(`^${key}: (.*)$`, "m").exec(lines)?.[1] ?? "";
  const verdict = Object.keys(VERDICTS).find((name) => name === value("Verdict")) as Verdict | undefined;
  const ran = RUNNERS.find((name) => name === value("Runner"));
  if (verdict === undefined || !isDone(verdict) || value("Task") === "" || value(DIGEST_TRAILER) === "")
    return undefined;
  return {
    ...{ task_id: value("Task"), verdict, wave: Number(value("Wave")), commit, ...(ran && { ran }) },
    ...{ digest: value(DIGEST_TRAILER), text: value("Task-Text"), context: value("Task-Context") },
    ...{ runner: value("Task-Runner"), source: value("Task-Source") },
  };
}
