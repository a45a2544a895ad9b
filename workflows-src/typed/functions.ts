import {
  type Context,
  type Expression,
  expression,
  isExpression,
  type Json,
  type Node,
  nodeOf,
  type Operator,
  type Primitive,
  type Value,
} from "./expression.ts";

type Condition<C extends Context> = Expression<boolean, C>;

const call = <T, C extends Context>(name: string, ...values: readonly unknown[]): Expression<T, C> =>
  expression({ kind: "call", name, arguments: values.map(nodeOf) });

const operator = <T, C extends Context>(of: Operator, values: readonly unknown[]): Expression<T, C> =>
  expression({ kind: "operator", operator: of, operands: values.map(nodeOf) });

/** The value of a JSON text, with the type that its declaration states. */
export const fromJSON = <T, C extends Context>(text: Expression<Json<T>, C>): Expression<T, C> =>
  call("fromJSON", text);

/** A number input as a number: one that a person typed into the form of `workflow_dispatch` arrives as text. */
export const asNumber = <C extends Context>(value: Expression<number, C>): Expression<number, C> =>
  call("fromJSON", value);

export const toJSON = <T, C extends Context>(value: Expression<T, C>): Expression<Json<T>, C> => call("toJSON", value);

/** `==`, between values of one type: GitHub would compare a string with a boolean as numbers. */
export const eq = <T extends Primitive, C extends Context, D extends Context = never>(
  left: Expression<T, C>,
  right: Value<NoInfer<T>, D>,
): Condition<C | D> => operator("==", [left, right]);

export const ne = <T extends Primitive, C extends Context, D extends Context = never>(
  left: Expression<T, C>,
  right: Value<NoInfer<T>, D>,
): Condition<C | D> => operator("!=", [left, right]);

export const and = <C extends Context>(...conditions: readonly Condition<C>[]): Condition<C> =>
  operator("&&", conditions);

export const or = <C extends Context>(...conditions: readonly Condition<C>[]): Condition<C> =>
  operator("||", conditions);

export const not = <C extends Context>(condition: Condition<C>): Condition<C> =>
  expression({ kind: "not", of: nodeOf(condition) });

/** The first value that is not empty: `a || b`. */
export const firstOf = <T extends Primitive, C extends Context>(...values: readonly Value<T, C>[]): Expression<T, C> =>
  operator("||", values);

/** `condition && yes || no`, GitHub's way to choose; `yes` must not be empty, for an empty one would give `no`. */
export const choose = <T, U, B extends Context, C extends Context, D extends Context>(
  condition: Condition<B>,
  yes: Expression<T, C>,
  no: Value<U, D>,
): Expression<T | U, B | C | D> => operator("||", [operator("&&", [condition, yes]), no]);

/** An item of a list that is known to be there, e.g. because the list is padded. */
export const at = <T, C extends Context>(list: Expression<readonly T[], C>, index: number): Expression<T, C> =>
  expression({ kind: "property", of: nodeOf(list), name: index });

/** A list with at least one item. Compares JSON texts, because GitHub and local engines agree on those. */
export const notEmpty = <T, C extends Context>(list: Expression<readonly T[], C>): Condition<C> =>
  operator("!=", [toJSON(list), "[]"]);

export const contains = <C extends Context>(text: Expression<string, C>, part: string): Condition<C> =>
  call("contains", text, part);

export const startsWith = <C extends Context>(text: Expression<string, C>, start: string): Condition<C> =>
  call("startsWith", text, start);

export const success = (): Condition<"status"> => call("success");
export const failure = (): Condition<"status"> => call("failure");
export const cancelled = (): Condition<"status"> => call("cancelled");
export const always = (): Condition<"status"> => call("always");

/** A runner label, or several as a JSON list in the same string: what `runs-on` takes. */
export const runsOn = <C extends Context>(labels: Expression<string, C>): Expression<string | readonly string[], C> =>
  choose(startsWith(labels, "["), call<readonly string[], C>("fromJSON", labels), labels);

/** Text with expressions in it: text`somas/${inputs.project_id}`. */
export function text<C extends Context = never>(
  strings: TemplateStringsArray,
  ...values: readonly Value<Primitive, C>[]
): Expression<string, C> {
  const parts = strings.flatMap((string, index): (string | Node)[] => {
    const value = values[index];
    if (value === undefined) return [string];
    return [string, ...partsOf(value)];
  });
  return expression({ kind: "text", parts: parts.filter((part) => part !== "") });
}

/** Text inside of text joins it. */
function partsOf(value: unknown): readonly (string | Node)[] {
  if (!isExpression(value)) return [String(value)];
  const node = nodeOf(value);
  return node.kind === "text" ? node.parts : [node];
}
