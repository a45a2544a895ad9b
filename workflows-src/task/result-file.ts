import { locateArtifacts } from "../plan/project.ts";
import type { RunnerName } from "../plan/runner-names.ts";
import { escapeMarkdown, formatCodeBlock } from "../text/markdown.ts";
import type { Verdict } from "./result.ts";

const LISTED_CHANGES = 200;
const REPORT_LENGTH = 500_000;

/** The folder of the result files, relative to the repository. */
export const tasksFolder = (projectId: string): string => `${locateArtifacts(projectId)}/tasks`;

/** The Markdown result of one task, relative to the repository. */
export const resultPath = (projectId: string, taskId: string): string =>
  `${tasksFolder(projectId)}/${taskId}_result.md`;

/** The one file that holds the results of all tasks, if the settings ask for that. No task has this name: ids begin with a letter or a digit. */
export const allResultsPath = (projectId: string): string => resultPath(projectId, "_all");

/** Integration ends a result file with a comment that begins and ends so: the seal. */
export const SEAL_START = "<!-- somas-result";
export const SEAL_END = "-->";

const SECTION = new RegExp(`(?:^|\\n\\n)${SEAL_START}\\n((?:[\\w-]+: .*\\n)*)${SEAL_END}\\n`, "g");

/** Splits the file of all results into sealed texts, by task id; the last one of a task counts. Text without a seal is dropped. */
export function splitResults(text: string): Map<string, string> {
  const sections = new Map<string, string>();
  let start = 0;
  for (const { index, 0: seal, 1: trailers = "" } of text.matchAll(SECTION)) {
    const end = index + seal.length;
    const [, id] = /^Task: (.*)$/m.exec(trailers) ?? [];
    if (id !== undefined) sections.set(id, text.slice(start, end).trimStart());
    start = end;
  }
  return sections;
}

/** Joins sealed texts into the file of all results: in the order of ids, so that files with other tasks merge. */
export const joinResults = (sections: ReadonlyMap<string, string>): string =>
  [...sections]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, text]) => text)
    .join("\n");

/** Reads the result of a task, without its seal; undefined if neither its own file nor that of all results has it. */
export function readTaskResult(readFile: (path: string) => string | undefined, projectId: string, taskId: string) {
  const text =
    readFile(resultPath(projectId, taskId)) ?? splitResults(readFile(allResultsPath(projectId)) ?? "").get(taskId);
  return text === undefined ? undefined : removeSeal(text);
}

/** Returns the text of a result file as the task wrote it, without the seal. */
export function removeSeal(text: string): string {
  const start = text.lastIndexOf(`\n\n${SEAL_START}\n`);
  return start !== -1 && text.endsWith(`\n${SEAL_END}\n`) ? text.slice(0, start + 1) : text;
}

export interface ResultContent {
  readonly task_id: string;
  readonly task_name: string;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly runner: RunnerName;
  readonly seconds: number;
  readonly setup_seconds?: number | undefined;
  /** `M path` per changed file. */
  readonly changes: readonly string[];
  /** Missing context, one line each. */
  readonly notes: readonly string[];
  /** The last lines that the runner and verify printed. */
  readonly output: readonly string[];
  /** Markdown that the runner wrote about its work. */
  readonly report?: string | undefined;
}

/** Renders the result file. The runner's own text comes last and unchanged, so it cannot alter the text above. */
export function renderResult(result: ResultContent): string {
  const { changes, notes, output, report } = result;
  const more = changes.length - LISTED_CHANGES;
  const listed = [...changes.slice(0, LISTED_CHANGES), ...(more > 0 ? [`and ${more} more`] : [])];
  const parts = [
    `# Result of ${result.task_id}: ${escapeMarkdown(result.task_name)}`,
    [
      `- Verdict: **${result.verdict}**`,
      `- Reason: ${escapeMarkdown(result.reason)}`,
      `- Runner: ${result.runner}`,
      `- Time: ${result.seconds} s${result.setup_seconds === undefined ? "" : `, of which setup ${result.setup_seconds} s`}`,
      ...notes.map((note) => `- Note: ${escapeMarkdown(note)}`),
    ].join("\n"),
    "## Changed files",
    listed.length === 0 ? "None." : formatCodeBlock(listed.join("\n")),
    "## Last lines of the output",
    output.length === 0 ? "None." : formatCodeBlock(output.map(stripControls).join("\n")),
    ...(report?.trim() ? ["## What the runner wrote", cut(report.trim())] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** Removes colours and other control sequences. */
const stripControls = (line: string): string =>
  line
    .replace(/\p{Cc}\[[0-9;?]*[A-Za-z]/gu, "")
    .replace(/\t/g, "    ")
    .replace(/\p{C}/gu, "");

const cut = (text: string): string =>
  text.length <= REPORT_LENGTH ? text : `${text.slice(0, REPORT_LENGTH)}\n\nCut after ${REPORT_LENGTH} characters.`;
