import { describeFallback } from "../fallback.ts";
import { formatPercent } from "../hours.ts";
import { describeNothingLeft, listSettled } from "../settled.ts";
import { buildSection, createElement } from "./dom.ts";
import { type Column, createSortableTable, SORT_HINT } from "./sortable.ts";
import type { PageView, TaskRow } from "./view.ts";

const RISKS = ["LOW", "MEDIUM", "HIGH", "CRITICAL"];

/** Lists all tasks, the ones that are critical most often first. */
export function buildTaskTable({ rows, format }: PageView): HTMLElement {
  const { unit, number } = format;
  const columns: readonly Column<TaskRow>[] = [
    { title: "Task", about: "Id of the task", value: ({ id }) => id },
    { title: "Name", about: "Name of the task", value: ({ id, name }) => (name === id ? "" : name) },
    {
      title: "Risk",
      about: "Risk class",
      value: ({ risk }) => RISKS.indexOf(risk),
      show: (value) => RISKS[value] ?? "",
    },
    {
      title: `Start, ${unit}`,
      about: "In the schedule of median durations",
      value: ({ p50 }) => p50.start,
      show: number,
    },
    { title: `Takes, ${unit}`, about: "Median of the duration", value: (row) => row.duration_p50, show: number },
    {
      title: "Critical",
      about: "Share of the iterations in which any delay of the task delays the end",
      value: ({ criticality }) => criticality,
      show: formatPercent,
    },
    {
      title: `Slack, ${unit}`,
      about: "Mean delay that does not delay the end",
      value: (row) => row.slack,
      show: number,
    },
    {
      title: "Sensitivity",
      about: "Rank correlation of the duration with the makespan, -1 to 1",
      value: ({ sensitivity }) => sensitivity,
      show: (value) => value.toFixed(2),
    },
    {
      title: `Done P90, ${unit}`,
      about: "Finished by then in 90 % of the iterations",
      value: ({ finish_p90 }) => finish_p90,
      show: number,
    },
  ];
  const first = rows.toSorted((a, b) => b.criticality - a.criticality || a.p50.start - b.p50.start);
  const table = createSortableTable(columns, first, {
    sortedBy: "Critical",
    getClass: ({ p50 }) => (p50.critical ? "critical" : ""),
  });
  return buildSection("Tasks", SORT_HINT, createElement("div", { class: "scroll" }, table));
}

/** Lists the tasks of the plan that are not carried out; empty if all are. */
export function buildSettled({ plan: { tasks, settled } }: PageView): HTMLElement[] {
  if (settled === undefined || settled.length === 0) return [];
  const lines = listSettled(settled).map(({ term, text }) =>
    createElement("li", {}, createElement("b", {}, term), ` ${text}`),
  );
  const explanation =
    tasks.length === 0 ? `${describeNothingLeft(settled)}.` : "Their durations are in no figure of this page.";
  return [buildSection("Not carried out", explanation, createElement("ul", {}, ...lines))];
}

/** Lists the problems of the plan; nothing where there is none. */
export function buildProblems({ plan }: PageView): HTMLElement[] {
  const { source } = plan;
  if (source.problems.length === 0) return [];
  const lines = source.problems.map(({ severity, code, file, line, column, message, hint }) =>
    createElement(
      "li",
      { class: severity },
      createElement("b", {}, `${severity} ${code}`),
      ` ${message}${hint === undefined ? "" : `. ${hint}`} `,
      createElement("code", {}, `${file}:${line}:${column}`),
    ),
  );
  const explanation = source.fallback ? describeFallback(plan) : "The plan can be used; these are warnings.";
  return [buildSection("Problems", explanation, createElement("ul", { class: "problems" }, ...lines))];
}
