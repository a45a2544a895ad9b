import type { Result } from "./contexts.ts";
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

/** A value that may be missing or empty. */
type Maybe<T, C extends ContextName> = ExpressionOf<T | null, C>;

/** A condition reveals no text, so a comparison of untrusted text is trusted. */
type Condition<C extends ContextName> = Expression<boolean, Exclude<C, "untrusted">>;

const call = <T, C extends ContextName>(name: string, ...values: readonly unknown[]): Expression<T, C> =>
  expression({ kind: "call", name, arguments: values.map(nodeOf) });

const operate = <T, C extends ContextName>(operator: Operator, values: readonly unknown[]): Expression<T, C> =>
  expression({ kind: "operator", operator, operands: values.map(nodeOf) });

/** The value of a JSON text, with the type of its declaration. */
export const fromJSON = <T, C extends ContextName>(text: ExpressionOf<Json<T>, C>): Expression<T, C> =>
  call("fromJSON", text);

/** A number input as a number. One from the form of `workflow_dispatch` arrives as text. */
export const asNumber = <C extends ContextName>(value: ExpressionOf<number, C>): Expression<number, C> =>
  call("fromJSON", value);

export const toJSON = <T, C extends ContextName>(value: ExpressionOf<T, C>): Expression<Json<T>, C> =>
  call("toJSON", value);

/** A value that a `T` can be compared with: JSON with any text, an object or a list only with null. */
type Comparable<T> = T extends Json<unknown> ? string : T extends Primitive ? T : never;

/** `==` between values of one type. GitHub would compare a string with a boolean as numbers. */
export const eq = <T extends Primitive | object, C extends ContextName, D extends ContextName = never>(
  left: Maybe<T, C>,
  right: Value<NoInfer<Comparable<T>> | null, D>,
): Condition<C | D> => operate("==", [left, right]);

export const ne = <T extends Primitive | object, C extends ContextName, D extends ContextName = never>(
  left: Maybe<T, C>,
  right: Value<NoInfer<Comparable<T>> | null, D>,
): Condition<C | D> => operate("!=", [left, right]);

/** A comparison of numbers, into which GitHub would convert any other value. */
const ordered =
  (operator: Operator) =>
  <C extends ContextName, D extends ContextName = never>(
    left: Maybe<number, C>,
    right: Value<number | null, D>,
  ): Condition<C | D> =>
    operate(operator, [left, right]);

export const lt = ordered("<");
export const le = ordered("<=");
export const gt = ordered(">");
export const ge = ordered(">=");

/** True without any condition. */
export const and = <C extends ContextName>(...conditions: readonly Maybe<boolean, C>[]): Condition<C> =>
  conditions.length === 0 ? expression({ kind: "literal", value: true }) : operate("&&", conditions);

/** False without any condition. */
export const or = <C extends ContextName>(...conditions: readonly Maybe<boolean, C>[]): Condition<C> =>
  conditions.length === 0 ? expression({ kind: "literal", value: false }) : operate("||", conditions);

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
): Expression<T | U, C | D> => operate("||", [first, ...others]);

/**
 * `condition && yes || no`, GitHub's old conditional operator, which every engine knows. An expression that is empty as `yes` would
 * give `no`: see `caseOf`.
 */
export const choose = <
  const T,
  const U,
  B extends ContextName,
  C extends ContextName = never,
  D extends ContextName = never,
>(
  condition: Maybe<boolean, B>,
  yes: Value<T, C>,
  no: Value<U, D>,
): Expression<T | U, B | C | D> =>
  isExpression(yes) || yes ? operate("||", [operate("&&", [condition, yes]), no]) : call("case", condition, yes, no);

/** `case(condition, value, …, otherwise)`: the value of the first condition that is true, also if it is empty. */
export const caseOf = <
  const T,
  const U,
  B extends ContextName,
  C extends ContextName = never,
  D extends ContextName = never,
