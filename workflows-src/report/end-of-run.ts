import { dirname } from "node:path";
import type { ReportedTask, RunReport } from "../local/report.ts";
import { isDone } from "../task/result.ts";
import { formatSeconds, measureWidest, pad, shorten } from "../text/columns.ts";
import { formatQuantity } from "../text/count.ts";
import { joinNames } from "../text/list.ts";
import { adviseOn, listMergeCommands } from "./advice.ts";
import { describeFallback } from "./fallback.ts";
import { describeNothingLeft } from "./settled.ts";
import { type Colours, createColours, styleVerdict } from "./style.ts";

/** How many reasons for skipped tasks the end of a run states. */
const REASONS_SHOWN = 20;

/** Describes a run that is over: the tasks that are done, where the work is, the next steps. */
export function describeEndOfRun(report: RunReport, isColoured: boolean): string {
  const colours = createColours(isColoured);
  const { tasks } = report;
  const done = tasks.filter(({ verdict }) => isDone(verdict));
  const briefed = tasks.filter(({ verdict }) => verdict === "briefed");
  const failed = tasks.filter(({ verdict }) => !isDone(verdict) && verdict !== "skipped_dependency");
  const conclusion = briefed.length === 0 ? "done" : briefed.length === tasks.length ? "briefed" : "done or briefed";
  const costs = tasks.flatMap(({ cost_usd }) => cost_usd ?? []);
  const cost = costs.length === 0 ? "" : ` for ${formatDollars(costs.reduce((sum, dollars) => sum + dollars, 0))}`;
  const count = `${done.length} of ${formatQuantity(tasks.length, "task")} ${conclusion} in ${formatSeconds(report.seconds)}${cost}`;
  const title = report.plan.tasks.length === 0 ? describeNothingLeft(report.plan.settled) : count;
  const fallback = describeFallback(report.plan);
  const [orders, them] = briefed.length === 1 ? ["work order was", "it"] : ["work orders were", "them"];
  const sections = [
    fallback === "" ? [] : [colours.bad(fallback)],
    [(done.length === tasks.length ? colours.bold : colours.bad)(title)],
    tasks.length === 0 ? [] : drawTable(tasks, colours),
    [...failed.flatMap((task) => describeFailure(task, report, colours)), ...describeSkipped(tasks)],
    briefed.length === 0
      ? []
      : [
          `  ${colours.warn("○")} ${briefed.length} ${orders} written; nobody has carried ${them} out yet. The result files are the work orders.`,
        ],
    describePlaces(report, done.length > 0, colours),
    listNextSteps(report, done.length, failed, colours),
  ];
  const texts = sections.filter((lines) => lines.length > 0).map((lines) => `${lines.join("\n")}\n`);
  return `\n${texts.join("\n")}`;
}

const formatDollars = (dollars: number): string => `$${dollars.toFixed(2)}`;

/** A row per task; columns for attempts and costs only where there are some. */
function drawTable(tasks: readonly ReportedTask[], colours: Colours): string[] {
  const hasRepeats = tasks.some(({ attempts, tries }) => attempts > 1 || tries > 1);
  const hasCosts = tasks.some(({ cost_usd }) => cost_usd !== null);
  const head = ["Task", "Name", "Verdict", "Wave", "Time"];
  if (hasRepeats) head.push("Attempts");
  if (hasCosts) head.push("Cost");
  const rows = tasks.map((task) => {
    const when = task.earlier ? "earlier" : task.seconds > 0 ? formatSeconds(task.seconds) : "";
    const cells = [shorten(task.task_id, 32), shorten(task.task_name, 44), task.verdict, String(task.wave ?? ""), when];
    if (hasRepeats) cells.push(task.attempts + task.tries > 2 ? String(Math.max(task.attempts, task.tries)) : "");
    if (hasCosts) cells.push(task.cost_usd === null ? "" : formatDollars(task.cost_usd));
    return cells;
  });
  const widths = head.map((_, i) => measureWidest([head, ...rows].map((cells) => cells[i] ?? "")));
  const padCells = (cells: readonly string[]): string[] => cells.map((cell, i) => pad(cell, widths[i] ?? 0));
  return [
    colours.dim(`    ${padCells(head).join("  ").trimEnd()}`),
    ...rows.map((cells, i) => {
      const { sign, colour } = styleVerdict((tasks[i] as ReportedTask).verdict);
      const paint = colours[colour];
      const [id = "", name = "", verdict = "", ...rest] = padCells(cells);
      return `  ${paint(sign)} ${id}  ${name}  ${paint(verdict)}  ${rest.join("  ").trimEnd()}`.trimEnd();
    }),
  ];
}

