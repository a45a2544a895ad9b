import { dirname } from "node:path";
import type { RunReport } from "../local/report.ts";
import { isDone } from "../task/result.ts";
import { columns, pad, shorten, time } from "../text/columns.ts";
import { advice, takeOver } from "./advice.ts";
import { look, style } from "./style.ts";

/** What a person wants to know when a run is over: what is done, where it is, what to do next. */
export function endOfRun(report: RunReport, colours: boolean): string {
  const paints = style(colours);
  const { bold, dim, bad, warn } = paints;
  const { tasks, branch, repository } = report;
  const done = tasks.filter((task) => isDone(task.verdict));
  const briefed = tasks.filter((task) => task.verdict === "briefed");
  const count = `${done.length} of ${tasks.length} ${tasks.length === 1 ? "task" : "tasks"}`;
  const said = briefed.length === tasks.length ? "briefed" : briefed.length > 0 ? "done or briefed" : "done";
  const costs = tasks.flatMap(({ cost_usd }) => cost_usd ?? []);
  const cost = costs.length === 0 ? "" : ` for $${costs.reduce((sum, each) => sum + each, 0).toFixed(2)}`;
  const title = `${count} ${said} in ${time(report.seconds)}${cost}`;
  const repeated = tasks.some(({ attempts, tries }) => attempts > 1 || tries > 1);

  const rows = tasks.map((task) => {
    const { sign, paint } = look(task.verdict, paints);
    const when = task.earlier ? "earlier" : task.seconds > 0 ? time(task.seconds) : "";
    const cells = [shorten(task.task_id, 32), shorten(task.task_name, 44), task.verdict, String(task.wave ?? ""), when];
    if (repeated) cells.push(task.attempts + task.tries > 2 ? String(Math.max(task.attempts, task.tries)) : "");
    if (costs.length > 0) cells.push(task.cost_usd === null ? "" : `$${task.cost_usd.toFixed(2)}`);
    return { sign: paint(sign), cells, paint };
  });
  const head = ["Task", "Name", "Verdict", "Wave", "Time"];
  if (repeated) head.push("Attempts");
  if (costs.length > 0) head.push("Cost");
  const widths = head.map((name, i) => Math.max(columns(name), ...rows.map(({ cells }) => columns(cells[i] ?? ""))));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => pad(cell, widths[i] ?? 0))
      .join("  ")
      .trimEnd();
  const table = [
    dim(`    ${line(head)}`),
    ...rows.map(({ sign, cells, paint }) => {
      const [id = "", name = "", verdict = "", ...rest] = cells.map((cell, i) => pad(cell, widths[i] ?? 0));
      return `  ${sign} ${id}  ${name}  ${paint(verdict)}  ${rest.join("  ").trimEnd()}`.trimEnd();
    }),
  ];

  const failed = tasks.filter((task) => !isDone(task.verdict) && task.verdict !== "skipped_dependency");
  const why = failed.flatMap((task) => {
    const what = advice(task);
    return [
      `  ${bad("✗")} ${task.task_id}: ${shorten(task.reason, 300)}`,
      ...(task.held_out === null ? [] : [`    Its work is on the branch ${task.held_out}`]),
      ...task.artifacts.map((name) => `    Its work and log are in ${report.kept ?? ""}/${name}`),
      ...(what === undefined ? [] : [`    ${dim("To do:")} ${what.replaceAll("`", "")}`]),
    ];
  });
  const inGit = `git -C ${shellWord(repository)}`;
  const files = tasks.flatMap((task) => task.result_file ?? []);
  const [first] = files;
  const next = [
    ...(done.length > 0 ? [`${inGit} log --graph --oneline ${branch}`] : []),
    ...(first === undefined ? [] : [`${inGit} show ${branch}:${first}`]),
    ...failed
      .flatMap(({ held_out }) => held_out ?? [])
      .flatMap((held) => takeOver(branch, held))
      .slice(0, 3)
      .map((command) => command.replace(/^git/, inGit)),
    ...(done.length === tasks.length ? [] : ["and the same command again: what is done is not run again"]),
  ];
  const where = [
    ...(done.length > 0 ? [`${dim("Branch")}        ${branch} ${dim(`in ${repository}`)}`] : []),
    ...(first === undefined ? [] : [`${dim("Result files")}  ${dirname(first)}/ ${dim("on that branch")}`]),
    ...(report.kept === undefined
      ? []
      : [`${dim("ArtifactArchive")}          ${report.kept} ${dim("(bundles and logs of what was not merged)")}`]),
  ];
  const work = `${briefed.length} ${briefed.length === 1 ? "work order was" : "work orders were"} written; nobody has carried ${briefed.length === 1 ? "it" : "them"} out yet.`;

  const parts = [
    [(done.length === tasks.length ? bold : bad)(title)],
    table,
    why,
    briefed.length > 0 ? [`  ${warn("○")} ${work} The result files are the work orders.`] : [],
    where.map((each) => `  ${each}`),
    next.length > 0 ? [`  ${dim("Next")}`, ...next.map((command) => `    ${command}`)] : [],
  ];
  return `\n${parts
    .filter((part) => part.length > 0)
    .map((part) => `${part.join("\n")}\n`)
    .join("\n")}`;
}

/** The text as one word of a shell, quoted where it must be. */
export const shellWord = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
