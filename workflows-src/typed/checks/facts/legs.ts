import { isExpression } from "../../expression.ts";
import type { AnyJob } from "../../job.ts";
import { mapping } from "../subject.ts";

type Combination = Readonly<Record<string, unknown>>;

/** More combinations than this are not written out one by one. */
const COUNTED = 100_000;

/**
 * How many legs GitHub makes of a job's matrix: the product of its vectors without what `exclude` matches, and those of
 * `include` that fit to none of them. Undefined where a part is known only when the workflow runs.
 */
export function legsOf({ props }: AnyJob): number | undefined {
  const matrix: unknown = props.strategy?.matrix;
  if (matrix === undefined) return 1;
  if (isExpression(matrix) || Object.values(mapping(matrix)).some(isExpression)) return undefined;
  const lists = Object.entries(mapping(matrix)).map(([name, list]) => [name, Array.isArray(list) ? list : []]);
  const { include = [], exclude = [], ...vectors } = Object.fromEntries(lists) as Record<string, readonly unknown[]>;
  const entries = Object.entries(vectors);
  const product = entries.reduce((size, [, vector]) => size * vector.length, entries.length === 0 ? 0 : 1);
  if (product > COUNTED || (product === 0 && entries.length > 0)) return product;
  let combinations: Combination[] = entries.length === 0 ? [] : [{}];
  for (const [name, vector] of entries)
    combinations = combinations.flatMap((of) => vector.map((item) => ({ ...of, [name]: item })));
  const left = combinations.filter((of) => !(exclude as readonly Combination[]).some((entry) => matches(of, entry)));
  const names = Object.keys(vectors);
  const added = (include as readonly Combination[]).filter((entry) => {
    const own = Object.fromEntries(Object.entries(entry).filter(([name]) => names.includes(name)));
    return !left.some((of) => matches(of, own));
  });
  return left.length + added.length;
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
  const { include, exclude: _, ...vectors } = mapping(matrix);
  const lists = Object.entries(vectors);
  return (lists.length === 0 ? [["include", include] as [string, unknown]] : lists).filter(([, list]) =>
    isExpression(list),
  );
}
