import type { TaskResult } from "../task/result.ts";
import { formatQuantity } from "../text/count.ts";
import { escapeMarkdown } from "../text/markdown.ts";

const LISTED = 200;

/** Lists as Markdown the tasks that an earlier run did, and those that run again and why; empty where nothing was done before. */
export function summarizeResume(
  done: readonly Pick<TaskResult, "task_id" | "commit">[],
  again: readonly { readonly task_id: string; readonly reason: string }[],
): string {
  if (done.length === 0 && again.length === 0) return "";
  const ids = done.map(({ task_id, commit = "" }) => `\`${task_id}\` (${commit.slice(0, 7)})`);
  const lines = again.map(({ task_id, reason }) => `- \`${task_id}\` runs again: ${escapeMarkdown(reason)}`);
  return [
    `### ${formatQuantity(done.length, "task")} done by earlier runs from the same inputs`,
    ...(ids.length === 0 ? [] : [`Not run again, with the merge: ${joinFirst(ids, ", ")}.`]),
    ...(lines.length === 0 ? [] : [joinFirst(lines, "\n")]),
    "",
  ].join("\n\n");
}

/** Lists as Markdown the tasks that an earlier run finished and did not integrate; empty where there are none. */
export const summarizeAdoption = (ids: readonly string[]): string =>
  ids.length === 0
    ? ""
    : `### Finished by an earlier run that did not integrate it\n\n${ids.map((id) => `\`${id}\``).join(", ")}: merged first, not run again.\n`;

const joinFirst = (items: readonly string[], separator: string): string =>
  [...items.slice(0, LISTED), ...(items.length > LISTED ? [`and ${items.length - LISTED} more`] : [])].join(separator);
