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

/** Joins the words of a heading with `-` and keeps their case: `API Requirements` → `API-Requirements`. */
export const toAnchor = (heading: string): string => (heading.match(/[\p{L}\p{N}_]+/gu) ?? []).join("-");

/** Returns the anchor that GitHub gives a heading, without the number of a repeated one: `Q&A – more` → `qa--more`. */
const toSlug = (heading: string): string =>
  stripMarks(heading)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");

/** Removes the marks of links and emphasis. */
const stripMarks = (heading: string): string =>
  heading.replace(/!?\[([^[\]]*)\]\([^()]*\)/g, "$1").replace(/(^|[^\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])/gu, "$1$2");

/** Returns GitHub's anchor → heading: the second `Errors` is `errors-1`. */
function mapSlugs(all: readonly Heading[]): Map<string, Heading> {
  const found = new Map<string, Heading>();
  const used = new Map<string, number>();
  for (const heading of all) {
    const slug = toSlug(heading.text);
    let number = used.get(slug) ?? 0;
    const name = () => (number === 0 ? slug : `${slug}-${number}`);
    while (found.has(name())) number += 1;
    used.set(slug, number + 1);
    found.set(name(), heading);
  }
  return found;
}

/**
 * Returns the section under the named heading, up to the next heading of its level or above; undefined if there is no such heading.
 * A name is the words of a heading joined with `-`, or GitHub's anchor. The first matching heading counts, and case matters only for headings
 * that differ in nothing else.
 */
export function findSection(markdown: string, name: string): Section | undefined {
  const lines = markdown.split("\n");
  const all = findHeadings(markdown);
  const wanted = toAnchor(name);
  const start =
    all.find(({ text }) => toAnchor(text) === wanted) ??
    mapSlugs(all).get(name.toLowerCase()) ??
    all.find(({ text }) => toAnchor(text).toLowerCase() === wanted.toLowerCase());
  if (start === undefined) return undefined;
  const end = all.find(({ line, level }) => line > start.line && level <= start.level);
  const last = end === undefined ? lines.length : end.line - 1;
  return { heading: start.text, first: start.line, last, text: lines.slice(start.line - 1, last).join("\n") };
}

/** Lists, quotations, tables and indented code: a line of `=` or `-` below them does not make a heading. */
const NO_PARAGRAPH = /^(?: {4}|\t| {0,3}(?:[-*+]|\d+[.)])[ \t]| {0,3}[>|])/;

/** Returns the headings of a Markdown text, marked by `#` or underlined, except in fenced code, comments and front matter. */
export function findHeadings(markdown: string): Heading[] {
  const found: Heading[] = [];
  const lines = markdown.split(/\r?\n/);
  let fence: string | undefined;
  let isComment = false;
  /** The index of the first line of the paragraph that the previous line belongs to. */
  let paragraph: number | undefined;
  for (let index = findFrontMatterEnd(lines); index < lines.length; index++) {
    const line = lines[index] ?? "";
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    const began = paragraph;
    paragraph = undefined;
    if (fence !== undefined) {
      if (mark?.[1]?.startsWith(fence) && mark[2]?.trim() === "") fence = undefined;
    } else if (isComment || /^ {0,3}<!--/.test(line)) {
      isComment = !line.includes("-->");
    } else if (mark?.[1] !== undefined) {
      fence = mark[1];
    } else {
      const [, level, text = ""] = /^ {0,3}(#{1,6})(?![^ \t])(.*)$/.exec(line) ?? [];
      const underline = /^ {0,3}(=+|-+)[ \t]*$/.exec(line)?.[1];
      if (level !== undefined) {
        const withoutClosing = text.trim().replace(/(^|[ \t])#+$/, "");
        found.push({ level: level.length, text: withoutClosing.trimEnd(), line: index + 1 });
      } else if (underline !== undefined && began !== undefined) {
        const words = lines.slice(began, index).map((part) => part.trim());
        found.push({ level: underline.startsWith("=") ? 1 : 2, text: words.join(" "), line: began + 1 });
      } else if (underline === undefined && line.trim() !== "" && (began !== undefined || !NO_PARAGRAPH.test(line)))
        paragraph = began ?? index;
    }
  }
  return found;
}

/** Returns the index of the first line after a YAML block between two lines of `---` at the very beginning. */
function findFrontMatterEnd(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== "---") return 0;
  return lines.findIndex((line, index) => index > 0 && /^(---|\.\.\.)[ \t]*$/.test(line)) + 1;
}
