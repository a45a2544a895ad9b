import { isCollection, isPair, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from "yaml";

/** The keys and indices that lead to a value: `["jobs", "task", "steps", 3, "env", "JOB"]`. */
export type Path = readonly (string | number)[];

/** Writes a path as `jobs.task.steps[3].env.JOB`. */
export const printPath = (path: Path): string =>
  path.map((key, index) => (typeof key === "number" ? `[${key}]` : `${index === 0 ? "" : "."}${key}`)).join("");

export interface PathAt {
  readonly path: Path;
  /** The line (1-based) of its key. */
  readonly line: number;
}

/**
 * Finds the first key on a line (1-based) of a YAML text, or the last one that begins before `column`. A comment or an empty line
 * belongs to the key below it, unless it is part of a text.
 */
export function findPathAt(yaml: string, line: number, column?: number): PathAt {
  const counter = new LineCounter();
  const entries = [...entriesOf(parseDocument(yaml, { lineCounter: counter }).contents, [])];
  const lines = yaml.split("\n");
  const begin = (number: number): number =>
    (counter.lineStarts[number - 1] ?? yaml.length) + (/^[ -]*/.exec(lines[number - 1] ?? "")?.[0].length ?? 0);

  let offset = Math.max(begin(line), (counter.lineStarts[line - 1] ?? 0) + (column ?? 1) - 1);
  const covering = entries.findLast((entry) => entry.offset <= offset);
  if (/^\s*(#|$)/.test(lines[line - 1] ?? "") && !(covering?.text && offset < covering.end)) {
    const next = lines.findIndex((text, index) => index >= line && !/^\s*(#|$)/.test(text));
    if (next >= 0) offset = begin(next + 1);
  }
  const found = entries.findLast((entry) => entry.offset <= offset);
  return { path: found?.path ?? [], line: counter.linePos(found?.offset ?? 0).line };
}

interface Entry {
  readonly path: Path;
  /** The offsets of its beginning and of the end of its value. */
  readonly offset: number;
  readonly end: number;
  /** Whether it is a block of text, in which `#` does not begin a comment. */
  readonly text: boolean;
}

/** Lists every key and every item in the order of the text. */
function* entriesOf(node: unknown, path: Path): Generator<Entry> {
  if (!isCollection(node)) return;
  for (const [index, item] of node.items.entries()) {
    const [begin, value] = isPair(item) ? [(item as Pair<Node>).key, item.value] : [item, item];
    const key = isSeq(node) || !isScalar(begin) ? index : String(begin.value);
    const offset = (begin as Node | null)?.range?.[0];
    if (offset === undefined) continue;
    const [, end = offset] = (value as Node | null)?.range ?? [];
    yield { path: [...path, key], offset, end, text: isScalar(value) && /^BLOCK/.test(value.type ?? "") };
    yield* entriesOf(value, [...path, key]);
  }
}
