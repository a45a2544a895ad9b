import type { SettledTask } from "../plan/plan.ts";
import { formatQuantity } from "../text/count.ts";
import { escapeMarkdown } from "../text/markdown.ts";

const LISTED = 20;

/** The tasks that need no work, in two kinds. */
export interface SettledKinds {
  readonly done: readonly SettledTask[];
  readonly leftOut: readonly SettledTask[];
}

/** Divides the tasks that are not carried out into those that the plan calls done, and those that are left out for another reason. */
export const divideSettled = (settled: readonly SettledTask[] = []): SettledKinds => ({
  done: settled.filter(({ status }) => status === "done"),
  leftOut: settled.filter(({ status }) => status !== "done"),
});

/** `Nothing is left to do: of 3 tasks of the plan, 2 are done, 1 is left out` */
export function describeNothingLeft(settled: readonly SettledTask[] = []): string {
  const { done, leftOut } = divideSettled(settled);
  const count = ({ length }: readonly SettledTask[]): string => `${length} ${length === 1 ? "is" : "are"}`;
  const rest = leftOut.length === 0 ? "" : `, ${count(leftOut)} left out`;
  return `Nothing is left to do: of ${formatQuantity(settled.length, "task")} of the plan, ${count(done)} done${rest}`;
}

/**
 * Lists as plain text the tasks that are not carried out: one entry for those that are done, one for each that is left out, with the
 * reason; at most twenty of either kind by name.
 */
export function listSettled(settled: readonly SettledTask[] = []): { readonly term: string; readonly text: string }[] {
  const { done, leftOut } = divideSettled(settled);
  const moreDone = done.length - LISTED;
  const ids = done.slice(0, LISTED).map(({ id }) => id);
  const more = leftOut.length - LISTED;
  return [
    ...(done.length === 0
      ? []
      : [
          {
            term: "Done in the plan",
            text: `${done.length}: ${ids.join(", ")}${moreDone > 0 ? ` and ${moreDone} more` : ""}`,
          },
        ]),
    ...leftOut.slice(0, LISTED).map(({ id, reason }) => ({ term: "Left out", text: `${id}: ${reason}` })),
    ...(more > 0 ? [{ term: "Left out", text: `${formatQuantity(more, "more task")}` }] : []),
  ];
}

/** The same as a list in Markdown; undefined if every task is to be carried out. */
export function formatSettled(settled: readonly SettledTask[] = []): string | undefined {
  if (settled.length === 0) return undefined;
  return listSettled(settled)
    .map(({ term, text }) => `- **${term}** ${escapeMarkdown(text)}`)
    .join("\n");
}
