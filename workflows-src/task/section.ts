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

/**
 * The section under the first heading whose anchor is `name`, up to the next heading of its level or above;
 * undefined where there is none. Case decides only where two headings differ in nothing else.
 */
export function findSection(markdown: string, name: string): Section | undefined {
  const lines = markdown.split("\n");
  const all = headings(markdown);
  const wanted = anchor(name);
  const start =
    all.find(({ text }) => anchor(text) === wanted) ??
    all.find(({ text }) => anchor(text).toLowerCase() === wanted.toLowerCase());
  if (start === undefined) return undefined;
  const end = all.find(({ line, level }) => line > start.line && level <= start.level);
  const last = end === undefined ? lines.length : end.line - 1;
  return { heading: start.text, first: start.line, last, text: lines.slice(start.line - 1, last).join("\n") };
}

/** The `#` headings of a Markdown text; what looks like one inside of fenced code is none. */
export function headings(markdown: string): Heading[] {
  const found: Heading[] = [];
  let fence: string | undefined;
  for (const [index, line] of markdown.split(/\r?\n/).entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    if (fence !== undefined) {
      const closes = mark?.[1]?.startsWith(fence) && mark[2]?.trim() === "";
      if (closes) fence = undefined;
    } else if (mark?.[1] !== undefined) {
      fence = mark[1];
    } else {
      const heading = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line);
      if (heading) found.push({ level: heading[1]?.length ?? 1, text: heading[2] ?? "", line: index + 1 });
    }
  }
  return found;
}
