import { barX, pointerY, ruleY, tickX, tip } from "@observablehq/plot";
import { compareByStart } from "../preview-schedule.ts";
import { buildSection, createElement, fitToWidth, listLegend } from "./dom.ts";
import { createTipStyle, drawRowLabels, drawTimeChart } from "./time-chart.ts";
import { describeTask, formatTaskLabel, type PageView, type TaskRow } from "./view.ts";

const SHOWN = 1000;

/** Draws the P50 schedule, a bar per task in order of start. Its scale stays in sight while the bars are scrolled. */
export function drawTasks(view: PageView): HTMLElement {
  const { rows, format, simulation } = view;
  const shown = rows
    .toSorted((a, b) => b.criticality - a.criticality)
    .slice(0, SHOWN)
    .sort(compareByStart);
  const scale = (value: number): number => value * format.perHour;
  const latest = shown.reduce((most, { p50, finish_p90 }) => Math.max(most, p50.finish, finish_p90), 0);

  const draw = (width: number): HTMLElement =>
    drawTimeChart({
      width,
      end: latest,
      format,
      keys: shown.map(({ id }) => id),
      marks: [
        drawRowLabels(shown, width, {
          y: "id",
          text: formatTaskLabel,
          fill: ({ p50 }) => (p50.critical ? "var(--critical)" : "var(--text)"),
        }),
        ruleY(shown, {
          y: "id",
          x1: ({ p50 }: TaskRow) => scale(p50.finish),
          x2: ({ p50, slack }: TaskRow) => scale(Math.min(latest, p50.finish + slack)),
          stroke: "var(--quiet)",
          strokeDasharray: "1,4",
          strokeWidth: 2,
          strokeLinecap: "round",
        }),
        barX(shown, {
          y: "id",
          x1: ({ p50 }: TaskRow) => scale(p50.start),
          x2: ({ p50 }: TaskRow) => scale(p50.finish),
          rx: 3,
          fill: ({ p50 }: TaskRow) => (p50.critical ? "var(--critical)" : "var(--task)"),
        }),
        tickX(shown, {
          y: "id",
          x: ({ finish_p90 }: TaskRow) => scale(finish_p90),
          stroke: "var(--text)",
          strokeWidth: 1.5,
          inset: 1,
        }),
        tip(
          shown,
          pointerY({
            y: "id",
            x: ({ p50 }: TaskRow) => scale((p50.start + p50.finish) / 2),
            title: (row: TaskRow) => describeTask(row, view),
            ...createTipStyle(width),
          }),
        ),
      ],
    }).box;
  const cut =
    rows.length > SHOWN ? ` Shown are the ${SHOWN} of ${rows.length} tasks that are critical most often.` : "";
  return buildSection(
    "Schedule",
    `Every task takes its median time: ${format.text(simulation.p50_makespan)} in all. The median makespan is longer where paths meet, because the latest of them counts.${cut}`,
    listLegend({
      critical: "critical path",
      task: "other task",
      slack: "mean slack",
      p90: "finished with 90 % certainty",
    }),
    createElement("div", { class: "scroll" }, fitToWidth(draw)),
  );
}
