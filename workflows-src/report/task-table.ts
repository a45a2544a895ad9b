import type { Plan, Task } from "../plan/plan.ts";
import { pertMean } from "../simulation/critical-path.ts";
import { isDone, type TaskResult } from "../task/result.ts";
import { time } from "../text/columns.ts";
import { plain } from "../text/markdown.ts";
import type { Links } from "./results-summary.ts";

interface Row {
  readonly id: string;
  readonly task: Task | undefined;
  readonly result: TaskResult | undefined;
}

type Cell = (row: Row) => string;

/**
 * Every task as a row of a Markdown table of at most `bytes` bytes, the ones that are not done first. Where they do not fit, rows of done
 * tasks go without reason and links, and then are only counted.
 */
export function taskTable(
  plan: Plan,
  results: ReadonlyMap<string, TaskResult>,
  where: { readonly links?: Links; readonly branch: string },
  bytes: number,
): string {
  const planned = new Set(plan.tasks.map(({ id }) => id));
  const others = [...results.values()].filter(({ task_id }) => !planned.has(task_id));
  const rows: Row[] = [
    ...others.map((result) => ({ id: result.task_id, task: undefined, result })),
    ...plan.tasks.map((task) => ({ id: task.id, task, result: results.get(task.id) })),
  ];
  const finished = ({ result }: Row): boolean => result !== undefined && isDone(result.verdict);
  const ordered = [...rows.filter((row) => !finished(row)), ...rows.filter(finished)];

  const columns = columnsFor([...results.values()], where);
  const head = [line(columns.map(([name]) => name)), line(columns.map(() => "---"))];
  const full = ordered.map((row) => line(columns.map(([, cell]) => cell(row))));
  const brief = (row: Row): string => line(columns.map(([name, cell]) => (BRIEF.has(name) ? "" : cell(row))));
  const left = bytes - 300 - size(head);
  const lines = size(full) <= left ? full : ordered.map((row, i) => (finished(row) ? brief(row) : (full[i] ?? "")));
  const shown: string[] = [];
  let used = 0;
  for (const each of lines) {
    used += size([each]);
    if (used > left) break;
    shown.push(each);
  }
  const more = lines.length - shown.length;
  const rest = more === 0 ? [] : ["", `And ${more} more, which the artifact with the results holds.`];
  return [...head, ...shown, ...rest].join("\n");
}

const size = (lines: readonly string[]): number => lines.reduce((sum, each) => sum + Buffer.byteLength(each) + 1, 0);

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** Columns that a row may go without. */
const BRIEF = new Set(["Why", "Links"]);

function columnsFor(results: readonly TaskResult[], where: { readonly links?: Links; readonly branch: string }) {
  const costs = results.some(({ usage }) => usage?.cost_usd !== undefined);
  const repeated = results.some(({ attempts = 1, tries = 1 }) => attempts > 1 || tries > 1);
  const { links, branch } = where;
  const columns: readonly (readonly [string, Cell])[] = [
    ["", ({ result }) => sign(result)],
    ["Task", ({ id, task, result }) => title(id, task?.name ?? result?.task_name ?? id)],
    ["Verdict", ({ result }) => result?.verdict ?? "not started"],
    ["Planned", ({ task }) => (task === undefined ? "" : `${pertMean(task.duration).toFixed(1)} h`)],
    ["Time", ({ result }) => (result === undefined || result.seconds === 0 ? "" : time(result.seconds))],
    ...(costs ? [["Cost", ({ result }: Row) => dollars(result?.usage?.cost_usd)] as const] : []),
    ...(repeated ? [["Attempts", ({ result }: Row) => attempts(result)] as const] : []),
    ["Why", ({ result }) => plain(result?.reason ?? "")],
    ...(links === undefined ? [] : [["Links", ({ result }: Row) => linksOf(result, branch, links)] as const]),
  ];
  return columns;
}

const title = (id: string, name: string): string => (name === id ? `\`${id}\`` : `\`${id}\` ${plain(name)}`);

const dollars = (cost: number | undefined): string => (cost === undefined ? "" : `$${cost.toFixed(2)}`);

function attempts(result: TaskResult | undefined): string {
  if (result === undefined) return "";
  const { attempts = result.tries ?? 1, tries = 1 } = result;
  return tries > 1 ? `${attempts} in ${tries} waves` : `${attempts}`;
}

function sign(result: TaskResult | undefined): string {
  if (result === undefined) return "⬜";
  if (result.verdict === "skipped_dependency") return "⏭️";
  if (!isDone(result.verdict)) return "❌";
  return result.verdict === "succeeded" ? "✅" : "⚠️";
}

function linksOf(result: TaskResult | undefined, branch: string, { repository, run }: Links): string {
  if (result === undefined) return "";
  const { commit, result_file, held_out, artifacts = [] } = result;
  return [
    ...(commit === undefined ? [] : [`[${commit.slice(0, 7)}](${repository}/commit/${commit})`]),
    ...(result_file === undefined ? [] : [`[result](${repository}/blob/${branch}/${encodeURI(result_file)})`]),
    ...(held_out === undefined ? [] : [`[held out](${repository}/tree/${held_out})`]),
    ...(artifacts.length === 0 ? [] : [`[artifact](${run}#artifacts)`]),
  ].join(" · ");
}
