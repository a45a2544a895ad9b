import type { Mode } from "../plan.ts";
import type { RawPhase, RawTask } from "../raw/raw-plan.ts";
import type { TaskDraft } from "./read-task.ts";

/** Bounds time and memory. Tasks that wait for the same phase and nothing else count as one. */
export const MAX_DEPENDENCIES = 100_000;

/**
 * For every task the ids of the tasks it waits for, in a stable order without repetition; undefined if there are too many.
 *
 * - `graph`: the stated dependencies, and in a sequential list the task before.
 * - `auto`: the same; a task that states no dependency also waits for every task of the phase before.
 * - `phases`: the same, and every task waits for every task of the phase before.
 *
 * Dependencies on tasks of other phases than `phases` are left out. Empty phases and unlisted tasks are not phases to wait for.
 * A sequential task that comes after one that waits for the phase before waits for that phase through it.
 * Tasks that wait for a phase and nothing else share one list, so phases of m and n tasks cost m + n, not m × n.
 */
export function effectiveDependencies(
  phases: readonly RawPhase[],
  drafts: ReadonlyMap<RawTask, TaskDraft>,
  mode: Mode,
): Map<string, readonly string[]> | undefined {
  const waits = new Map<string, readonly string[]>();
  const kept = new Set(phases.flatMap(({ tasks }) => tasks.map((raw) => drafts.get(raw)?.task.id)));
  const behindBarrier = new Set<RawTask>();
  let barrier: readonly string[] = [];
  let total = 0;
  for (const { tasks, isUnlisted } of phases) {
    const inBarrier = new Set(barrier);
    total += barrier.length;
    const inPhase = tasks.flatMap((raw) => drafts.get(raw) ?? []);
    for (const { raw, task, dependencies } of inPhase) {
      const previous = raw.previous && drafts.get(raw.previous)?.task.id;
      const isThroughPrevious = raw.previous !== undefined && behindBarrier.has(raw.previous);
      const isBehind = !isUnlisted && (mode === "phases" || (mode !== "graph" && dependencies.length === 0));
      if (isBehind || isThroughPrevious) behindBarrier.add(raw);
      const ids = dependencies.map(({ id }) => id).filter((id) => kept.has(id));
      if (previous !== undefined) ids.push(previous);
      const waitsForAll = isBehind && !isThroughPrevious;
      const waitsForBarrierOnly = waitsForAll && ids.every((id) => inBarrier.has(id));
      const unique = waitsForBarrierOnly ? barrier : [...new Set(waitsForAll ? [...ids, ...barrier] : ids)];
      if (!waitsForBarrierOnly) total += unique.length;
      if (total > MAX_DEPENDENCIES) return undefined;
      waits.set(task.id, unique);
    }
    if (inPhase.length > 0) barrier = inPhase.map(({ task }) => task.id);
  }
  return waits;
}
