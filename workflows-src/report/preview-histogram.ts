import type { Simulation } from "../simulation/simulate.ts";
import type { Estimate } from "../simulation/statistics.ts";
import { pad } from "../text/columns.ts";
import type { HoursFormat } from "./hours.ts";
import type { Colours } from "./style.ts";

const HEIGHT = 6;
/** Columns of a bin. */
const BIN = 2;
const EIGHTHS = ["", "▁", "▂", "▃", "▄", "▅", "▆", "▇"];

/** Draws the distribution of the makespan as columns, with its percentiles marked below and its figures beside it. */
export function drawHistogram(simulation: Simulation, format: HoursFormat, width: number, colours: Colours): string[] {
  const { makespan } = simulation;
  const { from, to, counts } = simulation.histogram;
  const { dim, bold, accent } = colours;
  if (counts.length === 1) return [`Always ${format.text(from)}: no estimate of the critical path has a spread.`];

  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  const rows = Array.from({ length: HEIGHT }, (_, row) => {
    const floor = HEIGHT - 1 - row;
    return counts.map((inBin) => drawBlock((inBin / most) * HEIGHT - floor).repeat(BIN)).join("");
  });
  const room = counts.length * BIN;
  const axis = Array.from({ length: room }, () => "─");
  let labels = "";
  for (const [label, { value }] of [
    ["P50", makespan.p50],
    ["P80", makespan.p80],
    ["P90", makespan.p90],
  ] as const) {
    const column = Math.min(room - 1, Math.max(0, Math.floor((room * (value - from)) / (to - from))));
    axis[column] = "┴";
    const start = Math.max(labels === "" ? 0 : labels.length + 1, column - 1);
    if (start + label.length <= room) labels = labels.padEnd(start) + label;
  }
  const [left, right] = [format.number(from), format.text(to)];
  if (labels.startsWith(" ".repeat(left.length + 1))) labels = left + labels.slice(left.length);
  if (labels.length + right.length < room) labels = labels.padEnd(room - right.length) + right;
  const chart = [...rows.map(accent), dim(axis.join("")), dim(labels.padEnd(room))];

  const formatFigure = (name: string, estimated: Estimate): string => {
    const [value, error] = format.estimate(estimated);
    return `${dim(pad(name, 5))} ${value.padStart(7)} ${dim(`± ${error}`)} ${format.unit}`;
  };
  const figures = [
    bold(formatFigure("P50", makespan.p50)),
    bold(formatFigure("P80", makespan.p80)),
    bold(formatFigure("P90", makespan.p90)),
    "",
    formatFigure("mean", makespan.mean),
    formatFigure("sd", makespan.standard_deviation),
    `${dim("90 % between")} ${format.number(makespan.p5.value)} ${dim("and")} ${format.text(makespan.p95.value)}`,
  ];
  if (width < room + 32) return [...chart, "", ...figures.filter((line) => line !== "")];
  return chart.map((line, i) => (figures[i] ? `${line}    ${figures[i]}` : line));
}

const drawBlock = (height: number): string =>
  height >= 1 ? "█" : height <= 0 ? " " : (EIGHTHS[Math.max(1, Math.floor(height * 8))] ?? "█");
