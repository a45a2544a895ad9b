import type { Leg } from "../schedule/wave.ts";
import { joinNames } from "../text/list.ts";
import { areSame, type LegStates } from "./leg-state.ts";
import { type LegOrder, stuckLegs } from "./stuck.ts";

/** All that a waiting leg knows. */
export interface Knowledge {
  readonly leg: Pick<Leg, "id" | "after" | "wait_minutes">;
  /** The legs of its wave in list order. */
  readonly legs: readonly LegOrder[];
  /** Ids of the legs whose artifact is there. Looked for after `states`, so that no artifact is missed that came in between. */
  readonly arrived: ReadonlySet<string>;
  /** The last look at the jobs; undefined before the first. */
  readonly states: LegStates | undefined;
  /** The look before that. */
  readonly earlier_states: LegStates | undefined;
  readonly waited_minutes: number;
}

/** `not_started`: the reason, as people read it. */
export type Decision = "ready" | "wait" | { readonly not_started: string };

/**
 * Whether a leg starts, waits on, or gives up. It gives up where a predecessor ended without a result, where it has waited too long, and
 * where its wave is stuck and it is the last waiting leg in list order: its runner then goes to a leg that is queued. Two looks in a row
 * must show the same, or a leg would give up because another one is just starting.
 */
export function decide({ leg, legs, arrived, states, earlier_states, waited_minutes }: Knowledge): Decision {
  const missing = leg.after.filter((id) => !arrived.has(id));
  if (missing.length === 0) return "ready";

  const ended = missing.filter((id) => states?.get(id) === "ended");
  if (ended.length > 0) return { not_started: `${joinNames(ended)} ended without a result` };

  const waits = `waits for ${joinNames(missing.map((id) => `${id} (${states?.get(id) ?? "unknown"})`))}`;
  if (waited_minutes >= leg.wait_minutes)
    return { not_started: `its limit of ${leg.wait_minutes} minutes has passed; ${waits}` };

  if (states === undefined || earlier_states === undefined || !areSame(states, earlier_states)) return "wait";
  if (stuckLegs(legs, states, arrived).at(-1) !== leg.id) return "wait";
  return { not_started: `no leg of the wave works, so it frees its runner for a queued one; ${waits}` };
}
