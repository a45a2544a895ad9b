import type { Task, TaskText } from "../plan/plan.ts";
import type { Overlap } from "../schedule/overlaps.ts";
import { escapeMarkdown, formatCodeBlock, formatQuotation } from "../text/markdown.ts";
import { toOneLine } from "../text/one-line.ts";
import type { Context } from "./context.ts";

/** Characters of a dependency's result; the whole text is in the repository. */
const RESULT_LENGTH = 50_000;

const RULES = [
  "- Nobody is there to answer: decide, and say in the result what was decided and why.",
  "- Change what the task needs and nothing else. Nothing under `.github` may change.",
  "- Nothing is pushed, and commits that are there already stay as they are.",
  "- Markdown about the work goes into the file that `TASK_RESULT_FILE` names.",
  '- The file that `TASK_REPORT_FILE` names may hold JSON. If nothing has to be changed, it says why as `no_change_reason`; if only a person can go on, it says `"status": "blocked"` and why as `summary`.',
].join("\n");

/** Results of the task's dependencies; `text` is absent if a task left no result file. */
export type DependencyResults = readonly { readonly task_id: string; readonly text?: string }[];

/**
 * Renders the complete work order as Markdown for an agent or a person. It begins with `# Task`, because agents take a leading `/` for a
 * command. It contains no path of this machine, so the same task gives the same text everywhere.
 */
export function renderWorkOrder(
  task: Task,
  context: Context,
  dependencies: DependencyResults,
  shared: readonly TaskText[] = [],
  overlap?: Overlap,
): string {
  const parts = [
    `# Task ${task.id}: ${escapeMarkdown(task.name)}`,
    formatQuotation(task.description),
    ...(task.texts ?? []).flatMap(renderText),
    ...listFacts(task),
    ...(shared.length === 0 ? [] : ["## About all tasks of the plan", ...shared.flatMap(renderText)]),
    "## When it is done",
    "The changes are in the working copy, committed or not.",
    ...renderAcceptance(task),
    "## Rules",
    RULES,
    ...renderFiles(task),
    ...renderOverlap(overlap),
    ...renderContext(context),
    ...renderDependencies(dependencies),
  ];
  return `${parts.join("\n\n")}\n`;
}

const renderText = ({ title, text }: TaskText): string[] => [`### ${escapeMarkdown(title)}`, formatQuotation(text)];

const SHOWN_SETTINGS = ["runner", "model", "budget_usd", "max_turns", "timeout_minutes", "runs_on"] as const;

function listFacts(task: Task): string[] {
  const { also_stated = [], status, setup } = task;
  const settings = SHOWN_SETTINGS.flatMap((key) =>
    task[key] === undefined ? [] : [`${key}: ${[task[key]].flat().join(", ")}`],
  );
  const facts = [...settings, ...also_stated].map((fact) => `- ${escapeMarkdown(fact)}`);
  const note = "The plan says that this task is in progress: look at what is there before you begin.";
  return [
    ...(status === "in-progress" ? [note] : []),
    ...(facts.length === 0 ? [] : ["### Also stated", facts.join("\n")]),
    ...(setup === undefined ? [] : ["This script has prepared the working copy:", formatCodeBlock(setup)]),
  ];
}

function renderAcceptance(task: Task): string[] {
  const { acceptance_criteria: criteria = [] } = task;
  if (criteria.length === 0) return renderVerification(task);
  const list = criteria.map((criterion) => `- ${criterion.trim().replace(/\s*\r?\n/g, "\n  ")}`).join("\n");
  return ["It is accepted when this holds:", formatQuotation(list), ...renderVerification(task)];
}

function renderVerification({ verify }: Task): string[] {
  if (verify === undefined) return ["The task has no verify script: say in the result how the work was checked."];
  return ["This script passes in a clean checkout of the work:", formatCodeBlock(verify)];
}

const renderFiles = ({ files }: Task): string[] =>
  files.length === 0
    ? []
    : ["## Files it is expected to touch", formatCodeBlock(files.map((file) => toOneLine(file)).join("\n"))];

/** An overlap without a diff says nothing about this task's own work. */
function renderOverlap({ files, diff }: Overlap = { files: [], tasks: [], diff: "" }): string[] {
  if (diff === "") return [];
  return [
    "## Changes of other tasks meanwhile",
    "This task was done before, and its work conflicted with that of other tasks in these files. Their changes are in the working copy now, and stay: do the task on top of them.",
    formatCodeBlock(files.map((file) => toOneLine(file)).join("\n")),
    formatCodeBlock(diff),
  ];
}

function renderContext({ slices, missing }: Context): string[] {
  if (slices.length + missing.length === 0) return [];
  const printed = slices.flatMap(({ source, lines: [first, last], text }) => [
    `### ${escapeMarkdown(source)} (lines ${first} to ${last})`,
    formatCodeBlock(text),
  ]);
  const absent = missing.map(({ source, reason }) => `Missing: ${escapeMarkdown(source)}: ${escapeMarkdown(reason)}.`);
  return ["## Context", ...printed, ...absent];
}

function renderDependencies(dependencies: DependencyResults): string[] {
  if (dependencies.length === 0) return [];
  const results = dependencies.flatMap(({ task_id, text }) => [
    `### ${task_id}`,
    text === undefined ? "It left no result file." : formatCodeBlock(cut(text)),
  ]);
  return ["## Results of the tasks before", ...results];
}

const cut = (text: string): string =>
  text.length <= RESULT_LENGTH
    ? text
    : `${text.slice(0, RESULT_LENGTH)}\n[Cut here: ${text.length - RESULT_LENGTH} characters more are in the repository.]`;
