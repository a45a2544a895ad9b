import { percent } from "../hours.ts";
import { element, section } from "./dom.ts";
import { type Column, SORTS, sortable } from "./sortable.ts";
import type { Row, View } from "./view.ts";

/** All tasks, the ones that are critical most often first. */
export function taskTable({ rows, format }: View): HTMLElement {
  const { unit, number } = format;
  const risks = ["LOW", "MEDIUM", "HIGH", "CRITICAL"];
  const columns: readonly Column<Row>[] = [
    { title: "Task", about: "Id of the task", value: ({ id }) => id },
    { title: "Name", about: "Name of the task", value: ({ id, name }) => (name === id ? "" : name) },
    {
      title: "Risk",
      about: "Risk class",
      value: ({ risk }) => risks.indexOf(risk),
      show: (value) => risks[value] ?? "",
    },
    {
      title: `Start, ${unit}`,
      about: "In the schedule of median durations",
      value: ({ p50 }) => p50.start,
      show: number,
    },
    {
      title: `Takes, ${unit}`,
      about: "Median of the duration",
      value: ({ duration_p50 }) => duration_p50,
      show: number,
    },
    {
      title: "Critical",
      about: "Share of the iterations in which any delay of the task delays the end",
      value: ({ criticality }) => criticality,
      show: percent,
    },
    {
      title: `Slack, ${unit}`,
      about: "Mean delay that does not delay the end",
      value: ({ slack }) => slack,
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
  const table = sortable(columns, first, {
    sortedBy: "Critical",
    classOf: ({ p50 }) => (p50.critical ? "critical" : ""),
  });
  return section("Tasks", SORTS, element("div", { class: "scroll" }, table));
}

/** What is wrong with the plan; nothing where all is well. */
export function problems({ plan: { source } }: View): HTMLElement[] {
  if (source.problems.length === 0) return [];
  const lines = source.problems.map(({ severity, code, file, line, column, message, hint }) =>
    element(
      "li",
      { class: severity },
      element("b", {}, `${severity} ${code}`),
      ` ${message}${hint === undefined ? "" : `. ${hint}`} `,
      element("code", {}, `${file}:${line}:${column}`),
    ),
  );
  const said = source.fallback
    ? "The plan cannot be used for these reasons; one sequential task stands in for it."
    : "The plan can be used; these are warnings.";
  return [section("Problems", said, element("ul", { class: "problems" }, ...lines))];
}
