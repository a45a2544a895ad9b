import type { Problem } from "../plan/problem.ts";
import { escapeMarkdown, formatTable } from "../text/markdown.ts";
import { toOneLine } from "../text/one-line.ts";
import { renderCommand } from "../text/workflow-command.ts";

/** GitHub shows at most this number of annotations of a level for a step. */
const MAX_ANNOTATIONS = 10;

export type Level = "error" | "warning";

/** Renders one line for a terminal: `file:line:column: error[code] message. hint`. */
export function renderProblem(problem: Problem): string {
  const { file, line, column, severity, code } = problem;
  return toLine(`${file}:${line}:${column}: ${severity}[${code}] ${joinHint(problem)}`);
}

/** Renders a workflow command that shows the problem at its place in the file. The caller sets the level, because an error may only have led to the fallback. */
export function annotateProblem(problem: Problem, level: Level): string {
  const { file, line, column, code } = problem;
  return renderCommand(level, { file, line, col: column, title: code }, joinHint(problem));
}

/** Renders at most ten annotations, errors first and shown as `level`; where there are more problems, the tenth says how many. */
export function annotateProblems(problems: readonly Problem[], level: Level): string[] {
  const sorted = [...problems].sort((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
  const shown = sorted
    .slice(0, sorted.length > MAX_ANNOTATIONS ? MAX_ANNOTATIONS - 1 : MAX_ANNOTATIONS)
    .map((problem) => annotateProblem(problem, problem.severity === "error" ? level : "warning"));
  const more = sorted.length - shown.length;
  if (more === 0) return shown;
  return [...shown, `::${level} title=more-problems::${more} more problems are listed in the job summary`];
}

/** Renders a Markdown table for the job summary; empty text where there is no problem. */
export function renderProblemTable(problems: readonly Problem[]): string {
  if (problems.length === 0) return "";
  const rows = problems.map((problem) => {
    const { severity, code, file, line, column } = problem;
    return [severity, code, `${file}:${line}:${column}`, joinHint(problem)].map((text) =>
      escapeMarkdown(text, Number.POSITIVE_INFINITY),
    );
  });
  return `${formatTable(["Severity", "Rule", "Place", "Problem"], rows)}\n`;
}

const joinHint = ({ message, hint }: Problem): string => (hint === undefined ? message : `${message}. ${hint}`);

/** Text of a plan must not steer a terminal or begin a workflow command. */
const toLine = (text: string): string => toOneLine(text, Number.POSITIVE_INFINITY);
