import { axisX, barX, gridX, type PlotOptions, plot, pointerY, ruleY, text, tickX, tip } from "@observablehq/plot";
import { percent } from "../hours.ts";
import { element, fitted, legend, section } from "./dom.ts";
import { tipLook } from "./tip-look.ts";
import { labelOf, type Row, type View } from "./view.ts";

const ROW = 24;
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

  const draw = (width: number): HTMLElement => {
    const marginLeft = Math.round(Math.min(260, width * 0.36));
    const shared: PlotOptions = { width, marginLeft, marginRight: 16, x: { domain: [0, hours(latest)] } };
    const ticks = Math.max(2, Math.floor((width - marginLeft) / 70));
    const axis = plot({
      ...shared,
      ...{ height: 30, marginTop: 26, marginBottom: 0 },
      marks: [axisX({ anchor: "top", ticks, label: null, tickFormat: (value: number) => `${value} ${format.unit}` })],
    });
    const bars = plot({
      ...shared,
      ...{ height: shown.length * ROW + 12, marginTop: 2, marginBottom: 10 },
      x: { ...shared.x, axis: null },
      y: { domain: shown.map(({ id }) => id), axis: null, padding: 0.28 },
      marks: [
        gridX({ ticks, stroke: "var(--line)", strokeOpacity: 1 }),
        text(shown, {
          ...{ y: "id", text: labelOf, frameAnchor: "left", textAnchor: "start", dx: -marginLeft },
          ...{ fill: (row: Row) => (row.p50.critical ? "var(--critical)" : "var(--text)") },
          ...{ fontSize: 12, lineWidth: (marginLeft - 10) / 12, textOverflow: "ellipsis" },
        }),
        ruleY(shown, {
          ...{ y: "id", x1: (row: Row) => hours(row.p50.finish) },
          ...{ x2: (row: Row) => hours(Math.min(latest, row.p50.finish + row.slack)) },
          ...{ stroke: "var(--quiet)", strokeDasharray: "1,4", strokeWidth: 2, strokeLinecap: "round" },
        }),
        barX(shown, {
          ...{ y: "id", x1: (row: Row) => hours(row.p50.start), x2: (row: Row) => hours(row.p50.finish), rx: 3 },
          fill: (row: Row) => (row.p50.critical ? "var(--critical)" : "var(--task)"),
        }),
        tickX(shown, {
          ...{ y: "id", x: (row: Row) => hours(row.finish_p90) },
          ...{ stroke: "var(--text)", strokeWidth: 1.5, inset: 1 },
        }),
        tip(
          shown,
          pointerY({
            ...{ y: "id", x: (row: Row) => hours((row.p50.start + row.p50.finish) / 2) },
            ...{ title: (row: Row) => story(row, view), ...tipLook(width) },
          }),
        ),
      ],
    });
    return element("div", {}, element("div", { class: "scale" }, axis), bars);
  };
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
