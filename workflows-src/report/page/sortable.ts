import { element } from "./dom.ts";

export interface Column<Row> {
  readonly title: string;
  readonly about: string;
  readonly value: (row: Row) => string | number;
  /** Writes a number. */
  readonly show?: (value: number) => string;
}

export interface Look<Row> {
  /** Title of the column by which the rows are sorted at first, largest first. */
  readonly sortedBy?: string;
  readonly classOf?: (row: Row) => string;
}

export const SORTS = "A column's title sorts by it.";

/** A table in the order of its rows; a click on a column's title sorts by it, a second click the other way round. */
export function sortable<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { sortedBy, classOf = () => "" }: Look<Row> = {},
): HTMLElement {
  const body = element("tbody", {});
  const fill = (sorted: readonly Row[]): void =>
    body.replaceChildren(...sorted.map((row) => line(row, columns, classOf(row))));
  const heads = columns.map(({ title, about, value }) => {
    const button = element("button", { type: "button", title: about }, title);
    const head = element("th", { scope: "col", ...(title === sortedBy && { "aria-sort": "descending" }) }, button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      fill(rows.toSorted((a, b) => (down ? -1 : 1) * compare(value(a), value(b))));
    });
    return head;
  });
  fill(rows);
  return element("table", {}, element("thead", {}, element("tr", {}, ...heads)), body);
}

const compare = (a: string | number, b: string | number): number => (a === b ? 0 : a < b ? -1 : 1);

const line = <Row>(row: Row, columns: readonly Column<Row>[], name: string): HTMLElement =>
  element(
    "tr",
    { class: name },
    ...columns.map(({ value, show }) => {
      const cell = value(row);
      const isText = typeof cell === "string";
      return element("td", { class: isText ? "" : "number" }, isText ? cell : (show?.(cell) ?? String(cell)));
    }),
  );
