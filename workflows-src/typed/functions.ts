import {
  type ContextName,
  type Expression,
  type ExpressionOf,
  expression,
  isExpression,
  type Json,
  nodeOf,
  type Primitive,
  type Value,
} from "./expression.ts";
import type { ExpressionNode, Operator } from "./model/expression-node.ts";

/** A value, or nothing: a property that is not there, or text that is empty. */
type Maybe<T, C extends ContextName> = ExpressionOf<T | null, C>;

/** A condition repeats nothing that a person wrote: what compares untrusted text may stand anywhere. */
type Condition<C extends ContextName> = Expression<boolean, Exclude<C, "untrusted">>;

const call = <T, C extends ContextName>(name: string, ...values: readonly unknown[]): Expression<T, C> =>
  expression({ kind: "call", name, arguments: values.map(nodeOf) });

const operator = <T, C extends ContextName>(of: Operator, values: readonly unknown[]): Expression<T, C> =>
  expression({ kind: "operator", operator: of, operands: values.map(nodeOf) });

/** The value of a JSON text, with the type that its declaration states. */
export const fromJSON = <T, C extends ContextName>(text: ExpressionOf<Json<T>, C>): Expression<T, C> =>
  call("fromJSON", text);

/** A number input as a number: one that a person typed into the form of `workflow_dispatch` arrives as text. */
export const asNumber = <C extends ContextName>(value: ExpressionOf<number, C>): Expression<number, C> =>
  call("fromJSON", value);

export const toJSON = <T, C extends ContextName>(value: ExpressionOf<T, C>): Expression<Json<T>, C> =>
  call("toJSON", value);

/** `==`, between values of one type: GitHub would compare a string with a boolean as numbers. */
export const eq = <T extends Primitive, C extends ContextName, D extends ContextName = never>(
  left: Maybe<T, C>,
  right: Value<NoInfer<T> | null, D>,
): Condition<C | D> => operator("==", [left, right]);

export const ne = <T extends Primitive, C extends ContextName, D extends ContextName = never>(
  left: Maybe<T, C>,
  right: Value<NoInfer<T> | null, D>,
): Condition<C | D> => operator("!=", [left, right]);

/** A comparison of numbers: GitHub turns anything else into one first. */
const ordered =
  (of: Operator) =>
  <C extends ContextName, D extends ContextName = never>(
    left: Maybe<number, C>,
    right: Value<number | null, D>,
  ): Condition<C | D> =>
    operator(of, [left, right]);

export const lt = ordered("<");
export const le = ordered("<=");
export const gt = ordered(">");
export const ge = ordered(">=");

/** True where there is no condition. */
export const and = <C extends ContextName>(...conditions: readonly Maybe<boolean, C>[]): Condition<C> =>
  conditions.length === 0 ? expression({ kind: "literal", value: true }) : operator("&&", conditions);

/** False where there is no condition. */
export const or = <C extends ContextName>(...conditions: readonly Maybe<boolean, C>[]): Condition<C> =>
  conditions.length === 0 ? expression({ kind: "literal", value: false }) : operator("||", conditions);

export const not = <C extends ContextName>(condition: Maybe<boolean, C>): Condition<C> =>
  expression({ kind: "not", of: nodeOf(condition) });

/** The first value that is not empty: `a || b`. */
export const firstOf = <
  T extends Primitive,
  C extends ContextName,
  U extends Primitive = never,
  D extends ContextName = never,
>(
  first: Value<T | null, C>,
  ...others: readonly Value<U | null, D>[]
): Expression<T | U, C | D> => operator("||", [first, ...others]);

/** `condition && yes || no`, GitHub's way to choose; `yes` must not be empty, for an empty one would give `no`. */
export const choose = <T, U, B extends ContextName, C extends ContextName, D extends ContextName>(
  condition: Maybe<boolean, B>,
  yes: ExpressionOf<T, C>,
  no: Value<U, D>,
): Expression<T | U, B | C | D> => operator("||", [operator("&&", [condition, yes]), no]);

/** An item of a list that is known to be there, e.g. because the list is padded. */
export const at = <T, C extends ContextName>(list: Maybe<readonly T[], C>, index: number): Expression<T, C> =>
  expression({ kind: "property", of: nodeOf(list), name: index });

/** A list with at least one item. Compares JSON texts, because GitHub and local engines agree on those. */
export const notEmpty = <T, C extends ContextName>(list: ExpressionOf<readonly T[], C>): Condition<C> =>
  operator("!=", [toJSON(list), "[]"]);

/** Whether a text has a part, or a list an item, without regard to case. */
export const contains = <T extends string | readonly Primitive[], C extends ContextName, D extends ContextName = never>(
  where: Maybe<T, C>,
  what: Value<T extends readonly (infer Item)[] ? Item : string, D>,
): Condition<C | D> => call("contains", where, what);

export const startsWith = <C extends ContextName, D extends ContextName = never>(
  text: Maybe<string, C>,
  start: Value<string, D>,
): Condition<C | D> => call("startsWith", text, start);

export const endsWith = <C extends ContextName, D extends ContextName = never>(
  text: Maybe<string, C>,
  end: Value<string, D>,
): Condition<C | D> => call("endsWith", text, end);

/** The items of a list in one text. */
export const join = <C extends ContextName>(
  list: Maybe<readonly Primitive[], C>,
  separator = ", ",
): Expression<string, C> => call("join", list, separator);

/** A hash of the files that match the globs, relative to the workspace; empty where none does. */
export const hashFiles = <C extends ContextName = never>(
  ...globs: readonly [Value<string, C>, ...Value<string, C>[]]
): Expression<string, C | "hashFiles()"> => call("hashFiles", ...globs);

export const success = (): Condition<"success()"> => call("success");
export const failure = (): Condition<"failure()"> => call("failure");
export const cancelled = (): Condition<"cancelled()"> => call("cancelled");
export const always = (): Condition<"always()"> => call("always");

/**
 * The one door for text that an outsider may have written to a key other than `env`, e.g. into the name of a concurrency
 * group. The reason why it can do no harm there is part of the workflow's reference.
 */
export const trusted = <T, C extends ContextName>(
  value: ExpressionOf<T, C>,
  reason: string,
): Expression<T, Exclude<C, "untrusted">> => expression({ kind: "trusted", of: nodeOf(value), reason });

/** A runner label, or several as a JSON list in the same string: what `runs-on` takes. */
export const runsOn = <C extends ContextName>(
  labels: ExpressionOf<string, C>,
): Expression<string | readonly string[], C> =>
  choose(startsWith(labels, "["), call<readonly string[], C>("fromJSON", labels), labels);

/** Text with expressions in it: text`somas/${inputs.project_id}`. */
export function text<C extends ContextName = never>(
  strings: TemplateStringsArray,
  ...values: readonly (Primitive | Maybe<Primitive, C>)[]
): Expression<string, C> {
  const parts = strings.flatMap((string, index): (string | ExpressionNode)[] => {
    const value = values[index];
    if (value === undefined) return [string];
    return [string, ...(isExpression(value) ? partsOf(nodeOf(value)) : [String(value)])];
  });
  return expression({ kind: "text", parts: parts.filter((part) => part !== "") });
}

/** Text inside of text joins it. */
function partsOf(node: ExpressionNode): readonly (string | ExpressionNode)[] {
  if (node.kind === "text") return node.parts;
  if (node.kind !== "trusted") return [node];
  return partsOf(node.of).map((part) => (typeof part === "string" ? part : { ...node, of: part }));
}
