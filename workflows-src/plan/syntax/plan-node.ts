/** Where something stands in the plan file; both 1-based. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

interface Located extends Place {
  /** The line on which its text ends. */
  readonly lastLine: number;
}

export interface Scalar extends Located {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  /** As written, without quotes: an id `1.10` stays `1.10`. */
  readonly text: string;
}

export interface List extends Located {
  readonly kind: "list";
  readonly items: readonly Node[];
}

export interface Entry {
  readonly key: string;
  readonly place: Place;
  readonly value: Node;
}

export interface Mapping extends Located {
  readonly kind: "mapping";
  readonly entries: readonly Entry[];
}

/** A value of the plan file that knows its place. */
export type Node = Scalar | List | Mapping;

export const START: Place = { line: 1, column: 1 };

export function entryOf(mapping: Mapping, ...keys: readonly string[]): Entry | undefined {
  for (const key of keys) {
    const entry = mapping.entries.find((candidate) => candidate.key === key);
    if (entry !== undefined) return entry;
  }
  return undefined;
}

export const fieldOf = (mapping: Mapping, ...keys: readonly string[]): Node | undefined =>
  entryOf(mapping, ...keys)?.value;

/** The key of an entry as a value of its own. */
export const keyOf = ({ key, place }: Entry): Scalar => ({
  kind: "scalar",
  line: place.line,
  column: place.column,
  lastLine: place.line,
  value: key,
  text: key,
});

export const listItems = (node: Node | undefined): readonly Node[] => (node?.kind === "list" ? node.items : []);

export const isNull = (node: Node): boolean => node.kind === "scalar" && node.value === null;

/** What a person calls the value: `nothing`, `text`, `a number`, `a list`, … */
export function kindOf(node: Node): string {
  if (node.kind !== "scalar") return `a ${node.kind}`;
  if (node.value === null) return "nothing";
  return typeof node.value === "string" ? "text" : `a ${typeof node.value}`;
}

/** Text of the file for a message: quoted, on one line, not longer than 80 characters. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text);
}
