import { barX, pointerY, ruleY, tickX, tip } from "@observablehq/plot";
import { percent } from "../hours.ts";
import { element, fitted, legend, section } from "./dom.ts";
import { rowLabels, timeChart } from "./time-chart.ts";
import { tipLook } from "./tip-look.ts";
import { labelOf, type Row, type View } from "./view.ts";

const SHOWN = 1000;

/** The P50 schedule, a bar per task in order of start. Its scale stays in sight while the bars are scrolled. */
export function gantt(view: View): HTMLElement {
  const { rows, format, simulation } = view;
  const shown = rows
    .toSorted((a, b) => b.criticality - a.criticality)
    .slice(0, SHOWN)
    .sort((a, b) => a.p50.start - b.p50.start || a.p50.finish - b.p50.finish || (a.id < b.id ? -1 : 1));
  const hours = (value: number): number => value * format.perHour;
  const latest = shown.reduce((most, { p50, finish_p90 }) => Math.max(most, p50.finish, finish_p90), 0);

  const draw = (width: number): HTMLElement =>
    timeChart({
      width,
      end: latest,
      format,
      keys: shown.map(({ id }) => id),
      marks: [
        rowLabels(shown, width, {
          y: "id",
          text: labelOf,
          fill: ({ p50 }) => (p50.critical ? "var(--critical)" : "var(--text)"),
        }),
        ruleY(shown, {
          y: "id",
          x1: ({ p50 }: Row) => hours(p50.finish),
          x2: ({ p50, slack }: Row) => hours(Math.min(latest, p50.finish + slack)),
          stroke: "var(--quiet)",
          strokeDasharray: "1,4",
          strokeWidth: 2,
          strokeLinecap: "round",
        }),
        barX(shown, {
          y: "id",
          x1: ({ p50 }: Row) => hours(p50.start),
          x2: ({ p50 }: Row) => hours(p50.finish),
          rx: 3,
          fill: ({ p50 }: Row) => (p50.critical ? "var(--critical)" : "var(--task)"),
        }),
        tickX(shown, {
          y: "id",
          x: ({ finish_p90 }: Row) => hours(finish_p90),
          stroke: "var(--text)",
          strokeWidth: 1.5,
          inset: 1,
        }),
        tip(
          shown,
          pointerY({
            y: "id",
            x: ({ p50 }: Row) => hours((p50.start + p50.finish) / 2),
            title: (row: Row) => story(row, view),
            ...tipLook(width),
          }),
        ),
      ],
    }).box;
  const cut =
    rows.length > SHOWN ? ` Shown are the ${SHOWN} of ${rows.length} tasks that are critical most often.` : "";
  return section(
    "Schedule",
    `Every task takes its median time: ${format.text(simulation.p50_makespan)} in all. The median makespan is longer where paths meet, because the latest of them counts.${cut}`,
    legend({
      critical: "critical path",
      task: "other task",
      slack: "mean slack",
      p90: "finished with 90 % certainty",
    }),
    element("div", { class: "scroll" }, fitted(draw)),
  );
}

export const story = (row: Row, { format }: View): string =>
  [
    labelOf(row),
    `Start ${format.text(row.p50.start)} · end ${format.text(row.p50.finish)} · takes ${format.text(row.duration_p50)}`,
    `Critical in ${percent(row.criticality)} of the iterations · mean slack ${format.text(row.slack)}`,
    `Finished by ${format.text(row.finish_p90)} with 90 % certainty · risk ${row.risk}`,
  ].join("\n");
