import type { TaskSimulation } from "../simulation/simulate.ts";
import { columns, pad, shorten } from "../text/columns.ts";
import { type HoursFormat, percent } from "./hours.ts";
import type { Preview } from "./preview.ts";
import type { Paint, Style } from "./style.ts";
import { timeAxis } from "./time-axis.ts";

const SHOWN = 40;
const GAP = "  ";

type Row = TaskSimulation & { readonly name: string };

/** The P50 schedule: a row per task with its figures, and beside them its bar; of a large plan the tasks that are critical most often. */
export function scheduleLines(preview: Preview, format: HoursFormat, width: number, paints: Style): string[] {
  const { plan, simulation } = preview;
  const { bold, dim, bad, accent } = paints;
  const names = new Map(plan.tasks.map(({ id, name }) => [id, name === id ? "" : name]));
  const all = simulation.tasks.map((task) => ({ ...task, name: names.get(task.task_id) ?? "" }));
  const shown = all.toSorted(byCriticality).slice(0, SHOWN).sort(byStart);

  const titles = ["Start", "Takes", "Critical", "Slack"];
  const cells = shown.map((row) => figures(row, format));
  const widths = titles.map((title, i) => widest([title, ...cells.map((row) => row[i] ?? "")]));
  const right = (row: readonly string[]): string => row.map((cell, i) => cell.padStart(widths[i] ?? 0)).join(GAP);

  const ids = Math.min(24, widest(["Task", ...shown.map(({ task_id }) => task_id)]));
  const left = width - ids - right(titles).length - 3 * GAP.length;
  const nameRoom = Math.min(28, Math.floor(left * 0.4), widest(["Name", ...shown.map(({ name }) => name)]));
  const label = (id: string, name: string): string => {
    const first = pad(shorten(id, ids), ids);
    return nameRoom < 8 ? first : `${first}${GAP}${pad(shorten(name, nameRoom), nameRoom)}`;
  };
  const room = Math.max(16, left - (nameRoom < 8 ? 0 : nameRoom + GAP.length));
  const scale = (hours: number): number => Math.round((room * hours) / simulation.p50_makespan);

  const rows = shown.map((row, i) => {
    const { critical } = row.p50;
    const text = label(row.task_id, row.name);
    const numbers = right(cells[i] ?? []);
    return `${critical ? bold(text) : text}${GAP}${critical ? numbers : dim(numbers)}${GAP}${bar(row, scale, room, critical ? bad : accent, dim)}`;
  });
  const more = all.length - shown.length;
  return [
    `${bold("Schedule")} ${dim("every task takes its median time")}`,
    `${bad("█")} ${dim("critical path")}  ${accent("▒")} ${dim("other task  · mean slack")}`,
    "",
    dim(`${label("Task", "Name")}${GAP}${right(titles)}${GAP}${timeAxis(simulation.p50_makespan, format, room)}`),
    ...rows,
    ...(more > 0 ? [dim(`and ${more} more, which are critical less often; --html FILE shows them all`)] : []),
  ];
}

const figures = ({ p50, duration_p50, criticality, slack }: Row, format: HoursFormat): string[] => [
  format.number(p50.start),
  format.number(duration_p50),
  percent(criticality),
  format.number(slack),
];

const byCriticality = (a: Row, b: Row): number =>
  Number(b.p50.critical) - Number(a.p50.critical) || b.criticality - a.criticality || byStart(a, b);
const byStart = (a: Row, b: Row): number =>
  a.p50.start - b.p50.start || a.p50.finish - b.p50.finish || (a.task_id < b.task_id ? -1 : 1);

const widest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, columns(text)), 0);

/** From start to finish, at least one column, and its mean slack behind it. */
function bar({ p50, slack }: Row, scale: (hours: number) => number, room: number, paint: Paint, dim: Paint): string {
  const start = Math.min(scale(p50.start), room - 1);
  const end = Math.max(start + 1, scale(p50.finish));
  const free = Math.min(room, scale(p50.finish + slack)) - end;
  const dots = free > 0 ? dim("·".repeat(free)) : "";
  return " ".repeat(start) + paint((p50.critical ? "█" : "▒").repeat(end - start)) + dots;
}
