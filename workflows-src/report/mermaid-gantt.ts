import type { TaskSimulation } from "../simulation/simulate.ts";
import { toOneLine } from "../text/one-line.ts";

/** GitHub's Mermaid draws up to 50,000 characters; more rows than this are not readable anyway. */
const ROWS = 50;

/**
 * Formats the P50 schedule as a Mermaid Gantt chart, its critical path marked; of a large plan the tasks that are critical most often.
 * Mermaid knows dates only: a millisecond stands for a thousandth of an hour (or of a minute, in a short plan), so that the axis counts
 * in hours.
 */
export function formatGantt(
  tasks: readonly (TaskSimulation & { readonly id: string; readonly name: string })[],
): string {
  const kept = new Set([...tasks].sort((a, b) => b.criticality - a.criticality).slice(0, ROWS));
  const shown = tasks.filter((task) => kept.has(task)).sort((a, b) => a.p50.start - b.p50.start);
  const end = tasks.reduce((latest, { p50 }) => Math.max(latest, p50.finish), 0);
  const [unit, perHour] = end < 6 ? ["minutes", 60] : ["hours", 1];
  const cut = shown.length < tasks.length ? `, the ${ROWS} most often critical of ${tasks.length} tasks` : "";
  const lines = shown.map((task) => {
    const { start, finish, critical } = task.p50;
    const [from, to] = [start, finish].map((hours) => Math.round(hours * perHour * 1000));
    return `    ${formatLabel(task)} :${critical ? "crit, " : ""}${from}, ${to}`;
  });
  return [
    `**Schedule with median durations** in ${unit}, critical path in red${cut}`,
    `\`\`\`mermaid\ngantt\n    dateFormat x\n    axisFormat %s\n${lines.join("\n")}\n\`\`\``,
  ].join("\n\n");
}

/** Begins with a sign, so that no id is taken for a keyword, and holds nothing that means something to Mermaid or HTML. */
const formatLabel = ({ id, name }: { readonly id: string; readonly name: string }): string =>
  `▸ ${toOneLine(name === id ? id : `${id} ${name}`, 60).replace(/[^\p{L}\p{N} ._()/+-]+/gu, " ")}`;
