import type { Simulation } from "../simulation/simulate.ts";
import type { Estimate } from "../simulation/statistics.ts";
import { pad } from "../text/columns.ts";
import type { HoursFormat } from "./hours.ts";
import type { Style } from "./style.ts";

const HEIGHT = 6;
/** Columns of a bin. */
const BIN = 2;
const EIGHTHS = ["", "▁", "▂", "▃", "▄", "▅", "▆", "▇"];

/** The distribution of the makespan as columns, with its percentiles marked below and its figures beside it. */
export function histogramLines(simulation: Simulation, format: HoursFormat, width: number, paints: Style): string[] {
  const { histogram, makespan } = simulation;
  const { from, to, counts } = histogram;
  const { dim, bold, accent } = paints;
  const figure = (name: string, estimated: Estimate): string => {
    const [value, error] = format.estimate(estimated);
    return `${dim(pad(name, 5))} ${value.padStart(7)} ${dim(`± ${error}`)} ${format.unit}`;
  };
  const figures = [
    bold(figure("P50", makespan.p50)),
    bold(figure("P80", makespan.p80)),
    bold(figure("P90", makespan.p90)),
    "",
    figure("mean", makespan.mean),
    figure("sd", makespan.standard_deviation),
    `${dim("90 % between")} ${format.number(makespan.p5.value)} ${dim("and")} ${format.text(makespan.p95.value)}`,
  ];
  if (counts.length === 1) return [`Always ${format.text(from)}: no estimate of the critical path has a spread.`];

  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  const rows = Array.from({ length: HEIGHT }, (_, row) => {
    const floor = HEIGHT - 1 - row;
    return counts.map((inBin) => block((inBin / most) * HEIGHT - floor).repeat(BIN)).join("");
  });
  const room = counts.length * BIN;
  const column = (hours: number): number =>
    Math.min(room - 1, Math.max(0, Math.floor((room * (hours - from)) / (to - from))));
  const axis = Array.from({ length: room }, () => "─");
  const labels = Array.from({ length: room }, () => " ");
  let free = 0;
  for (const [label, { value }] of [
    ["P50", makespan.p50],
    ["P80", makespan.p80],
    ["P90", makespan.p90],
  ] as const) {
    axis[column(value)] = "┴";
    const at = Math.max(free, column(value) - 1);
    if (at + label.length > room) continue;
    labels.splice(at, label.length, ...label);
    free = at + label.length + 1;
  }
  const left = format.number(from);
  const right = format.text(to);
  const text = labels.join("");
  const withEnds = `${text.startsWith(" ".repeat(left.length + 1)) ? left + text.slice(left.length) : text}`;
  const chart = [
    ...rows.map((row) => accent(row)),
    dim(axis.join("")),
    dim(withEnds.trimEnd().length + right.length < room ? withEnds.slice(0, room - right.length) + right : withEnds),
  ];
  if (width < room + 32) return [...chart, "", ...figures.filter((line) => line !== "")];
  return chart.map((line, i) => (figures[i] ? `${line}    ${figures[i]}` : line));
}

const block = (eighths: number): string =>
  eighths >= 1 ? "█" : eighths <= 0 ? " " : (EIGHTHS[Math.max(1, Math.floor(eighths * 8))] ?? "█");
