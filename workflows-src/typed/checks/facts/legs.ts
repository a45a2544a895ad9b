import { isExpression } from "../../expression.ts";
import type { AnyJob } from "../../model/definition.ts";

import { asMapping } from "../checked-workflow.ts";

type Combination = Readonly<Record<string, unknown>>;

/** A leg of a matrix: the values that make it, and those that entries of `include` add to it. */
interface Leg {
  readonly values: Combination;
  readonly added: Combination;
}

/** More combinations than this are not written out one by one. */
const COUNTED = 100_000;

/**
 * How many legs GitHub makes of a job's matrix: the product of its vectors without what `exclude` matches, and those of
 * `include` that fit to none of them. Undefined where a part is known only when the workflow runs.
 */
export function legsOf({ props }: AnyJob): number | undefined {
  const matrix: unknown = props.strategy?.matrix;
  if (matrix === undefined) return 1;
  if (isExpression(matrix) || Object.values(asMapping(matrix)).some(isExpression)) return undefined;
  const product = productOf(matrix);
  return product > COUNTED ? product : staticLegs(matrix).length;
}

/** The legs of a matrix whose lists are known; none where it makes more than anybody writes out. */
export function staticLegs(matrix: unknown): Leg[] {
  const { include, exclude, vectors } = listsOf(matrix);
  const product = productOf(matrix);
  if (product > COUNTED || (product === 0 && vectors.length > 0)) return [];
  let combinations: Combination[] = vectors.length === 0 ? [] : [{}];
  for (const [name, vector] of vectors)
    combinations = combinations.flatMap((of) => vector.map((item) => ({ ...of, [name]: item })));
  const kept = combinations.filter((of) => !exclude.some((entry) => matches(of, asMapping(entry))));
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
  const others = entries.filter(({ values }) => !kept.some((of) => matches(of, values)));
  return [...legs, ...others.map(({ values, added }) => ({ values: { ...values, ...added }, added: {} }))];
}

/** The lists of a matrix; what stands in the place of one and is none is empty. */
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

/** How many combinations its vectors make. */
function productOf(matrix: unknown): number {
  const { vectors } = listsOf(matrix);
  return vectors.reduce((size, [, vector]) => size * vector.length, vectors.length === 0 ? 0 : 1);
}

/** Whether a combination has all that an entry of `include` or `exclude` says. */
const matches = (of: Combination, entry: Combination): boolean =>
  Object.entries(entry).every(([name, value]) => isSame(of[name], value));

/** Of expressions it is known only of one and the same that they are equal. */
const isSame = (a: unknown, b: unknown): boolean =>
  isExpression(a) || isExpression(b) ? a === b : JSON.stringify(a) === JSON.stringify(b);

/** The lists that a matrix may be empty by, for they are known only when the workflow runs; the whole matrix is called "". */
export function dynamicParts({ props }: AnyJob): [name: string, list: unknown][] {
  const matrix: unknown = props.strategy?.matrix;
  if (isExpression(matrix)) return [["", matrix]];
  const { include, exclude: _, ...vectors } = asMapping(matrix);
  const lists = Object.entries(vectors);
  return (lists.length === 0 ? [["include", include] as [string, unknown]] : lists).filter(([, list]) =>
    isExpression(list),
  );
}