>(
  cases: readonly (readonly [condition: Maybe<boolean, B>, value: Value<T, C>])[],
  otherwise: Value<U, D>,
): Expression<T | U, B | C | D> => call("case", ...cases.flat(), otherwise);

/** A property that an expression names: `secrets[format('DEPLOY_{0}', inputs.env)]`. It is known to exist. */
export const property = <T extends object, C extends ContextName, D extends ContextName = never>(
  object: ExpressionOf<T, C>,
  name: ExpressionOf<string, D>,
): Expression<T[keyof T], C | D> => expression({ kind: "index", of: nodeOf(object), index: nodeOf(name) });

/** An item of a list that is known to exist. */
export const at = <T, C extends ContextName>(list: Maybe<readonly T[], C>, index: number): Expression<T, C> =>
  expression({ kind: "property", of: nodeOf(list), name: index });

/** Whether a list has an item. Compares JSON texts, because GitHub and local engines agree on them. */
export const notEmpty = <T, C extends ContextName>(list: ExpressionOf<readonly T[], C>): Condition<C> =>
  operate("!=", [toJSON(list), "[]"]);

/** Whether a list that is written out has an item: `contains(["push", "release"], github.event_name)`. */
export function contains<T extends Primitive, C extends ContextName>(
  list: readonly NoInfer<T>[],
  what: Maybe<T, C>,
): Condition<C>;
/** Whether a text contains a part, or a list an item, ignoring case. */
export function contains<T extends string | readonly Primitive[], C extends ContextName, D extends ContextName = never>(
  where: Maybe<T, C>,
  what: Value<T extends readonly (infer Item)[] ? Item : string, D>,
): Condition<C | D>;
export function contains(where: unknown, what: unknown): Condition<ContextName> {
  return call("contains", where, what);
}

export const startsWith = <C extends ContextName, D extends ContextName = never>(
  text: Maybe<string, C>,
  start: Value<string, D>,
): Condition<C | D> => call("startsWith", text, start);

export const endsWith = <C extends ContextName, D extends ContextName = never>(
  text: Maybe<string, C>,
  end: Value<string, D>,
): Condition<C | D> => call("endsWith", text, end);

/** Whether every one of these jobs succeeded, for a job that runs whatever happened. */
export const allSucceeded = (jobs: readonly { readonly result: Expression<Result, "needs"> }[]): Condition<"needs"> =>
  and(...jobs.map(({ result }) => eq(result, "success")));

/** The items of a list in one text. */
export const join = <C extends ContextName = never>(
  list: Maybe<readonly Primitive[], C> | readonly Primitive[],
  separator = ", ",
): Expression<string, C> => call("join", list, separator);

/** A hash of the files that match the globs, relative to the workspace; empty if no file matches. */
export const hashFiles = <C extends ContextName = never>(
  ...globs: readonly [Value<string, C>, ...Value<string, C>[]]
): Expression<string, C | "hashFiles()"> => call("hashFiles", ...globs);

export const success = (): Condition<"success()"> => call("success");
export const failure = (): Condition<"failure()"> => call("failure");
export const cancelled = (): Condition<"cancelled()"> => call("cancelled");
export const always = (): Condition<"always()"> => call("always");

/**
 * Lets text that an outsider may have written into a key other than `env`, e.g. into the name of a concurrency group. The reference
 * of the workflows lists the reason why it can do no harm there.
 */
export const trusted = <T, C extends ContextName>(
  value: ExpressionOf<T, C>,
  reason: string,
): Expression<T, Exclude<C, "untrusted">> => expression({ kind: "trusted", of: nodeOf(value), reason });

/** A runner label, or several as a JSON list in the same string, for `runs-on`. */
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

/** The parts of a text, so that nested texts can be joined. */
function partsOf(node: ExpressionNode): readonly (string | ExpressionNode)[] {
  if (node.kind === "text") return node.parts;
  if (node.kind !== "trusted") return [node];
  return partsOf(node.of).map((part) => (typeof part === "string" ? part : { ...node, of: part }));
}
