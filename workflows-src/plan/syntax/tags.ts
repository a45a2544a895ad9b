import type { Position } from "./plan-node.ts";

/** An element `<name attributes>text</name>` of a document. */
export interface Tag extends Position {
  readonly name: string;
  readonly attributes: string;
  /** As it is written, to look for the elements inside. */
  readonly source: string;
  /** With character references resolved. */
  readonly text: string;
  /** The line on which the text begins. */
  readonly textLine: number;
}

const OPEN = /<([a-z][\w-]{0,40})((?:\s[^<>]{0,300})?)>/g;

/** The outermost elements of a text. Those that are never closed, and those in fences, are none. */
export function findTags(text: string, firstLine = 1): Tag[] {
  const tags: Tag[] = [];
  const unclosed = new Set<string>();
  const isFenced = findFences(text);
  let end = 0;
  let line = firstLine;
  let counted = 0;
  const findLine = (offset: number): number => {
    for (let index = text.indexOf("\n", counted); index >= 0 && index < offset; index = text.indexOf("\n", counted)) {
      line++;
      counted = index + 1;
    }
    return line;
  };
  for (const match of text.matchAll(OPEN)) {
    const [whole, name = "", attributes = ""] = match;
    if (match.index < end || unclosed.has(name) || isFenced(match.index)) continue;
    const start = match.index + whole.length;
    let close = text.indexOf(`</${name}>`, start);
    while (close >= 0 && isFenced(close)) close = text.indexOf(`</${name}>`, close + 1);
    if (close < 0) {
      unclosed.add(name);
      continue;
    }
    end = close + name.length + 3;
    const at = findLine(match.index);
    const column = match.index - text.lastIndexOf("\n", match.index);
    const source = text.slice(start, close);
    tags.push({
      name,
      attributes: attributes.trim(),
      source,
      text: resolve(source),
      line: at,
      column,
      textLine: findLine(start),
    });
  }
  return tags;
}

const resolve = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** Whether an offset is inside of a fence; asked in ascending order or not. */
function findFences(text: string): (offset: number) => boolean {
  const ranges: [from: number, to: number][] = [];
  let open: { mark: string; from: number } | undefined;
  for (const match of text.matchAll(/^[ \t]*(`{3,}|~{3,})/gm)) {
    const mark = match[1] ?? "";
    if (open === undefined) open = { mark, from: match.index };
    else if (mark.startsWith(open.mark)) {
      ranges.push([open.from, match.index]);
      open = undefined;
    }
  }
  return (offset) => {
    let [low, high] = [0, ranges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.[1] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return (ranges[low]?.[0] ?? Number.POSITIVE_INFINITY) <= offset;
  };
}
