import { isAlias, isMap, isScalar, isSeq } from "yaml";
import type { ProblemList } from "../problem-list.ts";
import { type Entry, getItems, type PlanNode, type Position, quote, type ScalarNode } from "./plan-node.ts";
import { LimitError, MAX_ALIASED_VALUES } from "./yaml-limits.ts";

/** Turns the contents of a `yaml` document into plan nodes: follows aliases and checks keys. */
export class TreeBuilder {
  readonly #positionAt: (offset: number) => Position;
  readonly #problems: ProblemList;
  readonly #anchors = new Map<string, { node: PlanNode; size: number }>();
  /** Values so far, including those that aliases repeat. */
  #size = 0;
  #aliased = 0;
  #isComplete = true;

  constructor(positionAt: (offset: number) => Position, problems: ProblemList) {
    this.#positionAt = positionAt;
    this.#problems = problems;
  }

  /** Whether the tree has everything that the document has. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** `offset` is that of a value that has no text of its own. */
  build(source: unknown, offset: number = 0): PlanNode {
    const sizeBefore = this.#size++;
    if (isAlias(source)) return this.#follow(source.source, source.range?.[0] ?? offset);
    if (!isScalar(source) && !isMap(source) && !isSeq(source)) return this.#createNull(offset);
    const [start, end] = source.range ?? [offset, offset];
    const position = this.#positionAt(start);
    let node: PlanNode;
    if (isMap(source)) {
      const entries = this.#buildEntries(source.items, start);
      node = { kind: "mapping", ...position, lastLine: entries.at(-1)?.value.lastLine ?? position.line, entries };
    } else if (isSeq(source)) {
      const items = source.items.map((item) => this.build(item, start));
      node = { kind: "list", ...position, lastLine: items.at(-1)?.lastLine ?? position.line, items };
    } else {
      const { source: written = "" } = source;
      // Dates and other values of tags or of YAML 1.1 are texts.
      const value = isPlain(source.value) ? source.value : written;
      const text = typeof value === "string" ? value : written;
      node = { kind: "scalar", ...position, lastLine: this.#positionAt(Math.max(start, end - 1)).line, value, text };
    }
    if (source.anchor !== undefined) this.#anchors.set(source.anchor, { node, size: this.#size - sizeBefore });
    return node;
  }

  #buildEntries(pairs: readonly { key: unknown; value: unknown }[], mapStart: number): Entry[] {
    const entries: Entry[] = [];
    const firsts = new Map<string, Position>();
    for (const pair of pairs) {
      const keyStart = (pair.key as { range?: readonly number[] } | null)?.range?.[0] ?? mapStart;
      const key = this.build(pair.key, keyStart);
      const value = this.build(pair.value, keyStart);
      const position = { line: key.line, column: key.column };
      if (key.kind !== "scalar" || key.value === null) this.#drop(position, "yaml-key", "expected a key that is text");
      else if (key.text === "<<")
        this.#drop(position, "yaml-merge-key", "merge keys (<<) are not supported: write the keys out");
      // The comment would be part of the key, because comments of YAML begin with "#".
      else if (/^\/[/*]/.test(key.text))
        this.#drop(
          position,
          "json-comment",
          'comments in JSON are not supported: remove this one, or begin it with "#"',
        );
      else {
        entries.push({ key: key.text, position, value });
        const first = firsts.get(key.text);
        if (first === undefined) firsts.set(key.text, position);
        else {
          const message = `duplicate key ${quote(key.text)}: the first one is in line ${first.line}`;
          this.#problems.addError(position, "duplicate-key", message);
        }
      }
    }
    return mergeDuplicates(entries);
  }

  #follow(name: string, offset: number): PlanNode {
    const position = this.#positionAt(offset);
    const target = this.#anchors.get(name);
    if (target === undefined) {
      this.#drop(position, "yaml-alias", `alias ${quote(`*${name}`)} has no anchor before it`);
      return this.#createNull(offset);
    }
    this.#size += target.size;
    this.#aliased += target.size;
    if (this.#aliased > MAX_ALIASED_VALUES) {
      const message = `aliases repeat too many values: expected at most ${MAX_ALIASED_VALUES}`;
      throw new LimitError(position, "yaml-aliases", message);
    }
    return { ...target.node, ...position, lastLine: position.line };
  }

  #drop(position: Position, code: string, message: string): void {
    this.#isComplete = false;
    this.#problems.addError(position, code, message);
  }

  #createNull(offset: number): ScalarNode {
    const position = this.#positionAt(offset);
    return { kind: "scalar", ...position, lastLine: position.line, value: null, text: "" };
  }
}

/** One entry for each key with the values of all its duplicates, so that no task or phase seems to be missing. */
function mergeDuplicates(entries: readonly Entry[]): Entry[] {
  const byKey = new Map<string, [Entry, ...Entry[]]>();
  for (const entry of entries) {
    const duplicates = byKey.get(entry.key);
    if (duplicates === undefined) byKey.set(entry.key, [entry]);
    else duplicates.push(entry);
  }
  return [...byKey.values()].map((same) => (same.length === 1 ? same[0] : { ...same[0], value: mergeValues(same) }));
}

/** Joins lists and mappings; of scalars keeps the first. */
function mergeValues([{ value: first }, ...more]: readonly [Entry, ...Entry[]]): PlanNode {
  const values = [first, ...more.map(({ value }) => value)];
  if (first.kind === "list") return { ...first, items: values.flatMap(getItems) };
  if (first.kind === "scalar") return first;
  const entries = values.flatMap((value) => (value.kind === "mapping" ? value.entries : []));
  return { ...first, entries: mergeDuplicates(entries) };
}

const isPlain = (value: unknown): value is ScalarNode["value"] =>
  value === null || ["string", "number", "boolean"].includes(typeof value);
