import { barX, dot, gridX, gridY, line, plot, pointerX, rectY, ruleX, ruleY, text, tip } from "@observablehq/plot";
import { formatPercent } from "../hours.ts";
import { listStrategies } from "../preview.ts";
import { buildSection, createElement, fitToWidth } from "./dom.ts";
import type { PageView } from "./view.ts";

const GRID = { stroke: "var(--line)", strokeOpacity: 1 };
const LABEL = { fontWeight: 600, fontSize: 12 };

/** Draws the distribution of the makespan with its percentiles marked. */
export function drawMakespan({ simulation, format }: PageView): HTMLElement {
  const { counts, from, to } = simulation.histogram;
  const { p5, p50, p80, p90, p95, mean, standard_deviation } = simulation.makespan;
  const size = (to - from) / counts.length;
  const bins = counts.map((count, bin) => ({
    x1: (from + bin * size) * format.perHour,
    x2: (from + (bin + 1) * size) * format.perHour,
    share: (100 * count) / simulation.iterations,
  }));
  const marks = Object.entries({ P50: p50, P80: p80, P90: p90 }).map(([label, { value }], level) => ({
    x: value * format.perHour,
    level,
    label: `${label} ${format.text(value)}`,
    isLate: value > from + 0.75 * (to - from),
  }));
  const draw = (width: number) =>
    plot({
      width,
      height: 300,
      marginTop: 58,
      marginLeft: 44,
      x: { label: format.unit, ticks: Math.max(3, Math.floor(width / 80)) },
      y: { label: "% of the iterations", labelOffset: 36 },
      marks: [
        gridY(GRID),
        rectY(bins, { x1: "x1", x2: "x2", y: "share", fill: "var(--task)", insetLeft: 0.5, insetRight: 0.5, rx: 2 }),
        ruleY([0]),
        marks.map((mark) => [
          ruleX([mark], { x: "x", stroke: "var(--critical)", strokeWidth: 1.5, insetTop: mark.level * 16 - 50 }),
          text([mark], {
            ...LABEL,
            x: "x",
            text: "label",
            frameAnchor: "top",
            textAnchor: mark.isLate ? "end" : "start",
            dx: mark.isLate ? -5 : 5,
            dy: mark.level * 16 - 44,
            fill: "var(--text)",
          }),
        ]),
      ],
    });
  const [average, error] = format.estimate(mean);
  const [deviation, deviationError] = format.estimate(standard_deviation);
  const sentence = `Mean ${average} ± ${error} ${format.unit}, standard deviation ${deviation} ± ${deviationError} ${format.unit} (± is the standard error). Nine times out of ten between ${format.number(p5.value)} and ${format.text(p95.value)}.`;
  if (counts.length === 1)
    return buildSection("Makespan", `Always ${format.text(from)}: no estimate on the critical path has a spread.`);
  return buildSection("Makespan", sentence, fitToWidth(draw));
}

/** Draws the mean makespan and its cost against the number of runners. */
export function drawCapacity({ simulation, format }: PageView): HTMLElement {
  const { points, knee, busy_hours } = simulation.capacity;
  const rows = points.map(({ max_parallel, makespan, runner_hours }) => ({
    max_parallel,
    makespan: makespan.value * format.perHour,
    held: runner_hours * format.perHour,
  }));
  const best = rows.filter(({ max_parallel }) => max_parallel === knee);
  const most = rows.at(-1)?.max_parallel ?? 1;
  const chart = (y: "makespan" | "held", label: string) =>
    fitToWidth((width) =>
      plot({
        width,
        height: 240,
        marginLeft: 48,
        marginTop: 34,
        x: {
          label: "max_parallel",
          domain: [1, Math.max(2, most)],
          ticks: Math.min(most, Math.floor(width / 50)),
          tickFormat: "d",
        },
        y: { label, zero: true, labelOffset: 40 },
        marks: [
          gridY(GRID),
          ruleY([0]),
          ruleX(best, { x: "max_parallel", stroke: "var(--good)", strokeWidth: 1.5, strokeDasharray: "4,3" }),
          line(rows, { x: "max_parallel", y, stroke: "var(--task)", strokeWidth: 2 }),
          dot(rows, { x: "max_parallel", y, fill: "var(--task)", r: rows.length > 20 ? 2 : 3.5 }),
          dot(best, { x: "max_parallel", y, fill: "var(--good)", r: 6 }),
          text(best, {
            ...LABEL,
            x: "max_parallel",
            text: () => `best: ${knee}`,
            frameAnchor: "top",
            dy: -14,
            textAnchor: knee > most * 0.8 && most > 2 ? "end" : "start",
            fill: "var(--good)",
          }),
          tip(
            rows,
            pointerX({
              x: "max_parallel",
              y,
              fill: "var(--card)",
              stroke: "var(--line)",
              fontSize: 12,
              title: (row: (typeof rows)[number]) =>
                `${row.max_parallel} at a time: ${row[y].toFixed(1)} ${format.unit}`,
            }),
          ),
        ],
      }),
    );
  return buildSection(
    "Runners",
    `Best is the fewest runners with which the mean makespan is at most 5 % above the shortest. Runners held for the whole run cost their number times the makespan; runners paid per job cost ${format.text(busy_hours)} whatever max_parallel is.`,
    createElement(
      "div",
      { class: "pair" },
      chart("makespan", `mean makespan, ${format.unit}`),
      chart("held", `cost: runners held, ${format.unit}`),
    ),
  );
}

/** Draws the makespan of each way to carry the plan out. */
export function drawStrategyChart(view: PageView): HTMLElement {
  const { format } = view;
  const { sequential } = view.simulation.strategies;
  const rows = listStrategies(view).map((strategy) => ({ ...strategy, value: strategy.hours * format.perHour }));
  const draw = (width: number) =>
    plot({
      width,
      height: rows.length * 34 + 10,
      marginLeft: 140,
      marginRight: 110,
      marginTop: 0,
      marginBottom: 6,
      x: { axis: null },
      y: { domain: rows.map(({ name }) => name), label: null, tickSize: 0, padding: 0.3 },
      style: { fontSize: "12px" },
      marks: [
        gridX(GRID),
        barX(rows, {
          y: "name",
          x: "value",
          rx: 3,
          fill: ({ isOurs }) => (isOurs ? "var(--critical)" : "var(--task)"),
        }),
        text(rows, {
          y: "name",
          x: "value",
          textAnchor: "start",
          dx: 6,
          fill: "var(--text)",
          fontWeight: 600,
          text: ({ hours }) => `${format.text(hours)} · ${formatPercent(hours / sequential)}`,
        }),
      ],
    });
  return buildSection(
    "Strategies",
    "The makespan with most likely durations. Nothing is shorter than the critical path: exact dependencies on unlimited runners. Legs that wait are the waves above, checkpoints included.",
    fitToWidth(draw),
  );
}
