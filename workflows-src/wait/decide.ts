import type { Leg } from "../schedule/wave.ts";
import { joinNames } from "../text/list.ts";
import { areSame, type LegStates } from "./leg-states.ts";

/** A leg and the legs it builds on. */
export type LegOrder = Pick<Leg, "id" | "after">;

/** Everything a waiting leg knows. */
export interface Knowledge {
  readonly leg: Pick<Leg, "id" | "after" | "wait_minutes">;
  /** The legs of its wave in list order. */
  readonly legs: readonly LegOrder[];
  /** Ids of the legs whose artifact exists. Look for artifacts after `states`, or one that arrives in between is missed. */
  readonly arrived: ReadonlySet<string>;
  /** The last look at the jobs; undefined before the first. */
  readonly states: LegStates | undefined;
  /** The look before that. */
  readonly earlier_states: LegStates | undefined;
  readonly waited_minutes: number;
}

/** `not_started`: the reason, for people. */
export type Decision = "ready" | "wait" | { readonly not_started: string };

/**
 * Decides whether a leg starts, keeps waiting or gives up. It gives up if a predecessor ended without a result, if it has waited too long,
 * or if its wave is stuck and it is the last waiting leg in list order: its runner then takes a queued leg. Two looks in a row must agree,
 * or a leg would give up while another one is just starting.
 */
export function decideWait({ leg, legs, arrived, states, earlier_states, waited_minutes }: Knowledge): Decision {
  const missing = leg.after.filter((id) => !arrived.has(id));
  if (missing.length === 0) return "ready";

  const ended = missing.filter((id) => states?.get(id) === "ended");
  if (ended.length > 0) return { not_started: `${joinNames(ended)} ended without a result` };

  const waits = `waits for ${joinNames(missing.map((id) => `${id} (${states?.get(id) ?? "unknown"})`))}`;
  if (waited_minutes >= leg.wait_minutes)
    return { not_started: `its limit of ${leg.wait_minutes} minutes has passed; ${waits}` };

  if (states === undefined || earlier_states === undefined || !areSame(states, earlier_states)) return "wait";
  if (findStuckLegs(legs, states, arrived).at(-1) !== leg.id) return "wait";
  return { not_started: `no leg of the wave works, so it frees its runner for a queued one; ${waits}` };
}

/**
 * Returns the waiting legs in list order if the wave is stuck, else an empty list. It is stuck when no leg works and every waiting leg
 * waits for one that waits or is queued: waiting legs then hold all runners. A leg whose predecessors have all ended is not stuck: it finds
 * their results, or finds that they left none.
 */
export function findStuckLegs(legs: readonly LegOrder[], states: LegStates, arrived: ReadonlySet<string>): string[] {
  const goesOn = legs.some(({ id }) => ["working", "unknown"].includes(states.get(id) ?? "unknown"));
  if (goesOn) return [];
  const waiting = legs.filter(({ id }) => states.get(id) === "waiting");
  const isBlocked = ({ after }: LegOrder) => after.some((id) => !arrived.has(id) && states.get(id) !== "ended");
  return waiting.every(isBlocked) ? waiting.map(({ id }) => id) : [];
}
