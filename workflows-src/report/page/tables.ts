import { percent } from "../hours.ts";
import { element, section } from "./dom.ts";
import type { Row, View } from "./view.ts";

interface Column {
  readonly title: string;
  readonly about: string;
  readonly value: (row: Row) => string | number;
  readonly show?: (value: number) => string;
}

/** All tasks; a click on a column's title sorts by it, a second click the other way round. */
export function taskTable({ rows, format }: View): HTMLElement {
  const { unit, number } = format;
  const risks = ["LOW", "MEDIUM", "HIGH", "CRITICAL"];
  const columns: readonly Column[] = [
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
  const body = element("tbody", {});
  const fill = (sorted: readonly Row[]): void => body.replaceChildren(...sorted.map((row) => line(row, columns)));
  const heads = columns.map(({ title, about, value }) => {
    const button = element("button", { type: "button", title: about }, title);
    const head = element("th", { scope: "col" }, button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      fill(rows.toSorted((a, b) => (down ? -1 : 1) * compare(value(a), value(b))));
    });
    return head;
  });
  const first = rows.toSorted((a, b) => b.criticality - a.criticality || a.p50.start - b.p50.start);
  heads[5]?.setAttribute("aria-sort", "descending");
  fill(first);
  const table = element("table", {}, element("thead", {}, element("tr", {}, ...heads)), body);
  return section("Tasks", "A column's title sorts by it.", element("div", { class: "scroll" }, table));
}

const compare = (a: string | number, b: string | number): number => (a === b ? 0 : a < b ? -1 : 1);

const line = (row: Row, columns: readonly Column[]): HTMLElement =>
  element(
    "tr",
    { class: row.p50.critical ? "critical" : "" },
    ...columns.map(({ value, show }) => {
      const cell = value(row);
      const isText = typeof cell === "string";
      return element("td", { class: isText ? "" : "number" }, isText ? cell : (show?.(cell) ?? String(cell)));
    }),
  );

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
