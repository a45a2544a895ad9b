import type { Task } from "../plan/plan.ts";
import { escapeMarkdown, formatCodeBlock, formatQuotation } from "../text/markdown.ts";
import { toOneLine } from "../text/one-line.ts";
import type { Context } from "./context.ts";

/** Characters of a result that are printed; it is in the repository anyway. */
const PRINTED_LENGTH = 50_000;

const RULES = [
  "- Nobody is there to answer: decide, and say in the result what was decided and why.",
  "- Change what the task needs and nothing else. Nothing under `.github` may change.",
  "- Nothing is pushed, and commits that are there already stay as they are.",
  "- Markdown about the work goes into the file that `TASK_RESULT_FILE` names.",
  '- The file that `TASK_REPORT_FILE` names may hold JSON. If nothing has to be changed, it says why as `no_change_reason`; if only a person can go on, it says `"status": "blocked"` and why as `summary`.',
].join("\n");

/** Results of the tasks this one depends on; `text` is absent where a task left no result file. */
export type DependencyResults = readonly { readonly task_id: string; readonly text?: string }[];

/**
 * The complete work order, as Markdown for an agent or a person. Begins with `# Task`: agents take a leading `/` for a command.
 * Holds no path of this machine, so the same task gives the same text everywhere.
 */
export function workOrder(task: Task, context: Context, dependencies: DependencyResults): string {
  const parts = [
    `# Task ${task.id}: ${escapeMarkdown(task.name)}`,
    formatQuotation(task.description),
    "## When it is done",
    "The changes are in the working copy, committed or not.",
    ...acceptance(task),
    "## Rules",
    RULES,
    ...expectedFiles(task),
    ...contextPart(context),
    ...dependencyPart(dependencies),
  ];
  return `${parts.join("\n\n")}\n`;
}

function acceptance({ verify }: Task): string[] {
  if (verify === undefined) return ["The task has no verify script: say in the result how the work was checked."];
  return ["This script passes in a clean checkout of the work:", formatCodeBlock(verify)];
}

const expectedFiles = ({ files }: Task): string[] =>
  files.length === 0
    ? []
    : ["## Files it is expected to touch", formatCodeBlock(files.map((file) => toOneLine(file)).join("\n"))];

function contextPart({ slices, missing }: Context): string[] {
  if (slices.length + missing.length === 0) return [];
  const printed = slices.flatMap(({ source, lines: [first, last], text }) => [
    `### ${escapeMarkdown(source)} (lines ${first} to ${last})`,
    formatCodeBlock(text),
  ]);
  const absent = missing.map(({ source, reason }) => `Missing: ${escapeMarkdown(source)}: ${escapeMarkdown(reason)}.`);
  return ["## Context", ...printed, ...absent];
}

const printed = (text: string): string =>
  text.length <= PRINTED_LENGTH
    ? text
    : `${text.slice(0, PRINTED_LENGTH)}\n[Cut here: ${text.length - PRINTED_LENGTH} characters more are in the repository.]`;

function dependencyPart(dependencies: DependencyResults): string[] {
  if (dependencies.length === 0) return [];
  const results = dependencies.flatMap(({ task_id, text }) => [
    `### ${task_id}`,
    text === undefined ? "It left no result file." : formatCodeBlock(printed(text)),
  ]);
  return ["## Results of the tasks before", ...results];
}
