import { Composer, isAlias, isMap, isScalar, isSeq, LineCounter, Parser } from "yaml";
import type { Report } from "../problem-list.ts";
import type { Entry, Node, Place, Scalar } from "./plan-node.ts";
import { listItems, quote } from "./plan-node.ts";

/** Collections inside each other. */
export const MAX_DEPTH = 64;
/** Lexical tokens, some 200 for each of the 5,000 tasks: bounds time (seconds) and memory (hundreds of megabytes). */
const MAX_TOKENS = 1_000_000;
/** Values that aliases repeat, counted as if written out. */
export const MAX_ALIASED_VALUES = 10_000;

class LimitError extends Error {
  readonly place: Place;
  readonly code: string;

  constructor(place: Place, code: string, message: string) {
    super(message);
    this.place = place;
    this.code = code;
  }
}

/**
 * Reads one YAML document (JSON is YAML) into a tree whose values know their places.
 * Everything wrong becomes an error of `report`; then the result is undefined, because what else would be found may follow from it. Only
 * after keys that stand twice there is a result, with all that stands under them. An empty text is a null scalar.
 * `firstLine` is the line of the file on which the text begins.
 */
export function parseYaml(text: string, report: Report, firstLine = 1): Node | undefined {
  const lines = new LineCounter();
  // What is missing at the end is missing after the last thing there is, not on an empty line below.
  const end = text.trimEnd().length;
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.min(offset, end));
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  try {
    const parser = boundedParser(lines, placeAt);
    const composer = new Composer({ uniqueKeys: false, prettyErrors: false });
    const [document, second] = [...composer.compose(parser.parse(text), true, text.length)];
    if (document === undefined) return undefined;
    for (const { pos, message } of document.warnings) report.warning(placeAt(pos[0]), "yaml-warning", oneLine(message));
    for (const { pos, message } of document.errors) report.error(placeAt(pos[0]), "yaml-syntax", oneLine(message));
    if (second !== undefined) {
      report.error(
        placeAt(second.range[0]),
        "yaml-documents",
        'expected one YAML document, found a second one after "---"',
      );
    }
    if (document.errors.length > 0 || second !== undefined) return undefined;
    const builder = new TreeBuilder(placeAt, report);
    const root = builder.build(document.contents);
    return builder.isComplete ? root : undefined;
  } catch (error) {
    if (error instanceof LimitError) report.error(error.place, error.code, error.message);
    else
      report.error({ line: firstLine, column: 1 }, "yaml-syntax", `cannot be read as YAML: ${oneLine(String(error))}`);
    return undefined;
  }
}

/** A parser that stops at the limits while it reads, before a hostile file has cost anything. */
function boundedParser(lines: LineCounter, placeAt: (offset: number) => Place): Parser {
  let tokens = 0;
  return new (class extends Parser {
    override *next(source: string): ReturnType<Parser["next"]> {
      const place = () => placeAt(this.offset);
      if (++tokens > MAX_TOKENS) throw new LimitError(place(), "plan-too-large", `more than ${MAX_TOKENS} YAML tokens`);
      yield* super.next(source);
      const depth = this.stack.filter((token) => "items" in token).length;
      if (depth > MAX_DEPTH)
        throw new LimitError(place(), "plan-too-deep", `more than ${MAX_DEPTH} collections inside each other`);
    }
  })(lines.addNewLine);
}

const oneLine = (message: string): string => message.replace(/\s+/g, " ").slice(0, 300);

/** Turns the library's document into our tree: aliases followed, keys checked. */
class TreeBuilder {
  readonly #placeAt: (offset: number) => Place;
  readonly #report: Report;
  readonly #anchors = new Map<string, { node: Node; size: number }>();
  /** Values seen, those repeated by aliases included. */
  #size = 0;
  #aliased = 0;
  #complete = true;

  constructor(placeAt: (offset: number) => Place, report: Report) {
    this.#placeAt = placeAt;
    this.#report = report;
  }

  /** Nothing that was written is missing in the tree. */
  get isComplete(): boolean {
    return this.#complete;
  }

