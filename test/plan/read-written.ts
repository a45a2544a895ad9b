import type { Plan } from "../../workflows-src/plan/plan.ts";
import { type ReadResult, readPlan } from "../../workflows-src/plan/read-plan.ts";
import type { Neighbours } from "../../workflows-src/plan/variants/variant.ts";
import type { WrittenPlan } from "./writers/sketch.ts";

/** Files in memory, as they lie around a plan. */
export const toNeighbours = (files: Readonly<Record<string, string>>): Neighbours => ({
  read: (path) => files[path],
  list: (under) =>
    Object.keys(files)
      .filter((path) => under === "" || path.startsWith(`${under}/`))
      .sort(),
});

export const readWritten = ({ text, beside, isFolder }: WrittenPlan): ReadResult =>
  readPlan(text, { file: "plan", mode: "auto", isFolder, beside: beside && toNeighbours(beside) });

/** Each pair `A < B` of tasks to carry out where B waits for A, through others or not. */
export function findOrder(tasks: readonly Pick<Plan["tasks"][number], "id" | "depends_on">[]): Set<string> {
  const waits = new Map(tasks.map(({ id, depends_on }) => [id, depends_on]));
  const known = new Map<string, ReadonlySet<string>>();
  const before = (id: string): ReadonlySet<string> => {
    const same = known.get(id);
    if (same !== undefined) return same;
    const found = new Set<string>();
    known.set(id, found);
    for (const other of waits.get(id) ?? [])
      if (waits.has(other)) for (const each of [other, ...before(other)]) found.add(each);
    return found;
  };
  return new Set(tasks.flatMap(({ id }) => [...before(id)].map((other) => `${other} < ${id}`)));
}
