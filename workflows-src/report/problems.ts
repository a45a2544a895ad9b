import type { Problem } from "../plan/problem.ts";
import { renderCommand } from "../text/workflow-command.ts";

/** GitHub shows at most this many annotations of a level for a step. */
const MAX_ANNOTATIONS = 10;

export type Level = "error" | "warning";

/** One line for a terminal: `file:line:column: error[code] message. hint`. */
export function renderProblem(problem: Problem): string {
  const { file, line, column, severity, code } = problem;
  return oneLine(`${file}:${line}:${column}: ${severity}[${code}] ${sentences(problem)}`);
}

/** A workflow command that shows the problem at its place in the file. The level is the caller's: an error may have led to the fallback only. */
export function annotation(problem: Problem, level: Level): string {
  const { file, line, column, code } = problem;
  return renderCommand(level, { file, line, col: column, title: code }, sentences(problem));
}

/** At most ten annotations, errors first and shown as `level`; where there are more problems, the tenth says how many. */
export function annotations(problems: readonly Problem[], level: Level): string[] {
  const sorted = [...problems].sort((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
  const show = (problem: Problem) => annotation(problem, problem.severity === "error" ? level : "warning");
  if (sorted.length <= MAX_ANNOTATIONS) return sorted.map(show);
  const shown = sorted.slice(0, MAX_ANNOTATIONS - 1).map(show);
  return [
    ...shown,
    `::${level} title=more-problems::${sorted.length - shown.length} more problems are listed in the job summary`,
  ];
}

/** A Markdown table for the job summary; empty text where there is no problem. */
export function problemsTable(problems: readonly Problem[]): string {
  if (problems.length === 0) return "";
  const rows = problems.map((problem) => {
    const { severity, code, file, line, column } = problem;
    return `| ${[severity, code, `${file}:${line}:${column}`, sentences(problem)].map(escapeCell).join(" | ")} |\n`;
  });
  return `| Severity | Rule | Place | Problem |\n| --- | --- | --- | --- |\n${rows.join("")}`;
}

const sentences = ({ message, hint }: Problem): string => (hint === undefined ? message : `${message}. ${hint}`);

/** Without control and direction characters: text of a plan must not steer a terminal or begin a workflow command. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ");

/** Everything that could be Markdown or HTML as a numeric entity, which shows the character and does nothing. */
const escapeCell = (text: string): string =>
  oneLine(text).replace(/[&<>|`*_[\]\\~@#$!]/g, (character) => `&#${character.charCodeAt(0)};`);
