import type { Report } from "../problem-list.ts";
import { isNull } from "../syntax/plan-node.ts";
import type { ReadTask } from "./read-task.ts";

/**
 * Law: a file that was cut off is not half accepted. Most cuts break the YAML or leave a phase without tasks; a cut inside
 * the last task shows in that the text ends in it and
 *
 * - the text does not end in a newline, and the task's last key has no value, or it alone states no duration; or
 * - it states nothing but its id, and every other task states more, a duration among it.
 *
 * A task in braces is complete.
 */
export function reportTruncation(text: string, tasks: readonly ReadTask[], report: Report): void {
  const end = text.trimEnd();
  const last = tasks.reduce<ReadTask | undefined>((a, b) => (a === undefined || isAfter(b, a) ? b : a), undefined);
  if (last === undefined || /\}[\]}\s]*$/.test(end) || last.raw.fields.lastLine < end.split("\n").length) return;
  const others = tasks.filter((task) => task !== last);
  const isOdd = !last.statesDuration && others.every((task) => task.statesDuration);
  const { entries } = last.raw.fields;
  const endsInKey = entries.slice(-1).some(({ value }) => isNull(value));
  const onlyId =
    others.length > 0 && entries.length === 1 && others.every((task) => task.raw.fields.entries.length > 1);
  if (text.endsWith("\n") ? isOdd && onlyId : isOdd || endsInKey) {
    report.error(
      last.place,
      "plan-truncated",
      `the file ends in the middle of task ${last.task.id} and seems to be cut off`,
      () => "complete the task, and end the file with a newline",
    );
  }
}

const isAfter = ({ place: a }: ReadTask, { place: b }: ReadTask): boolean =>
  (a.line - b.line || a.column - b.column) > 0;
