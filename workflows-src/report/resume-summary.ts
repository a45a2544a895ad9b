import type { TaskResult } from "../task/result.ts";
import { plain } from "../text/markdown.ts";

const LISTED = 200;

/** Which tasks need not run because an earlier run did them, and which run again and why, as Markdown; empty where nothing was done before. */
export function resumeSummary(
  done: readonly Pick<TaskResult, "task_id" | "commit">[],
  again: readonly { readonly task_id: string; readonly reason: string }[],
): string {
  if (done.length === 0 && again.length === 0) return "";
  const ids = done.map(({ task_id, commit = "" }) => `\`${task_id}\` (${commit.slice(0, 7)})`);
  const lines = again.map(({ task_id, reason }) => `- \`${task_id}\` runs again: ${plain(reason)}`);
  return [
    `### ${done.length} ${done.length === 1 ? "task" : "tasks"} done by earlier runs from the same inputs`,
    ...(ids.length === 0 ? [] : [`Not run again, with the merge: ${shortened(ids, ", ")}.`]),
    ...(lines.length === 0 ? [] : [shortened(lines, "\n")]),
    "",
  ].join("\n\n");
}

/** The tasks that an earlier run finished and did not integrate, as Markdown; empty where there are none. */
export const adoptionSummary = (ids: readonly string[]): string =>
  ids.length === 0
    ? ""
    : `### Finished by an earlier run that did not integrate it\n\n${ids.map((id) => `\`${id}\``).join(", ")}: merged first, not run again.\n`;

const shortened = (items: readonly string[], separator: string): string =>
  [...items.slice(0, LISTED), ...(items.length > LISTED ? [`and ${items.length - LISTED} more`] : [])].join(separator);
