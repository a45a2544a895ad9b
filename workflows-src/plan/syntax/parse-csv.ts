import { type ScalarNode, toScalar } from "./plan-node.ts";

/** The rows of a table whose cells `separator` divides; quotes may hold separators, line ends and doubled quotes. Blank rows are left out. */
export function parseCsv(text: string, separator: string): ScalarNode[][] {
  const rows: ScalarNode[][] = [];
  let row: ScalarNode[] = [];
  let line = 1;
  let lineStart = 0;
  let offset = 0;
  const endRow = (): void => {
    if (row.some((cell) => cell.text !== "")) rows.push(row);
    row = [];
  };
  while (offset < text.length) {
    const position = { line, column: offset - lineStart + 1 };
    let cell = "";
    if (text[offset] === '"') {
      let end = text.indexOf('"', offset + 1);
      while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
      const stop = end < 0 ? text.length : end;
      cell = text.slice(offset + 1, stop).replaceAll('""', '"');
      for (let next = text.indexOf("\n", offset); next >= 0 && next < stop; next = text.indexOf("\n", next + 1)) {
        line++;
        lineStart = next + 1;
      }
      offset = stop + 1;
    }
    const start = offset;
    while (offset < text.length && text[offset] !== separator && text[offset] !== "\n") offset++;
    cell += text.slice(start, offset);
    row.push(toScalar(cell.trim(), position));
    if (text[offset] === "\n") {
      endRow();
      line++;
      lineStart = offset + 1;
    }
    offset++;
  }
  endRow();
  return rows;
}
