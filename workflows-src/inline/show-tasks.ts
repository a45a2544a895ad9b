import { randomUUID } from "node:crypto";
import type { LegStage } from "../pipeline/task.ts";
import { isDone } from "../task/result.ts";
import type { Progress } from "../task/run-leg.ts";
import { joinNames } from "../text/list.ts";
import { warnNotStarted } from "./run.ts";

/** Prints the start and the end of a task, and the last lines of its output where it is not done: a stranger's text, in which the runner obeys no command. */
export function showProgress({ task_id, result, tail = [] }: Progress): void {
  console.log(result === undefined ? `${task_id} started` : `${task_id} ${result.verdict}: ${result.reason}`);
  if (tail.length === 0) return;
  const token = randomUUID();
  console.log([`::stop-commands::${token}`, ...tail, `::${token}::`].join("\n"));
}

/** The outputs of a leg's step: whether all of its tasks are done, and their verdicts, those that are not done first. */
export function legOutputs(stage: LegStage): { done: "true" | "false" | "not started"; verdicts: string } {
  if ("notStarted" in stage) {
    warnNotStarted(stage);
    return { done: "not started", verdicts: "" };
  }
  const { results } = stage;
  const notDoneFirst = [...results].sort((one, other) => Number(isDone(one.verdict)) - Number(isDone(other.verdict)));
  return {
    done: results.every(({ verdict }) => isDone(verdict)) ? "true" : "false",
    verdicts: joinNames(notDoneFirst.map(({ task_id, verdict }) => `${task_id}: ${verdict}`)),
  };
}
