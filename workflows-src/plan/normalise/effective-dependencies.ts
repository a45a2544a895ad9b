import type { Mode } from "../plan.ts";
import type { RawPhase, RawTask } from "../raw/raw-plan.ts";
import type { TaskDraft } from "./read-task.ts";

/** Bounds time and memory. Tasks that wait for the same tasks and nothing else count as one. */
export const MAX_DEPENDENCIES = 100_000;

/**
 * For every task the ids of the tasks it waits for, in a stable order without repetition; undefined if there are too many.
 *
 * - `graph`: the stated dependencies, and the order of lists.
 * - `auto`: the same; a task that states no dependency also waits for every task of the phase before.
 * - `phases`: the same, and every task waits for every task of the phase before.
 *
 * Dependencies on tasks of other phases than `phases` are left out. Empty phases and unlisted tasks are not phases to wait for.
 * A sequential task that comes after one that waits for the phase before waits for that phase through it.
 * Tasks that wait for the same list and nothing else share it, so phases of m and n tasks cost m + n, not m × n.
 *
 * A task that waits for one of `settled` because of its place waits for the tasks before that one instead: in a list A, B, C with B done,
 * C waits for A.
 */
export function findEffectiveDependencies(
  phases: readonly RawPhase[],
  drafts: ReadonlyMap<RawTask, TaskDraft>,
  mode: Mode,
  settled: ReadonlySet<RawTask> = new Set(),
): Map<string, readonly string[]> | undefined {
  const kept = new Set(phases.flatMap(({ tasks }) => tasks.map((raw) => drafts.get(raw)?.task.id)));
  const places = new Map<RawTask, readonly (readonly RawTask[])[]>();
  for (const [raw, lists] of findPlaces(phases, drafts, mode)) places.set(raw, lists);

  const known = new Map<readonly RawTask[], readonly string[]>();
  const open = new Set<readonly RawTask[]>();
  let total = 0;
  function collectIds(list: readonly RawTask[]): readonly string[] {
    const same = known.get(list);
    if (same !== undefined || open.has(list)) return same ?? [];
    open.add(list);
    const waiting = new Set(list.filter((raw) => !settled.has(raw)).flatMap((raw) => places.get(raw) ?? []));
    const ids = new Set<string>();
    for (const raw of list) {
      const id = drafts.get(raw)?.task.id;
      if (id === undefined || !kept.has(id)) continue;
      if (!settled.has(raw)) ids.add(id);
      else
        for (const before of places.get(raw) ?? [])
          if (!waiting.has(before)) for (const other of collectIds(before)) ids.add(other);
    }
    open.delete(list);
    const result = [...ids];
    known.set(list, result);
    total += result.length;
    return result;
  }

  const waits = new Map<string, readonly string[]>();
  for (const [raw, lists] of places) {
    const draft = drafts.get(raw);
    if (draft === undefined) continue;
    const implicit = lists.map(collectIds).filter((ids) => ids.length > 0);
    const stated = draft.dependencies.map(({ id }) => id).filter((id) => kept.has(id));
    const [only = []] = implicit;
    const inOnly = new Set(implicit.length === 1 && stated.length > 0 ? only : []);
    const shares = implicit.length === 1 && stated.every((id) => inOnly.has(id));
    const unique = shares ? only : [...new Set([...stated, ...implicit.flat()])];
    if (!shares) total += unique.length;
    if (total > MAX_DEPENDENCIES) return undefined;
    waits.set(draft.task.id, unique);
  }
  return waits;
}

/** For every task the lists of tasks it waits for because of its place. */
function* findPlaces(
  phases: readonly RawPhase[],
  drafts: ReadonlyMap<RawTask, TaskDraft>,
  mode: Mode,
): Generator<readonly [RawTask, readonly (readonly RawTask[])[]]> {
  const behindBarrier = new Set<RawTask>();
  const listOf = new Map<RawTask, readonly RawTask[]>();
  const only = (raw: RawTask): readonly RawTask[] => {
    const list = listOf.get(raw) ?? [raw];
    listOf.set(raw, list);
    return list;
  };
  /** The tasks of phases; instead of a phase without tasks, those of the phases that it waits for. Visits each phase once. */
  const collectTasks = (indices: readonly number[]): RawTask[] => {
    const found: RawTask[] = [];
    const visited = new Set<number>();
    const stack = [...indices].reverse();
    for (let index = stack.pop(); index !== undefined; index = stack.pop()) {
      const phase = phases[index];
      if (phase === undefined || visited.has(index)) continue;
      visited.add(index);
      if (phase.tasks.length > 0) found.push(...phase.tasks);
      else stack.push(...[...(phase.after ?? [index - 1])].reverse());
    }
    return found;
  };
  let before: readonly RawTask[] = [];
  for (const { tasks, isUnlisted, after } of phases) {
    const inPhase = tasks.filter((raw) => drafts.has(raw));
    if (inPhase.length === 0) continue;
    const barrier = after === undefined ? before : collectTasks(after);
    for (const raw of inPhase) {
      const isThroughPrevious = raw.previous !== undefined && behindBarrier.has(raw.previous);
      const statesNone = drafts.get(raw)?.dependencies.length === 0;
      const isBehind = !isUnlisted && (mode === "phases" || (mode !== "graph" && statesNone));
      if (isBehind || isThroughPrevious) behindBarrier.add(raw);
      const lists = [
        ...(raw.previous === undefined ? [] : [only(raw.previous)]),
        ...(raw.after === undefined ? [] : [raw.after]),
        ...(isBehind && !isThroughPrevious && barrier.length > 0 ? [barrier] : []),
      ];
      yield [raw, lists];
    }
    before = inPhase;
  }
}
