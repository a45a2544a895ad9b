import { createElement } from "./dom.ts";

export interface Column<Row> {
  readonly title: string;
  readonly about: string;
  readonly value: (row: Row) => string | number;
  /** Formats a number. */
  readonly show?: (value: number) => string;
}

export interface TableOptions<Row> {
  /** Title of the column by which the rows are sorted at first, largest first. */
  readonly sortedBy?: string;
  readonly getClass?: (row: Row) => string;
}

export const SORT_HINT = "A column's title sorts by it.";

/** Creates a table in the order of its rows; a click on a column's title sorts by it, a second click the other way round. */
export function createSortableTable<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { sortedBy, getClass = () => "" }: TableOptions<Row> = {},
): HTMLElement {
  const body = createElement("tbody", {});
  const fill = (sorted: readonly Row[]): void =>
    body.replaceChildren(...sorted.map((row) => createLine(row, columns, getClass(row))));
  const heads = columns.map(({ title, about, value }) => {
    const button = createElement("button", { type: "button", title: about }, title);
    const head = createElement(
      "th",
      { scope: "col", ...(title === sortedBy && { "aria-sort": "descending" }) },
      button,
    );
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      fill(rows.toSorted((a, b) => (down ? -1 : 1) * compare(value(a), value(b))));
    });
    return head;
  });
  fill(rows);
  return createElement("table", {}, createElement("thead", {}, createElement("tr", {}, ...heads)), body);
}

const compare = (a: string | number, b: string | number): number => (a === b ? 0 : a < b ? -1 : 1);

const createLine = <Row>(row: Row, columns: readonly Column<Row>[], name: string): HTMLElement =>
  createElement(
    "tr",
    { class: name },
    ...columns.map(({ value, show }) => {
      const cell = value(row);
      const isText = typeof cell === "string";
      return createElement("td", { class: isText ? "" : "number" }, isText ? cell : (show?.(cell) ?? String(cell)));
    }),
  );
