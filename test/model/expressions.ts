import { data, Evaluator, Lexer, Parser } from "@actions/expressions";
import type { Key } from "../../workflows-src/typed/contexts.ts";
import { KEY_CONTEXTS } from "../../workflows-src/typed/github/keys.ts";

export type Contexts = Readonly<Record<string, unknown>>;

const STATUS_FUNCTIONS = ["success", "failure", "cancelled", "always"] as const;

/** The answers of the status functions. */
export type Status = Readonly<Record<(typeof STATUS_FUNCTIONS)[number], boolean>>;

type Tree = ReturnType<Parser["parse"]>;

/** An expression, and which contexts it may read. */
interface Expression {
  readonly tree: Tree;
  readonly reads: readonly string[];
}

const EXPRESSION = /\$\{\{((?:'(?:[^']|'')*'|[^'}]|\}(?!\}))*)\}\}/;
const ALONE = new RegExp(`^${EXPRESSION.source}$`);

/**
 * The value of a scalar of a workflow file under a key: an expression alone keeps its type, text around it makes it a string.
 * Throws for everything that GitHub refuses: a context that the key may not read, an unknown function, text that is not JSON.
 */
export function evaluate(scalar: unknown, key: Key, contexts: Contexts, status?: Status): unknown {
  if (typeof scalar !== "string") return scalar;
  const parts = partsOf(scalar, key);
  if (parts.length === 1 && typeof parts[0] === "string") return parts[0];
  const [only] = parts;
  if (parts.length === 1 && typeof only === "object") return toPlain(resultOf(only, contexts, status));
  return parts
    .map((part) => (typeof part === "string" ? part : resultOf(part, contexts, status).coerceString()))
    .join("");
}

/** The same for all values of a mapping, as strings. */
export function texts(mapping: object | undefined, key: Key, contexts: Contexts): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, scalar] of Object.entries(mapping ?? {})) found[name] = asText(evaluate(scalar, key, contexts));
  return found;
}

export const asText = (value: unknown): string =>
  typeof value === "string" ? value : toData(value ?? null).coerceString();

const conditions = new Map<string, string>();

/** Whether an `if` holds. It may leave the braces away, and without a status function it means `success() && (…)`. */
export function holds(condition: string | boolean | undefined, key: Key, contexts: Contexts, status: Status): boolean {
  if (condition === undefined) return status.success;
  const known = conditions.get(`${condition}`);
  const expression = known ?? completed(`${condition}`);
  if (known === undefined) conditions.set(`${condition}`, expression);
  return evaluate(expression, key, contexts, status) === true;
}

function completed(condition: string): string {
  const source = condition.replace(ALONE, "$1");
  const withoutTexts = source.replace(/'(?:[^']|'')*'/g, "");
  const asks = new RegExp(`\\b(${STATUS_FUNCTIONS.join("|")})\\s*\\(`, "i").test(withoutTexts);
  return `\${{ ${asks ? `!!(${source})` : `success() && !!(${source})`} }}`;
}

type Parts = readonly (string | Expression)[];

const scalars = new Map<Key, Map<string, Parts>>();

/** A scalar in texts and expressions; an expression alone is the only part. */
function partsOf(scalar: string, key: Key): Parts {
  const ofKey = scalars.get(key) ?? new Map<string, Parts>();
  scalars.set(key, ofKey);
  const known = ofKey.get(scalar);
  if (known !== undefined) return known;
  const parts = scalar.split(EXPRESSION).map((part, index) => (index % 2 === 0 ? part : parse(part, key)));
  const found = parts.filter((part) => part !== "");
  const made = found.length === 0 ? [""] : found;
  ofKey.set(scalar, made);
  return made;
}

/** The contexts and functions that GitHub offers in a key. */
const offered = (key: Key): readonly string[] => KEY_CONTEXTS[key];
const isFunction = (name: string): boolean => name.endsWith("()");

function parse(source: string, key: Key): Expression {
  const contexts = offered(key).filter((name) => !isFunction(name));
  const functions = STATUS_FUNCTIONS.filter((name) => offered(key).includes(`${name}()`));
  const tree = new Parser(
    new Lexer(source).lex().tokens,
    contexts,
    functions.map((name) => ({ name, minArgs: 0, maxArgs: 0 })),
  ).parse();
  return { tree, reads: contexts.filter((name) => source.includes(name)) };
}

function resultOf({ tree, reads }: Expression, contexts: Contexts, status: Status | undefined): data.ExpressionData {
  const read = new data.Dictionary(...reads.map((name) => ({ key: name, value: toData(contexts[name] ?? null) })));
  return new Evaluator(tree, read, functionsFor(status)).evaluate();
}

type Functions = NonNullable<ConstructorParameters<typeof Evaluator>[2]>;
type FunctionMap = Functions extends Map<string, infer F> ? Map<string, F> : never;

const json = new Map<string, data.ExpressionData>();

/** The same text again and again: every job reads the settings and its wave. Nothing changes a value. */
const fromJson = {
  name: "fromJSON",
  description: "",
  minArgs: 1,
  maxArgs: 1,
  call: (text: data.ExpressionData): data.ExpressionData => {
    const source = text.coerceString();
    const known = json.get(source);
    if (known !== undefined) return known;
    if (source.trim() === "") throw new Error("fromJSON of an empty text");
    const value = toData(JSON.parse(source));
    if (json.size > 500) json.clear();
    json.set(source, value);
    return value;
  },
};

const functions = new Map<number, FunctionMap>();

function functionsFor(status: Status | undefined): FunctionMap {
  const answers = STATUS_FUNCTIONS.map((name) => status?.[name] ?? false);
  const key = answers.reduce((bits, answer) => 2 * bits + Number(answer), 0);
  const known = functions.get(key);
  if (known !== undefined) return known;
  const made = new Map(
    STATUS_FUNCTIONS.map((name, index) => {
      const call = () => new data.BooleanData(answers[index] ?? false);
      return [name, { name, description: "", minArgs: 0, maxArgs: 0, call }];
    }),
  ) as FunctionMap;
  made.set("fromjson", fromJson as never);
  functions.set(key, made);
  return made;
}

const converted = new WeakMap<object, data.ExpressionData>();

/** A value as the evaluator takes it. An object is converted once: whoever changes it makes another one. */
function toData(value: unknown): data.ExpressionData {
  switch (typeof value) {
    case "string":
      return new data.StringData(value);
    case "number":
      return new data.NumberData(value);
    case "boolean":
      return new data.BooleanData(value);
    case "object":
      break;
    default:
      return new data.Null();
  }
  if (value === null) return new data.Null();
  const known = converted.get(value);
  if (known !== undefined) return known;
  const made = Array.isArray(value)
    ? new data.Array(...value.map(toData))
    : new data.Dictionary(...Object.entries(value).map(([key, each]) => ({ key, value: toData(each) })));
  converted.set(value, made);
  return made;
}

function toPlain(value: data.ExpressionData): unknown {
  switch (value.kind) {
    case data.Kind.Array:
      return (value as data.Array).values().map(toPlain);
    case data.Kind.Dictionary:
      return Object.fromEntries((value as data.Dictionary).pairs().map(({ key, value: each }) => [key, toPlain(each)]));
    case data.Kind.Null:
      return null;
    default:
      return (value as data.StringData | data.NumberData | data.BooleanData).value;
  }
}
