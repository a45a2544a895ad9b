import type { Plan, Task } from "../plan/plan.ts";
import { computePertMean } from "../simulation/critical-path.ts";
import { isDone, type TaskResult } from "../task/result.ts";
import { escapeMarkdown, formatTable } from "../text/markdown.ts";
import { formatTaskTime, styleVerdict } from "./style.ts";

/** Addresses of the repository and of the run, e.g. `https://github.com/owner/name` and `…/actions/runs/1`. */
export interface Links {
  readonly repository: string;
  readonly run: string;
}

interface Row {
  readonly id: string;
  readonly task?: Task;
  readonly result: TaskResult | undefined;
}

interface Column {
  readonly title: string;
  readonly cell: (row: Row) => string;
  /** Whether rows of done tasks may go without it. */
  readonly isOptional?: boolean;
}

/**
 * Formats every task as a row of a Markdown table of at most `bytes` bytes, those that are not done first. Where they do not fit, rows of
 * done tasks go without reason and links, and then are only counted.
 */
export function formatTaskTable(
  plan: Plan,
  results: ReadonlyMap<string, TaskResult>,
  links: Links | undefined,
  branch: string,
  bytes: number,
): string {
  const planned = new Set(plan.tasks.map(({ id }) => id));
  const others = [...results.values()].filter(({ task_id }) => !planned.has(task_id));
  const rows: Row[] = [
    ...others.map((result) => ({ id: result.task_id, result })),
    ...plan.tasks.map((task) => ({ id: task.id, task, result: results.get(task.id) })),
  ];
  const isFinished = ({ result }: Row): boolean => result !== undefined && isDone(result.verdict);
  const ordered = [...rows.filter((row) => !isFinished(row)), ...rows.filter(isFinished)];

  const columns = listColumns([...results.values()], links, branch);
  const format = (shown: readonly Row[], isBrief: boolean): string =>
    formatTable(
      columns.map(({ title }) => title),
      shown.map((row) =>
        columns.map(({ cell, isOptional }) => (isBrief && isOptional && isFinished(row) ? "" : cell(row))),
      ),
    );
  const room = bytes - 300;
  const full = format(ordered, false);
  if (Buffer.byteLength(full) < room) return full;
  const kept: string[] = [];
  let used = 0;
  for (const line of format(ordered, true).split("\n")) {
    used += Buffer.byteLength(line) + 1;
    if (used > room) break;
    kept.push(line);
  }
  const more = ordered.length + 2 - kept.length;
  return [
    ...kept,
    ...(more > 0
      ? [
          "",
          `And ${more} more. The artifact with the results has each task that ended in its \`results.json\`; the others did not start.`,
        ]
      : []),
  ].join("\n");
}

function listColumns(results: readonly TaskResult[], links: Links | undefined, branch: string): Column[] {
  const hasCosts = results.some(({ usage }) => usage?.cost_usd !== undefined);
  const hasRepeats = results.some(({ attempts = 1, tries = 1 }) => attempts > 1 || tries > 1);
  return [
    { title: "", cell: ({ result }) => (result === undefined ? "⬜" : styleVerdict(result.verdict).emoji) },
    { title: "Task", cell: ({ id, task, result }) => formatTask(id, task?.name ?? result?.task_name ?? id) },
    { title: "Verdict", cell: ({ result }) => result?.verdict ?? "not started" },
    {
      title: "Planned",
      cell: ({ task }) => (task === undefined ? "" : `${computePertMean(task.duration).toFixed(1)} h`),
    },
    {
      title: "Time",
      cell: ({ result }) => formatTaskTime(result),
    },
    ...(hasCosts ? [{ title: "Cost", cell: ({ result }: Row) => formatCost(result?.usage?.cost_usd) }] : []),
    ...(hasRepeats ? [{ title: "Attempts", cell: ({ result }: Row) => formatAttempts(result) }] : []),
    { title: "Why", cell: ({ result }) => escapeMarkdown(result?.reason ?? ""), isOptional: true },
    ...(links === undefined
      ? []
      : [{ title: "Links", cell: ({ result }: Row) => formatLinks(result, branch, links), isOptional: true }]),
  ];
}

/** `` `TASK-001` Name ``; the id alone where the task has no other name. */
export const formatTask = (id: string, name: string): string =>
  name === id ? `\`${id}\`` : `\`${id}\` ${escapeMarkdown(name)}`;

const formatCost = (cost: number | undefined): string => (cost === undefined ? "" : `$${cost.toFixed(2)}`);

function formatAttempts(result: TaskResult | undefined): string {
  if (result === undefined) return "";
  const { attempts = result.tries ?? 1, tries = 1 } = result;
  return tries > 1 ? `${attempts} in ${tries} waves` : `${attempts}`;
}

function formatLinks(result: TaskResult | undefined, branch: string, { repository, run }: Links): string {
  if (result === undefined) return "";
  const { commit, result_file, held_out, artifacts = [] } = result;
  return [
    ...(commit === undefined ? [] : [`[${commit.slice(0, 7)}](${repository}/commit/${commit})`]),
    ...(result_file === undefined ? [] : [`[result](${repository}/blob/${branch}/${encodeURI(result_file)})`]),
    ...(held_out === undefined ? [] : [`[held out](${repository}/tree/${held_out})`]),
    ...(artifacts.length === 0 ? [] : [`[artifact](${run}#artifacts)`]),
  ].join(" · ");
}