function describeFailure(task: ReportedTask, { kept = "" }: RunReport, { bad, dim }: Colours): string[] {
  const advice = adviseOn(task);
  return [
    `  ${bad("✗")} ${task.task_id}: ${shorten(task.reason, 300)}`,
    ...(task.held_out === null ? [] : [`    Its work is on the branch ${task.held_out}`]),
    ...task.artifacts.flatMap((name) => [
      `    Its work is in ${kept}/${name}`,
      `    Its log is ${kept}/${name}/logs/${task.task_id}.log`,
    ]),
    ...(advice === undefined ? [] : [`    ${dim("To do:")} ${advice.replaceAll("`", "")}`]),
  ];
}

/** Describes why tasks were skipped: one line for all tasks with the same reason. */
function describeSkipped(tasks: readonly ReportedTask[]): string[] {
  const skipped = tasks.filter(({ verdict }) => verdict === "skipped_dependency");
  const byReason = new Map<string, string[]>();
  for (const { task_id, reason } of skipped) byReason.set(reason, [...(byReason.get(reason) ?? []), task_id]);
  const lines = [...byReason]
    .slice(0, REASONS_SHOWN)
    .map(([reason, ids]) => `  - Skipped ${joinNames(ids)}: ${shorten(reason, 200)}`);
  const more = byReason.size - lines.length;
  return [...lines, ...(more > 0 ? [`  - and more, for ${formatQuantity(more, "other reason")}`] : [])];
}

function describePlaces(
  { tasks, branch, repository, kept }: RunReport,
  isAnyDone: boolean,
  { dim }: Colours,
): string[] {
  const [file] = tasks.flatMap(({ result_file }) => result_file ?? []);
  return [
    ...(isAnyDone ? [`  ${dim("Branch")}        ${branch} ${dim(`in ${repository}`)}`] : []),
    ...(file === undefined ? [] : [`  ${dim("Result files")}  ${dirname(file)}/ ${dim("on that branch")}`]),
    ...(kept === undefined
      ? []
      : [`  ${dim("Kept")}          ${kept} ${dim("(results, bundles and logs of what is not on the branch)")}`]),
  ];
}

function listNextSteps(report: RunReport, done: number, failed: readonly ReportedTask[], { dim }: Colours): string[] {
  const { tasks, branch, repository } = report;
  const git = `git -C ${quoteShellWord(repository)}`;
  const [file] = tasks.flatMap(({ result_file }) => result_file ?? []);
  const [held] = failed.flatMap(({ held_out }) => held_out ?? []);
  const merge = held === undefined ? [] : listMergeCommands(branch, held);
  const steps = [
    ...(done > 0 ? [`${git} log --first-parent --oneline ${branch}`] : []),
    ...(file === undefined ? [] : [`${git} show ${branch}:${file}`]),
    ...merge.map((command) => command.replace(/^git/, git)),
    ...(done === tasks.length ? [] : ["and the same command again: what is done is not run again"]),
  ];
  return steps.length === 0 ? [] : [`  ${dim("Next")}`, ...steps.map((step) => `    ${step}`)];
}

/** Returns the text as one word of a shell, quoted where it must be. */
export const quoteShellWord = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
