/** A part of a Markdown text; lines are 1-based and inclusive. */
export interface Section {
  readonly heading: string;
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

interface Heading {
  readonly level: number;
  readonly text: string;
  readonly line: number;
}

/** The words of a heading joined with `-`, case kept: `API Requirements` → `API-Requirements`. */
export const anchor = (heading: string): string => (heading.match(/[\p{L}\p{N}_]+/gu) ?? []).join("-");

/** The anchor that GitHub gives a heading, without the number that tells it from an earlier one: `Q&A – more` → `qa--more`. */
const slug = (heading: string): string =>
  shown(heading)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");

/** The text of a heading as a reader sees it: links and emphasis without their marks. */
const shown = (heading: string): string =>
  heading.replace(/!?\[([^[\]]*)\]\([^()]*\)/g, "$1").replace(/(^|[^\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])/gu, "$1$2");

/** Headings in the order of the text, each with the anchor that GitHub gives it: the second `Errors` is `errors-1`. */
function slugs(all: readonly Heading[]): Map<string, Heading> {
  const found = new Map<string, Heading>();
  const used = new Map<string, number>();
  for (const heading of all) {
    const name = slug(heading.text);
    let number = used.get(name) ?? 0;
    while (found.has(number === 0 ? name : `${name}-${number}`)) number += 1;
    used.set(name, number + 1);
    found.set(number === 0 ? name : `${name}-${number}`, heading);
  }
  return found;
}

/**
 * The section under the heading that `name` means, up to the next heading of its level or above; undefined where there is none.
 * A name is the words of a heading joined with `-` or GitHub's anchor; the first of several headings where it fits more than one,
 * and case decides only where two headings differ in nothing else.
 */
export function findSection(markdown: string, name: string): Section | undefined {
  const lines = markdown.split("\n");
  const all = headings(markdown);
  const wanted = anchor(name);
  const start =
    all.find(({ text }) => anchor(text) === wanted) ??
    slugs(all).get(name.toLowerCase()) ??
    all.find(({ text }) => anchor(text).toLowerCase() === wanted.toLowerCase());
  if (start === undefined) return undefined;
  const end = all.find(({ line, level }) => line > start.line && level <= start.level);
  const last = end === undefined ? lines.length : end.line - 1;
  return { heading: start.text, first: start.line, last, text: lines.slice(start.line - 1, last).join("\n") };
}

/** What begins a line that is no paragraph, so that a line of `=` or `-` below it makes no heading: lists, quotations, tables, indented code. */
const NO_PARAGRAPH = /^(?: {4}|\t| {0,3}(?:[-*+]|\d+[.)])[ \t]| {0,3}[>|])/;

/**
 * The headings of a Markdown text, marked by `#` or underlined with `=` or `-`.
 * What looks like one inside of fenced code, a comment or the front matter is none.
 */
export function headings(markdown: string): Heading[] {
  const found: Heading[] = [];
  const lines = markdown.split(/\r?\n/);
  let fence: string | undefined;
  let comment = false;
  /** Where the paragraph begins that the line before belongs to. */
  let paragraph: number | undefined;
  for (let index = afterFrontMatter(lines); index < lines.length; index++) {
    const line = lines[index] ?? "";
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    const began = paragraph;
    paragraph = undefined;
    if (fence !== undefined) {
      if (mark?.[1]?.startsWith(fence) && mark[2]?.trim() === "") fence = undefined;
    } else if (comment || /^ {0,3}<!--/.test(line)) {
      comment = !line.includes("-->");
    } else if (mark?.[1] !== undefined) {
      fence = mark[1];
    } else {
      const [, level, text = ""] = /^ {0,3}(#{1,6})(?![^ \t])(.*)$/.exec(line) ?? [];
      const underline = /^ {0,3}(=+|-+)[ \t]*$/.exec(line)?.[1];
      if (level !== undefined) found.push({ level: level.length, text: unclosed(text), line: index + 1 });
      else if (underline !== undefined && began !== undefined) {
        const words = lines.slice(began, index).map((each) => each.trim());
        found.push({ level: underline.startsWith("=") ? 1 : 2, text: words.join(" "), line: began + 1 });
      } else if (underline === undefined && line.trim() !== "" && (began !== undefined || !NO_PARAGRAPH.test(line)))
        paragraph = began ?? index;
    }
  }
  return found;
}

/** Without the `#` that may close a heading. */
const unclosed = (text: string): string =>
  text
    .trim()
    .replace(/(^|[ \t])#+$/, "")
    .trimEnd();

/** The first line after a block of YAML between two lines of `---` at the very beginning. */
function afterFrontMatter(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== "---") return 0;
  return lines.findIndex((line, index) => index > 0 && /^(---|\.\.\.)[ \t]*$/.test(line)) + 1;
}
