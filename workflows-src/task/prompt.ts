import type { Task } from "../plan/plan.ts";
import type { Context } from "./context.ts";
import { codeBlock, oneLine, plain, quotation } from "./text.ts";

/** Longer slices are named, not printed: they are in the repository anyway. */
const PRINTED_LENGTH = 50_000;

/** Results of the tasks this one depends on; `text` is absent where a task left no result file. */
export type DependencyResults = readonly { readonly task_id: string; readonly text?: string }[];

/**
 * The complete work order, as Markdown for an agent or a person. Begins with `# Task`: agents take a leading `/` for a command.
 * Holds no path of this machine, so the same task gives the same text everywhere.
 */
export function workOrder(task: Task, context: Context, dependencies: DependencyResults): string {
  const parts = [
    `# Task ${task.id}: ${plain(task.name)}`,
    quotation(task.description),
    "## When it is done",
    "The changes are in the working copy, committed or not; nothing is pushed.",
    "If nothing has to be changed, the file named by `TASK_REPORT_FILE` holds JSON that says why, as `no_change_reason`.",
    ...acceptance(task),
    ...expectedFiles(task),
    ...contextPart(context),
    ...dependencyPart(dependencies),
  ];
  return `${parts.join("\n\n")}\n`;
}

function acceptance({ verify }: Task): string[] {
  if (verify === undefined) return ["The task has no verify script: say in the result how the work was checked."];
  return ["This script passes in a clean checkout of the work:", codeBlock(verify)];
}

const expectedFiles = ({ files }: Task): string[] =>
  files.length === 0
    ? []
    : ["## Files it is expected to touch", codeBlock(files.map((file) => oneLine(file)).join("\n"))];

function contextPart({ slices, missing }: Context): string[] {
  if (slices.length + missing.length === 0) return [];
  const printed = slices.flatMap(({ source, lines: [first, last], text }) => [
    `### ${plain(source)} (lines ${first} to ${last})`,
    text.length > PRINTED_LENGTH ? "Too long to print here: read it in the repository." : codeBlock(text),
  ]);
  const absent = missing.map(({ source, reason }) => `Missing: ${plain(source)}: ${plain(reason)}.`);
  return ["## Context", ...printed, ...absent];
}

function dependencyPart(dependencies: DependencyResults): string[] {
  if (dependencies.length === 0) return [];
  const results = dependencies.flatMap(({ task_id, text }) => [
    `### ${task_id}`,
    text === undefined ? "It left no result file." : codeBlock(text.slice(0, PRINTED_LENGTH)),
  ]);
  return ["## Results of the tasks before", ...results];
}
