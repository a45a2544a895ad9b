import type { ProblemList } from "../problem-list.ts";
import { isNull } from "../syntax/plan-node.ts";
import type { TaskDraft } from "./read-task.ts";

/**
 * Law: a file that was cut off is not half accepted. Most cuts break the YAML or leave a phase without tasks. A cut inside
 * the last task is found if the text ends in this task and
 *
 * - the text does not end in a newline, and the last key has no value or this task alone states no duration; or
 * - this task has only an id, and every other task has more, including a duration.
 *
 * A task in braces is complete, and so is a folder, which has no text.
 */
export function reportTruncation(text: string, tasks: readonly TaskDraft[], problems: ProblemList): void {
  const end = text.trimEnd();
  const last = tasks.reduce<TaskDraft | undefined>((a, b) => (a === undefined || isAfter(b, a) ? b : a), undefined);
  if (last === undefined || end === "" || /\}[\]}\s]*$/.test(end) || last.raw.fields.lastLine < end.split("\n").length)
    return;
  const others = tasks.filter((task) => task !== last);
  const aloneLacksDuration = !last.statesDuration && others.every((task) => task.statesDuration);
  const { entries } = last.raw.fields;
  const endsInKey = entries.slice(-1).some(({ value }) => isNull(value));
  const aloneHasOnlyId =
    others.length > 0 && entries.length === 1 && others.every((task) => task.raw.fields.entries.length > 1);
  const isCutOff = text.endsWith("\n") ? aloneLacksDuration && aloneHasOnlyId : aloneLacksDuration || endsInKey;
  const message = `the file ends in the middle of task ${last.task.id} and seems to be cut off`;
  const hint = "complete the task, and end the file with a newline";
  if (isCutOff) problems.addError(last.position, "plan-truncated", message, () => hint);
}

const isAfter = ({ position: a }: TaskDraft, { position: b }: TaskDraft): boolean =>
  (a.line - b.line || a.column - b.column) > 0;
