import { nodesIn } from "../../emit/steps.ts";
import { isExpression } from "../../expression.ts";
import type { AnyJob } from "../../model/definition.ts";
import { asMapping } from "../checked-workflow.ts";

type Combination = Readonly<Record<string, unknown>>;

/** A leg of a matrix: its values, and those that entries of `include` add. */
interface Leg {
  readonly values: Combination;
  readonly added: Combination;
}

/** Larger matrices are only counted, not expanded. */
const COUNTED = 100_000;

/**
 * Counts the legs that GitHub creates from a job's matrix: the product of its vectors, without those that `exclude` matches,
 * plus entries of `include` that match no leg. Undefined if a part is known only at run time.
 */
export function countLegs({ props }: AnyJob): number | undefined {
  const matrix: unknown = props.strategy?.matrix;
  if (matrix === undefined) return 1;
  if (isExpression(matrix) || Object.values(asMapping(matrix)).some(isExpression)) return undefined;
  if (mayExcludeMore(matrix)) return undefined;
  const product = productOf(matrix);
  return product > COUNTED ? product : expandLegs(matrix).length;
}

/** Whether an entry of `exclude` has an expression that is not one of the items, so that nobody knows which legs it removes. */
function mayExcludeMore(matrix: unknown): boolean {
  const { exclude, vectors } = listsOf(matrix);
  const items = vectors.flatMap(([, vector]) => vector);
  const values = exclude.flatMap((entry) => Object.values(asMapping(entry)));
  return values.some((value) => nodesIn(value).length > 0 && !items.includes(value));
}

/** Expands a matrix whose lists are known; empty above `COUNTED` combinations. */
export function expandLegs(matrix: unknown): Leg[] {
  const { include, exclude, vectors } = listsOf(matrix);
  const product = productOf(matrix);
  if (product > COUNTED || (product === 0 && vectors.length > 0)) return [];
  let combinations: Combination[] = vectors.length === 0 ? [] : [{}];
  for (const [name, vector] of vectors)
    combinations = combinations.flatMap((values) => vector.map((item) => ({ ...values, [name]: item })));
  const kept = combinations.filter((values) => !exclude.some((entry) => matches(values, asMapping(entry))));
  const names = vectors.map(([name]) => name);
  const entries = include.map((entry) => {
    const pairs = Object.entries(asMapping(entry));
    const values = Object.fromEntries(pairs.filter(([name]) => names.includes(name)));
    return { values, added: Object.fromEntries(pairs.filter(([name]) => !names.includes(name))) };
  });
  const legs = kept.map((values): Leg => {
    const fitting = entries.filter((entry) => matches(values, entry.values));
    return { values, added: Object.assign({}, ...fitting.map(({ added }) => added)) };
  });
  const others = entries.filter((entry) => !kept.some((values) => matches(values, entry.values)));
  return [...legs, ...others.map(({ values, added }) => ({ values: { ...values, ...added }, added: {} }))];
}

/** Returns the lists of a matrix; any other value counts as an empty list. */
function listsOf(matrix: unknown) {
  const lists = Object.entries(asMapping(matrix)).map(
    ([name, list]) => [name, Array.isArray(list) ? list : []] as const,
  );
  const {
    include = [],
    exclude = [],
    ...vectors
  } = Object.fromEntries(lists) as Record<string, readonly Combination[]>;
  return { include, exclude, vectors: Object.entries(vectors) as [string, readonly unknown[]][] };
}

/** Returns the number of combinations of the vectors. */
function productOf(matrix: unknown): number {
  const { vectors } = listsOf(matrix);
  return vectors.reduce((size, [, vector]) => size * vector.length, vectors.length === 0 ? 0 : 1);
}

/**
 * Whether a combination has all values of an entry of `include` or `exclude`. GitHub compares only the properties that the entry
 * names. Source: `MatrixFilter` of actions/runner.
 */
const matches = (combination: Combination, entry: Combination): boolean =>
  Object.entries(entry).every(([name, value]) => isPartOf(value, combination[name]));

/** Two expressions are known to be equal only if they are the same object. */
function isPartOf(part: unknown, whole: unknown): boolean {
  if (isExpression(part) || isExpression(whole) || typeof part !== "object" || part === null) return part === whole;
  return typeof whole === "object" && whole !== null && matches(asMapping(whole), asMapping(part));
}

/** Lists the parts of a matrix that are known only at run time, so that they may be empty. The whole matrix has the name "". */
export function dynamicParts({ props }: AnyJob): [name: string, list: unknown][] {
  const matrix: unknown = props.strategy?.matrix;
  if (isExpression(matrix)) return [["", matrix]];
  const { include, exclude: _, ...vectors } = asMapping(matrix);
  const lists = Object.entries(vectors);
  return (lists.length === 0 ? [["include", include] as [string, unknown]] : lists).filter(([, list]) =>
    isExpression(list),
  );
}
