/** A position in the plan file. Both numbers start at 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

interface Located extends Position {
  /** The line on which its text ends. */
  readonly lastLine: number;
}

export interface ScalarNode extends Located {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  /** The original spelling without quotes: an id `1.10` stays `1.10`. */
  readonly text: string;
}

export interface ListNode extends Located {
  readonly kind: "list";
  readonly items: readonly PlanNode[];
}

export interface Entry {
  readonly key: string;
  readonly position: Position;
  readonly value: PlanNode;
}

export interface MappingNode extends Located {
  readonly kind: "mapping";
  readonly entries: readonly Entry[];
}

/** A value of the plan file with its position. */
export type PlanNode = ScalarNode | ListNode | MappingNode;

export const START: Position = { line: 1, column: 1 };

/** The entry of the first of `keys` that the mapping has. */
export function findEntry(mapping: MappingNode, ...keys: readonly string[]): Entry | undefined {
  for (const key of keys) {
    const entry = mapping.entries.find((candidate) => candidate.key === key);
    if (entry !== undefined) return entry;
  }
  return undefined;
}

/** The value of the first of `keys` that the mapping has. */
export const findField = (mapping: MappingNode, ...keys: readonly string[]): PlanNode | undefined =>
  findEntry(mapping, ...keys)?.value;

export const toScalar = (text: string, { line, column }: Position): ScalarNode => ({
  kind: "scalar",
  line,
  column,
  lastLine: line,
  value: text,
  text,
});

export const getItems = (node: PlanNode | undefined): readonly PlanNode[] => (node?.kind === "list" ? node.items : []);

export const isNull = (node: PlanNode): boolean => node.kind === "scalar" && node.value === null;

/** The kind of a value in words for a message: `nothing`, `text`, `a number`, `a list`, … */
export function describeKind(node: PlanNode): string {
  if (node.kind !== "scalar") return `a ${node.kind}`;
  if (node.value === null) return "nothing";
  return typeof node.value === "string" ? "text" : `a ${typeof node.value}`;
}

/** Text of the file for a message: in quotes, on one line, at most 80 characters. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text);
}

export const toMapping = (position: Position, entries: readonly Entry[]): MappingNode => ({
  kind: "mapping",
  line: position.line,
  column: position.column,
  lastLine: entries.at(-1)?.value.lastLine ?? position.line,
  entries,
});

export const toEntry = (key: string, text: string, position: Position): Entry => ({
  key,
  position,
  value: toScalar(text, position),
});

/** A value as Markdown: text as it is, lists and mappings as nested bullets. Empty values are left out. */
export function renderNode(node: PlanNode): string {
  if (node.kind === "scalar") return node.value === null ? "" : node.text.trim();
  const parts =
    node.kind === "list"
      ? node.items.map((item) => renderNode(item))
      : node.entries.map(({ key, value }) => {
          const text = renderNode(value);
          return text === "" ? "" : `${key}:${value.kind === "scalar" && !text.includes("\n") ? " " : "\n"}${text}`;
        });
  return parts
    .filter((part) => part !== "")
    .map((part) => `- ${part.replaceAll("\n", "\n  ")}`)
    .join("\n");
}
