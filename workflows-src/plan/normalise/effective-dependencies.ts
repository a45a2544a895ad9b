import type { Mode } from "../plan.ts";
import type { RawPhase, RawTask } from "../raw/raw-plan.ts";
import type { ReadTask } from "./read-task.ts";

/** Dependencies of all tasks together, where tasks that wait for the same phase and nothing else count as one: bounds time and memory. */
export const MAX_DEPENDENCIES = 100_000;

/**
 * For every task the ids of the tasks it waits for, in a stable order without repetition; undefined if there are too many.
 *
 * - `graph`: the stated dependencies, and in a sequential list the task before.
 * - `auto`: those; a task that states none also waits for every task of the phase before.
 * - `phases`: those, and every task waits for every task of the phase before.
 *
 * Dependencies on tasks of phases that are not given are left out. An empty phase is no phase, nor are the tasks outside of the phases. A sequential task behind another one that waits for the phase before does so through it.
 * Tasks that wait for a phase and nothing beyond it share one list: phases of m and n tasks cost m + n, not m × n.
 */
export function waitsOf(
  phases: readonly RawPhase[],
  taskOf: ReadonlyMap<RawTask, ReadTask>,
  mode: Mode,
): Map<string, readonly string[]> | undefined {
  const waits = new Map<string, readonly string[]>();
  const kept = new Set(phases.flatMap(({ tasks }) => tasks.map((raw) => taskOf.get(raw)?.task.id)));
  const behindBarrier = new Set<RawTask>();
  let before: readonly string[] = [];
  let total = 0;
  for (const { tasks, outside } of phases) {
    const inBarrier = new Set(before);
    total += before.length;
    const read = tasks.flatMap((raw) => taskOf.get(raw) ?? []);
    for (const { raw, task, dependencies } of read) {
      const previous = raw.after && taskOf.get(raw.after)?.task.id;
      const throughPrevious = raw.after !== undefined && behindBarrier.has(raw.after);
      const barrier = !outside && (mode === "phases" || (mode !== "graph" && dependencies.length === 0));
      if (barrier || throughPrevious) behindBarrier.add(raw);
      const ids = dependencies.map(({ id }) => id).filter((id) => kept.has(id));
      if (previous !== undefined) ids.push(previous);
      const waitsForAll = barrier && !throughPrevious;
      const isBarrier = waitsForAll && ids.every((id) => inBarrier.has(id));
      const unique = isBarrier ? before : [...new Set(waitsForAll ? [...ids, ...before] : ids)];
      if (!isBarrier) total += unique.length;
      if (total > MAX_DEPENDENCIES) return undefined;
      waits.set(task.id, unique);
    }
    if (read.length > 0) before = read.map(({ task }) => task.id);
  }
  return waits;
}
