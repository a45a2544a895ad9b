import type { TaskState } from "../plan.ts";
import { parseBox } from "../task-states.ts";
import { type Entry, type Position, toScalar } from "./plan-node.ts";

/** A list item of a Markdown document, with everything below it. */
export interface Item extends Position {
  /** Columns before its marker. */
  readonly indent: number;
  /** The character in its box; undefined for an item without one. */
  readonly box: string | undefined;
  /** The rest of its first line. */
  readonly text: string;
  /** The lines below that belong to no item inside of it. */
  readonly lines: string[];
  readonly items: Item[];
  /** Its own line and those of everything inside, as they are written. */
  readonly raw: string[];
  readonly numbered: boolean;
}

/** The part of a document from a heading to the next of any level. The first one has level 0 and no title. */
export interface OutlineSection extends Position {
  readonly level: number;
  readonly title: string;
  /** Outermost items. */
  readonly items: Item[];
  /** Lines outside of items, fences included. */
  readonly lines: { readonly line: number; readonly text: string }[];
  /** Everything below the heading, as it is written. */
  readonly raw: string[];
  readonly fences: { readonly line: number; readonly language: string; readonly text: string }[];
}

/** The structure of a Markdown document. HTML comments are no part of it; fences, quotes and indented code hold no headings and items. */
export interface Outline {
  readonly sections: readonly OutlineSection[];
  /** `key: value` lines between `---` at the start. */
  readonly frontmatter: { readonly line: number; readonly text: string } | undefined;
  /** The line of a fence that is never closed. */
  readonly openFence: number | undefined;
}

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*)$/;
const ITEM = /^([ \t]*)([-*+]|\d{1,9}[.)])[ \t]+(.*)$/;
const BOX = /^\[([ xX~/\-✓✔✅]?)\](?=[\s*]|$)[ \t]*(.*)$/u;
const FENCE = /^([ \t]*)(`{3,}|~{3,})(.*)$/;
const TAB_STOP = 4;
/** Deeper lists count as lists of this level, which bounds the work. */
const MAX_LEVELS = 20;

const measureIndent = (blanks: string): number => {
  let columns = 0;
  for (const blank of blanks) columns += blank === "\t" ? TAB_STOP - (columns % TAB_STOP) : 1;
  return columns;
};

export function parseOutline(text: string): Outline {
  const rows = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const frontmatter = findFrontmatter(rows);
  let section = createSection(0, "", { line: 1, column: 1 });
  const sections = [section];
  const stack: Item[] = [];
  let fence: { mark: string; line: number; language: string; lines: string[] } | undefined;
  let inComment = false;
  let afterBlank = true;

  const put = (raw: string, line: number): void => {
    section.raw.push(raw);
    for (const item of stack) item.raw.push(raw);
    const owner = stack.at(-1);
    if (owner === undefined) section.lines.push({ line, text: raw });
    else owner.lines.push(raw);
  };

  for (let index = frontmatter?.end ?? 0; index < rows.length; index++) {
    const line = index + 1;
    const written = rows[index] ?? "";
    if (fence !== undefined) {
      put(written, line);
      const [, , mark = "", info = ""] = FENCE.exec(written) ?? [];
      if (!mark.startsWith(fence.mark) || info.trim() !== "") fence.lines.push(written);
      else {
        section.fences.push({ line: fence.line, language: fence.language, text: fence.lines.join("\n") });
        fence = undefined;
      }
      continue;
    }
    let raw = written;
    if (inComment || raw.includes("<!--")) {
      ({ raw, inComment } = removeComments(raw, inComment));
      if (raw.trim() === "" && written.trim() !== "") continue;
    }
    if (raw.trim() === "") {
      afterBlank = true;
      put("", line);
      continue;
    }
    const blanks = measureIndent(/^[ \t]*/.exec(raw)?.[0] ?? "");
    const [, , mark = "", info = ""] = FENCE.exec(raw) ?? [];
    const isFence = mark !== "" && !(mark.startsWith("`") && info.includes("`"));
    const heading = isFence ? null : HEADING.exec(raw);
    const [, , marker = "", rest = ""] = (isFence || heading !== null ? null : ITEM.exec(raw)) ?? [];
    if (heading !== null && blanks < TAB_STOP) {
      stack.length = 0;
      const title = (heading[2] ?? "")
        .trimEnd()
        .replace(/(?<=^|[ \t])#+$/, "")
        .trimEnd();
      section = createSection((heading[1] ?? "").length, title, { line, column: raw.indexOf(title) + 1 });
      sections.push(section);
    } else if (marker !== "" && !isIndentedCode(blanks, stack)) {
      while (stack.length > 0 && (blanks <= (stack.at(-1)?.indent ?? 0) || stack.length > MAX_LEVELS)) stack.pop();
      const box = BOX.exec(rest);
      const words = box === null ? rest : (box[2] ?? "");
      const item: Item = {
        line,
        column: raw.length - rest.length + 1,
        indent: blanks,
        box: box === null ? undefined : box[1] || " ",
        text: words.trimEnd(),
        lines: [],
        items: [],
        raw: [raw],
        numbered: /\d/.test(marker),
      };
      for (const outer of stack) outer.raw.push(raw);
      section.raw.push(raw);
      const outer = stack.at(-1);
      (outer?.items ?? section.items).push(item);
      stack.push(item);
    } else {
      // A line at the margin behind a blank one ends the list; behind an item it goes on.
      if (afterBlank || isFence) while (stack.length > 0 && blanks <= (stack.at(-1)?.indent ?? 0)) stack.pop();
      put(raw, line);
      if (isFence)
        fence = {
          mark,
          line,
          language: /^\s*\{?\.?([\w+-]*)/.exec(info)?.[1]?.toLowerCase() ?? "",
          lines: [],
        };
    }
    afterBlank = false;
  }
  const openFence = fence?.line;
  return { sections, frontmatter: frontmatter && { line: 2, text: frontmatter.text }, openFence };
}

const createSection = (level: number, title: string, { line, column }: Position): OutlineSection => ({
  level,
  title,
  line,
  column,
  items: [],
  lines: [],
  raw: [],
  fences: [],
});

/** Four blanks make code, unless the line is inside of a list. */
const isIndentedCode = (blanks: number, stack: readonly Item[]): boolean => blanks >= TAB_STOP && stack.length === 0;

function removeComments(raw: string, inComment: boolean): { raw: string; inComment: boolean } {
  let rest = raw;
  let kept = "";
  let inside = inComment;
  while (rest !== "") {
    const end = rest.indexOf(inside ? "-->" : "<!--");
    if (!inside) kept += end < 0 ? rest : rest.slice(0, end);
    if (end < 0) break;
    rest = rest.slice(end + (inside ? 3 : 4));
    inside = !inside;
  }
  return { raw: kept, inComment: inside };
}

function findFrontmatter(rows: readonly string[]): { text: string; end: number } | undefined {
  if (rows[0]?.trimEnd() !== "---") return undefined;
  const end = rows.findIndex((row, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(row));
  return end < 0 ? undefined : { text: rows.slice(1, end).join("\n"), end: end + 1 };
}

/** The state of an item's box; undefined for an item without one. */
export const readBoxState = ({ box }: Item): TaskState | undefined =>
  box === undefined ? undefined : (parseBox(box) ?? "open");

/** All items, outer before inner. */
export function* walkItems(items: readonly Item[]): Generator<Item> {
  const stack = [...items].reverse();
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    yield item;
    stack.push(...[...item.items].reverse());
  }
}

/** Lines without the indent that all of them share, and without blank lines at both ends. */
export function outdent(lines: readonly string[]): string {
  const full = lines.filter((line) => line.trim() !== "");
  const indent = Math.min(...full.map((line) => (/^[ \t]*/.exec(line)?.[0] ?? "").length));
  return lines
    .map((line) => line.slice(Math.min(indent, line.length)).trimEnd())
    .join("\n")
    .replace(/^\n+|\n+$/g, "");
}

/** Everything below an item's first line, less what `leaves` takes out. */
export function readBody(item: Item, leaves: (inner: Item) => boolean = () => false): string {
  const lines: string[] = [...item.lines];
  const take = (inner: Item): void => {
    if (leaves(inner)) return;
    if (inner.items.some(leaves)) {
      lines.push(inner.raw[0] ?? "", ...inner.lines);
      inner.items.forEach(take);
    } else lines.push(...inner.raw);
  };
  if (!item.items.some((inner) => leaves(inner) || inner.items.length > 0)) return outdent(item.raw.slice(1));
  item.items.forEach(take);
  return outdent(lines);
}

const FIELD = /^(?:[-*+]\s+)?(?:\*\*|__)([^*_:][^*:]{0,40}?)\s*(?::\s*(?:\*\*|__)|(?:\*\*|__)\s*:)\s*(.*)$/;

/** A line `**Label:** text` or `- **Label**: text`. */
export function parseField(line: string, position: Position): Entry | undefined {
  const [, label, text = ""] = FIELD.exec(line.trim()) ?? [];
  if (label === undefined) return undefined;
  const column = line.trimEnd().length - text.trimEnd().length + 1;
  return { key: label.trim(), position, value: toScalar(text.trim(), { ...position, column }) };
}
