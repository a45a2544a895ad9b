/**
 * Expressions as values: each carries the type of what it evaluates to and the contexts it reads,
 * so that a key can refuse a wrong type, or a context GitHub does not offer there.
 *
 * A property of an expression is an expression again: `fromJSON(inputs.wave).jobs` is one, with the type of `jobs`.
 */

import type { KEY_CONTEXTS } from "./github/keys.ts";

/**
 * What an expression reads: contexts, functions that not every key offers, and `untrusted`, which no key but `env` takes:
 * text that anyone may have written, such as the title of an issue (see events.ts).
 */
export type Context = (typeof KEY_CONTEXTS)[keyof typeof KEY_CONTEXTS][number] | "untrusted";

export type Primitive = string | number | boolean;

declare const evaluatesTo: unique symbol;
declare const reads: unique symbol;
/** The same in every copy of this module: definitions load one, and what makes files from them may load another. */
const node = Symbol.for("typed-workflows expression");

/**
 * What every expression is, and all that counts where one is taken: TypeScript need not compare properties there. Editors show
 * this name for an expression without properties.
 */
export interface ExpressionOf<out T, out C extends Context> {
  readonly [evaluatesTo]: T;
  readonly [reads]: C;
}

/** An expression that evaluates to a `T` and reads (at most) the contexts `C`. */
export type Expression<T = unknown, C extends Context = Context> = ExpressionOf<T, C> & Properties<T, C>;

type Properties<T, C extends Context> = [T] extends [Primitive | null]
  ? unknown
  : [T] extends [readonly (infer Item)[] | null]
    ? { readonly [index: number]: [Item] extends [Primitive] ? Expression<Item, C> : Property<Item, C> } & {
        readonly "*": Each<Item, C>;
      }
    : [T] extends [object]
      ? [KeyOf<T>] extends [keyof T]
        ? { readonly [K in keyof T]-?: Property<NullFor<T[K]>, C> }
        : { readonly [K in KeyOf<T>]: Property<NullFor<ValueAt<T, K>>, C> }
      : [T] extends [object | null]
        ? { readonly [K in KeyOf<T & object>]: Property<NullFor<ValueAt<T & object, K>> | null, C> }
        : unknown;

/** A property that is not there is null on GitHub: an expression has the properties of all members of a union. */
type NullFor<T> = T extends undefined ? null : T;

/** The keys of all members of a union. */
export type KeyOf<T> = T extends unknown ? keyof T : never;
/** What a key holds in the members of a union; undefined for those that do not have it. */
export type ValueAt<T, K extends PropertyKey> = T extends unknown ? (K extends keyof T ? T[K] : undefined) : never;

/** Of a value that holds untrusted text somewhere, a property that is neither such text nor holds it is trusted. */
type ReadsOf<V, C extends Context> = [V] extends [null]
  ? Exclude<C, "untrusted">
  : [V] extends [Untrusted | null]
    ? C | "untrusted"
    : [V] extends [Primitive | null]
      ? Exclude<C, "untrusted">
      : C;

type Property<V, C extends Context> = Expression<V extends Untrusted ? string : V, ReadsOf<V, C>>;

/** `list["*"].name`: the names of all items, as a list. */
type Each<Item, C extends Context> = Expression<readonly (Item extends Untrusted ? string : Item)[], C> &
  (Item extends Primitive
    ? unknown
    : { readonly [K in keyof Item]-?: Each<NonNullable<Item[K]>, ReadsOf<NonNullable<Item[K]>, C>> });

declare const writtenBy: unique symbol;
/** Text that anyone may have written; an expression that reads it reads `untrusted`. */
export type Untrusted = string & { readonly [writtenBy]: "anyone" };

/** A literal, or an expression that evaluates to one. */
export type Value<T, C extends Context> = T | ExpressionOf<T, C>;

declare const holds: unique symbol;
/** A JSON text whose value is a `T`: what an output or an input carries, and `fromJSON` gives back typed. */
export type Json<T> = string & { readonly [holds]: T };

/** What an expression is made of. A `read` names a job or step by identity: ids are known only when a workflow is complete. */
export type Node =
  | { readonly kind: "literal"; readonly value: Primitive | null }
  | { readonly kind: "context"; readonly name: string }
  | { readonly kind: "property"; readonly of: Node; readonly name: string | number }
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly Node[] }
  | { readonly kind: "operator"; readonly operator: Operator; readonly operands: readonly Node[] }
  | { readonly kind: "not"; readonly of: Node }
  | { readonly kind: "trusted"; readonly of: Node; readonly reason: string }
  | { readonly kind: "text"; readonly parts: readonly (string | Node)[] }
  | { readonly kind: "read"; readonly owner: object; readonly path: readonly string[] };

export type Operator = "||" | "&&" | "==" | "!=" | "<" | "<=" | ">" | ">=";

const PRECEDENCE: Readonly<Record<Operator, number>> = {
  "||": 1,
  "&&": 2,
  "==": 3,
  "!=": 3,
  "<": 4,
  "<=": 4,
  ">": 4,
  ">=": 4,
};

