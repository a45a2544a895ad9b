import type { Leg } from "../schedule/wave.ts";
import type { LegStates } from "./leg-state.ts";

/** All that counts here of a leg. */
export type LegOrder = Pick<Leg, "id" | "after">;

/**
 * The waiting legs in list order where none of them can go on by itself; an empty list otherwise. They are stuck when no leg works and
 * each of them waits for a leg that waits or is queued: then all runners are taken by legs that wait. A leg whose predecessors have all
 * ended goes on by itself: it finds their results, or that there are none.
 */
export function stuckLegs(legs: readonly LegOrder[], states: LegStates, arrived: ReadonlySet<string>): string[] {
  const goesOn = legs.some(({ id }) => states.get(id) === "working" || (states.get(id) ?? "unknown") === "unknown");
  if (goesOn) return [];
  const waiting = legs.filter(({ id }) => states.get(id) === "waiting");
  const isBlocked = ({ after }: LegOrder) => after.some((id) => !arrived.has(id) && states.get(id) !== "ended");
  return waiting.every(isBlocked) ? waiting.map(({ id }) => id) : [];
}
