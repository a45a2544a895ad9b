import { artifactsFolder } from "../plan/project.ts";
import { escapeMarkdown, formatCodeBlock } from "../text/markdown.ts";
import type { RunnerName, Verdict } from "./result.ts";

const LISTED_CHANGES = 200;
const REPORT_LENGTH = 500_000;

/** Where the work on a project's tasks is described, relative to the repository. */
export const tasksFolder = (projectId: string): string => `${artifactsFolder(projectId)}/tasks`;

/** The Markdown result of one task, relative to the repository. */
export const resultPath = (projectId: string, taskId: string): string =>
  `${tasksFolder(projectId)}/${taskId}_result.md`;

export interface ResultText {
  readonly task_id: string;
  readonly task_name: string;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly runner: RunnerName;
  readonly seconds: number;
  /** `M path` per changed file. */
  readonly changes: readonly string[];
  /** Context that was asked for and not found, one line each. */
  readonly notes: readonly string[];
  /** The last lines that the runner and verify printed. */
  readonly output: readonly string[];
  /** Markdown that the runner wrote about its work. */
  readonly report?: string;
}

/** The result file. What the runner wrote comes last and as it is, so whatever it holds, it changes nothing above. */
export function resultText(result: ResultText): string {
  const { changes, notes, output, report } = result;
  const more = changes.length - LISTED_CHANGES;
  const listed = [...changes.slice(0, LISTED_CHANGES), ...(more > 0 ? [`and ${more} more`] : [])];
  const parts = [
    `# Result of ${result.task_id}: ${escapeMarkdown(result.task_name)}`,
    [
      `- Verdict: **${result.verdict}**`,
      `- Reason: ${escapeMarkdown(result.reason)}`,
      `- Runner: ${result.runner}`,
      `- Time: ${result.seconds} s`,
      ...notes.map((note) => `- Note: ${escapeMarkdown(note)}`),
    ].join("\n"),
    "## Changed files",
    listed.length === 0 ? "None." : formatCodeBlock(listed.join("\n")),
    "## Last lines of the output",
    output.length === 0 ? "None." : formatCodeBlock(output.map(printable).join("\n")),
    ...(report === undefined ? [] : ["## What the runner wrote", cut(report.trim())]),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** Without colours and other control sequences. */
const printable = (line: string): string =>
  line
    .replace(/\p{Cc}\[[0-9;?]*[A-Za-z]/gu, "")
    .replace(/\t/g, "    ")
    .replace(/\p{C}/gu, "");

const cut = (text: string): string =>
  text.length <= REPORT_LENGTH ? text : `${text.slice(0, REPORT_LENGTH)}\n\nCut after ${REPORT_LENGTH} characters.`;