export function expression<T, C extends Context>(of: Node): Expression<T, C> {
  const properties = new Map<string, unknown>();
  return new Proxy(Object.create(null), {
    get(_, key) {
      if (key === node) return of;
      if (key === Symbol.toPrimitive) return (wanted: string) => refuse(of, wanted);
      if (typeof key === "symbol") return undefined;
      if (!properties.has(key)) properties.set(key, expression({ kind: "property", of, name: name(key) }));
      return properties.get(key);
    },
    has: (_, key) => key === node,
    // Asked for by `...x`, Object.entries and JSON.stringify, to which an expression would be an object without properties.
    ownKeys: () => refuseParts(of),
  }) as Expression<T, C>;
}

/** Plain JavaScript asks for the value of an expression, as text or as a number, which is known only when the workflow runs. */
function refuse(of: Node, wanted: string): never {
  const instead =
    wanted === "number"
      ? "lt(a, b), le, gt or ge instead of a < b and the like"
      : "text`…` instead of `…`, or in run pass it through env";
  throw new Error(
    `the value of ${print(of, () => "a job or step")} is not known before the workflow runs: write ${instead}`,
  );
}

function refuseParts(of: Node): never {
  const what = print(of, () => "a job or step");
  throw new Error(
    `what is in ${what} is not known before the workflow runs: name each of its properties instead of ..., and write toJSON(${what}) instead of JSON.stringify`,
  );
}

const name = (key: string): string | number => (/^\d+$/.test(key) ? Number(key) : key);

export const isExpression = (value: unknown): value is Expression =>
  typeof value === "object" && value !== null && node in value;

/** The node of an expression, or of a literal. */
export const nodeOf = (value: unknown): Node =>
  isExpression(value)
    ? (value as unknown as { readonly [node]: Node })[node]
    : { kind: "literal", value: value as Primitive };

/** Every node of an expression, the outermost first, added to those that were `found` before. */
export function nodesOf(root: Node, found: Node[] = []): Node[] {
  found.push(root);
  if (root.kind === "property" || root.kind === "not" || root.kind === "trusted") nodesOf(root.of, found);
  if (root.kind === "call") for (const argument of root.arguments) nodesOf(argument, found);
  if (root.kind === "operator") for (const operand of root.operands) nodesOf(operand, found);
  if (root.kind === "text") for (const part of root.parts) if (typeof part !== "string") nodesOf(part, found);
  return found;
}

/** Says how a job or step is called at the place of the expression, e.g. `needs.build`. */
export type NameOf = (owner: object) => string;

/** The text of an expression, without the braces around it; `parent` is the precedence of the operator that it is an operand of. */
export function print(of: Node, nameOf: NameOf, parent = 0): string {
  switch (of.kind) {
    case "literal":
      return typeof of.value === "string" ? quote(of.value) : String(of.value);
    case "context":
      return of.name;
    case "property":
      return print(of.of, nameOf, 9) + property(of.name);
    case "call":
      return `${of.name}(${of.arguments.map((argument) => print(argument, nameOf)).join(", ")})`;
    case "trusted":
      return print(of.of, nameOf, parent);
    case "not":
      return `!${print(of.of, nameOf, 9)}`;
    case "operator": {
      const precedence = PRECEDENCE[of.operator];
      const text = of.operands.map((operand) => print(operand, nameOf, precedence)).join(` ${of.operator} `);
      return precedence < parent || (precedence === parent && precedence > 2) ? `(${text})` : text;
    }
    case "text":
      return print(asFormat(of.parts), nameOf);
    case "read":
      return nameOf(of.owner) + of.path.map(property).join("");
  }
}

/** The scalar that stands in the YAML: a literal as it is, text with its expressions in braces. */
export function scalar(value: unknown, nameOf: NameOf): Primitive {
  if (!isExpression(value)) return value as Primitive;
  const root = bare(nodeOf(value));
  if (root.kind !== "text") return braced(root, nameOf);
  return root.parts.map((part) => (typeof part === "string" ? part : braced(part, nameOf))).join("");
}

const braced = (of: Node, nameOf: NameOf): string => `\${{ ${print(of, nameOf)} }}`;

/** Without the statement that it may be trusted. */
const bare = (of: Node): Node => (of.kind === "trusted" ? bare(of.of) : of);

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const property = (of: string | number): string =>
  typeof of === "number" ? `[${of}]` : /^([A-Za-z_][A-Za-z0-9_-]*|\*)$/.test(of) ? `.${of}` : `[${quote(of)}]`;

/** Text inside of an expression: `a ${x}` → `format('a {0}', x)`. */
function asFormat(parts: readonly (string | Node)[]): Node {
  const values = parts.filter((part) => typeof part !== "string");
  let index = 0;
  const format = parts
    .map((part) => (typeof part === "string" ? part.replace(/[{}]/g, "$&$&") : `{${index++}}`))
    .join("");
  return { kind: "call", name: "format", arguments: [{ kind: "literal", value: format }, ...values] };
}
