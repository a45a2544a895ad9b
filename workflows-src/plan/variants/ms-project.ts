import { appendTo } from "../append-to.ts";
import type { ProblemList } from "../problem-list.ts";
import type { RawTask } from "../raw/raw-plan.ts";
import { parseCsv } from "../syntax/parse-csv.ts";
import { type Entry, type ScalarNode, toEntry, toMapping, toScalar } from "../syntax/plan-node.ts";
import type { PlanFormat } from "./variant.ts";

const COLUMNS: Record<string, string> = {
  id: "id",
  "unique id": "unique_id",
  wbs: "wbs",
  "task name": "name",
  name: "name",
  duration: "duration",
  predecessors: "predecessors",
  "% complete": "status",
  "percent complete": "status",
  "outline level": "level",
  notes: "description",
  "resource names": "agent",
};
/** `2FS+1 day`: a number, the type of the link, a lag. */
const LINK = /^(\d{1,9})\s*(FS|SS|FF|SF)?\s*([+-]\s*[\d.,]+\s*(?:%|[a-z]*))?$/i;
/** The comma in a lag such as `+1,5 days` is a decimal one. */
const SEPARATOR_OF_LINKS = /;|(?<![+-]\s?\d{1,6}),/;
/** Meanings of columns that may hold the id; those that do not are facts. */
const IDS = new Set(["id", "unique_id", "wbs"]);
const SEPARATORS = [",", ";", "\t"];

/** MS Project's CSV, and tables like it: a row a task, columns by their names. */
export const msProject: PlanFormat = {
  name: "MS Project CSV",
  recognises: ({ text }) => findSeparator(text) !== undefined,

  read({ text }, problems) {
    const separator = findSeparator(text) ?? ",";
    const [header = [], ...rows] = parseCsv(text, separator);
    const titles = header.map((cell) => cell.text.toLowerCase().replaceAll("_", " "));
    const findColumn = (meaning: string): number => titles.findIndex((title) => COLUMNS[title] === meaning);
    const idColumn = [findColumn("id"), findColumn("unique_id"), findColumn("wbs")].find((column) => column >= 0);
    const getCell = (row: readonly ScalarNode[], column: number): string => row[column]?.text ?? "";
    const items = rows.map((row, index) => ({
      row,
      id: (idColumn === undefined ? "" : getCell(row, idColumn)) || `${index + 1}`,
      level: Number(getCell(row, findColumn("level"))) || 1,
      links: readLinks(getCell(row, findColumn("predecessors")), row[findColumn("predecessors")], problems),
    }));
    /** A row before one of a deeper level is the heading of the rows below it. */
    const parents: (readonly number[])[] = [];
    const open: number[] = [];
    for (const [index, { level }] of items.entries()) {
      while (open.length > 0 && (items[open.at(-1) ?? 0]?.level ?? 0) >= level) open.pop();
      parents.push([...open]);
      open.push(index);
    }
    const summaries = new Set(parents.flat());
    const inside = new Map<string, string[]>();
    for (const [index, { id }] of items.entries())
      if (!summaries.has(index))
        for (const parent of parents[index] ?? []) appendTo(inside, items[parent]?.id ?? "", id);
    const tasks = items.flatMap(({ row, id, links }, index): RawTask[] => {
      const [first] = row;
      if (first !== undefined && row.length < header.length) {
        const message = `this row has ${row.length} cells: expected ${header.length}, as in the first row`;
        problems.addWarning(first, "damaged-row", message, () => "look for a quote or a separator that is missing");
      }
      const isBlank = row.every(({ text }, column) => column === idColumn || text.trim() === "");
      if (first === undefined || isBlank || summaries.has(index)) return [];
      const above = (parents[index] ?? []).flatMap((parent) => items[parent] ?? []);
      const waits = [...links, ...above.flatMap((parent) => parent.links)]
        .flatMap((link) => inside.get(link) ?? [link])
        .filter((other) => other !== id);
      const facts: ScalarNode[] = [];
      const entries = row.flatMap((cell, column): Entry[] => {
        const title = titles[column] ?? "";
        const meaning = COLUMNS[title];
        if (cell.text === "" || column === idColumn || meaning === "predecessors" || meaning === "level") return [];
        if (meaning === "duration") return [{ key: "duration", position: cell, value: readDuration(cell, separator) }];
        if (meaning === "status") return [{ key: "status", position: cell, value: readShare(cell) }];
        if (meaning !== undefined && !IDS.has(meaning)) return [{ key: meaning, position: cell, value: cell }];
        facts.push(toScalar(`${header[column]?.text ?? "column"}: ${cell.text}`, cell));
        return [];
      });
      if (facts.length > 0) {
        const { line, column } = first;
        const value = { kind: "list" as const, line, column, lastLine: line, items: facts };
        entries.push({ key: "also_stated", position: first, value });
      }
      const stated = waits.map(
        (other): Entry => toEntry("depends_on", other, row[findColumn("predecessors")] ?? first),
      );
      const texts = above.map((parent) => ({
        title: `Part of ${parent.id}`,
        text: getCell(parent.row, findColumn("name")),
      }));
      return [
        {
          id: toScalar(id, first),
          fields: toMapping(first, [...entries, ...stated]),
          texts,
        },
      ];
    });
    return { phases: [{ parallel: true, tasks }] };
  },
};

/** The separator of a first row that has the columns of tasks. */
function findSeparator(text: string): string | undefined {
  const first =
    text
      .replace(/^\uFEFF/, "")
      .slice(0, 5000)
      .split(/\r?\n/, 1)[0] ?? "";
  return SEPARATORS.find((separator) => {
    const titles = first
      .split(separator)
      .map((title) => title.trim().replace(/^"|"$/g, "").toLowerCase().replaceAll("_", " "));
    const known = titles.map((title) => COLUMNS[title]);
    return (
      known.includes("name") &&
      (known.includes("duration") || known.includes("predecessors") || known.includes("status") || known.includes("id"))
    );
  });
}

function readLinks(text: string, cell: ScalarNode | undefined, problems: ProblemList): string[] {
  return text.split(SEPARATOR_OF_LINKS).flatMap((part) => {
    const word = part.trim();
    if (word === "") return [];
    const [, id, type = "FS", lag] = LINK.exec(word) ?? [];
    if (id === undefined) return [word];
    if (cell !== undefined && (lag !== undefined || type.toUpperCase() !== "FS")) {
      const message = `the link "${word.slice(0, 60)}" has ${lag === undefined ? "a type" : "a lag"}: the task waits for the end of ${id}, and for no longer`;
      problems.addWarning(cell, "link-assumed", message);
    }
    return [id];
  });
}

/** `100%` and `100` are the same share of a task. */
const readShare = (cell: ScalarNode): ScalarNode =>
  /^\s*\d{1,3}\s*$/.test(cell.text) ? toScalar(`${cell.text.trim()}%`, cell) : cell;

/** `5 days?`, `3 ed`, `1,5 d`: estimated and elapsed times count like others. */
function readDuration(cell: ScalarNode, separator: string): ScalarNode {
  const plain = cell.text.replace(/\?$/, "").replace(/(\d)\s*e(?=[a-z])/i, "$1 ");
  return toScalar(separator === "," ? plain : plain.replace(/(\d),(\d)/, "$1.$2"), cell);
}