  build(source: unknown, at: number = 0): Node {
    const sizeBefore = this.#size++;
    if (isAlias(source)) return this.#follow(source.source, source.range?.[0] ?? at);
    if (!isScalar(source) && !isMap(source) && !isSeq(source)) return this.#nothing(at);
    const [start, end] = source.range ?? [at, at];
    const place = this.#placeAt(start);
    let node: Node;
    if (isMap(source)) {
      const entries = this.#entries(source.items, start);
      node = { kind: "mapping", ...place, lastLine: entries.at(-1)?.value.lastLine ?? place.line, entries };
    } else if (isSeq(source)) {
      const items = source.items.map((item) => this.build(item, start));
      node = { kind: "list", ...place, lastLine: items.at(-1)?.lastLine ?? place.line, items };
    } else {
      const { source: written = "" } = source;
      // A date, or another value of a tag or of YAML 1.1, counts as it is written.
      const value = isPlain(source.value) ? source.value : written;
      const text = typeof value === "string" ? value : written;
      node = { kind: "scalar", ...place, lastLine: this.#placeAt(Math.max(start, end - 1)).line, value, text };
    }
    if (source.anchor !== undefined) this.#anchors.set(source.anchor, { node, size: this.#size - sizeBefore });
    return node;
  }

  #entries(pairs: readonly { key: unknown; value: unknown }[], mapStart: number): Entry[] {
    const entries: Entry[] = [];
    const firsts = new Map<string, Place>();
    for (const pair of pairs) {
      const keyStart = (pair.key as { range?: readonly number[] } | null)?.range?.[0] ?? mapStart;
      const key = this.build(pair.key, keyStart);
      const value = this.build(pair.value, keyStart);
      const place = { line: key.line, column: key.column };
      if (key.kind !== "scalar" || key.value === null) {
        this.#lose(place, "yaml-key", "expected a key that is text");
        continue;
      }
      if (key.text === "<<") {
        this.#lose(place, "yaml-merge-key", "merge keys (<<) are not read: write the keys out");
        continue;
      }
      // It would be read as part of the key: in YAML a comment begins with "#".
      if (/^\/[/*]/.test(key.text)) {
        this.#lose(place, "json-comment", 'comments in JSON are not read: expected none, or YAML with "#"');
        continue;
      }
      entries.push({ key: key.text, place, value });
      const first = firsts.get(key.text);
      if (first === undefined) firsts.set(key.text, place);
      else
        this.#report.error(
          place,
          "duplicate-key",
          `key ${quote(key.text)} stands here a second time; the first is in line ${first.line}`,
        );
    }
    return unique(entries);
  }

  #follow(name: string, offset: number): Node {
    const place = this.#placeAt(offset);
    const target = this.#anchors.get(name);
    if (target === undefined) {
      this.#lose(place, "yaml-alias", `alias ${quote(`*${name}`)} has no anchor before it`);
      return this.#nothing(offset);
    }
    this.#size += target.size;
    this.#aliased += target.size;
    if (this.#aliased > MAX_ALIASED_VALUES) {
      throw new LimitError(place, "yaml-aliases", `aliases repeat more than ${MAX_ALIASED_VALUES} values`);
    }
    return { ...target.node, ...place, lastLine: place.line };
  }

  #lose(place: Place, code: string, message: string): void {
    this.#complete = false;
    this.#report.error(place, code, message);
  }

  #nothing(offset: number): Scalar {
    const place = this.#placeAt(offset);
    return { kind: "scalar", ...place, lastLine: place.line, value: null, text: "" };
  }
}

/** One entry for each key, with what stands under it wherever it is repeated, so that no task or phase of that seems to be missing. */
function unique(entries: readonly Entry[]): Entry[] {
  const byKey = new Map<string, [Entry, ...Entry[]]>();
  for (const entry of entries) {
    const same = byKey.get(entry.key);
    if (same === undefined) byKey.set(entry.key, [entry]);
    else same.push(entry);
  }
  return [...byKey.values()].map((same) => (same.length === 1 ? same[0] : { ...same[0], value: together(same) }));
}

/** Lists in a row, mappings as one; of other values the first. */
function together([{ value: first }, ...more]: readonly [Entry, ...Entry[]]): Node {
  const values = [first, ...more.map(({ value }) => value)];
  if (first.kind === "list") return { ...first, items: values.flatMap(listItems) };
  if (first.kind === "scalar") return first;
  return { ...first, entries: unique(values.flatMap((value) => (value.kind === "mapping" ? value.entries : []))) };
}

const isPlain = (value: unknown): value is Scalar["value"] =>
  value === null || ["string", "number", "boolean"].includes(typeof value);
