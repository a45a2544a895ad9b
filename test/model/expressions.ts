import { data, Evaluator, Lexer, Parser } from "@actions/expressions";
import type { Key } from "../../workflows-src/typed/contexts.ts";
import { KEY_CONTEXTS } from "../../workflows-src/typed/github/keys.ts";

export type Contexts = Readonly<Record<string, unknown>>;

const STATUS_FUNCTIONS = ["success", "failure", "cancelled", "always"] as const;

/** What the status functions answer. */
export type Status = Readonly<Record<(typeof STATUS_FUNCTIONS)[number], boolean>>;

const EXPRESSION = /\$\{\{((?:'(?:[^']|'')*'|[^'}]|\}(?!\}))*)\}\}/;

/**
 * The value of a scalar of a workflow file under a key: an expression alone keeps its type, text around it makes it a string.
 * Throws for what GitHub refuses: a context that the key may not read, a function that does not exist, text that is not JSON.
 */
export function evaluate(scalar: unknown, key: Key, contexts: Contexts, status?: Status): unknown {
  if (typeof scalar !== "string") return scalar;
  const parts = scalar.split(EXPRESSION);
  const values = parts.map((part, index) => (index % 2 === 0 ? part : dataOf(part, key, contexts, status)));
  if (parts.length === 3 && parts[0] === "" && parts[2] === "") return plain(values[1] as data.ExpressionData);
  return values.map((value) => (typeof value === "string" ? value : value?.coerceString())).join("");
}

/** The same for all values of a mapping, as strings. */
export const texts = (mapping: object | undefined, key: Key, contexts: Contexts): Record<string, string> =>
  Object.fromEntries(
    Object.entries(mapping ?? {}).map(([name, scalar]) => [name, asText(evaluate(scalar, key, contexts))]),
  );

export const asText = (value: unknown): string => toData(value).coerceString();

/** Whether an `if` holds. It may leave the braces away, and without a status function it means `success() && (…)`. */
export function holds(condition: string | boolean | undefined, key: Key, contexts: Contexts, status: Status): boolean {
  const source = String(condition ?? "success()").replace(new RegExp(`^${EXPRESSION.source}$`), "$1");
  const withoutTexts = source.replace(/'(?:[^']|'')*'/g, "");
  const asks = new RegExp(`\\b(${STATUS_FUNCTIONS.join("|")})\\s*\\(`, "i").test(withoutTexts);
  const braces = (expression: string) => `\${{ ${expression} }}`;
  return evaluate(braces(asks ? `!!(${source})` : `success() && !!(${source})`), key, contexts, status) === true;
}

const toData = (value: unknown): data.ExpressionData => JSON.parse(JSON.stringify(value ?? null), data.reviver);
const plain = (value: data.ExpressionData): unknown => JSON.parse(JSON.stringify(value, data.replacer));

/** The contexts and functions that GitHub offers in a key. */
const offered = (key: Key): readonly string[] => KEY_CONTEXTS[key];
const isFunction = (name: string): boolean => name.endsWith("()");

function dataOf(source: string, key: Key, contexts: Contexts, status?: Status): data.ExpressionData {
  const names = offered(key).filter((name) => !isFunction(name) && source.includes(name));
  const read = new data.Dictionary(...names.map((name) => ({ key: name, value: toData(contexts[name]) })));
  const answers = STATUS_FUNCTIONS.map((name) => {
    const call = () => new data.BooleanData(status?.[name] ?? false);
    return [name, { name, description: "", minArgs: 0, maxArgs: 0, call }] as const;
  });
  return new Evaluator(parsed(source, key), read, new Map(answers)).evaluate();
}

const known = new Map<string, ReturnType<Parser["parse"]>>();

function parsed(source: string, key: Key) {
  const before = known.get(`${key}: ${source}`);
  if (before !== undefined) return before;
  const functions = STATUS_FUNCTIONS.filter((name) => offered(key).includes(`${name}()`));
  const tree = new Parser(
    new Lexer(source).lex().tokens,
    offered(key).filter((name) => !isFunction(name)),
    functions.map((name) => ({ name, minArgs: 0, maxArgs: 0 })),
  ).parse();
  known.set(`${key}: ${source}`, tree);
  return tree;
}
