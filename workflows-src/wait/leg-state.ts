/**
 * The state of a leg's job. `waiting`: it waits for other legs. `working`: it is in progress otherwise, also while it starts.
 * `ended`: nothing more comes from it. `unknown`: its job cannot be told from the others.
 */
export type LegState = "queued" | "waiting" | "working" | "ended" | "unknown";

/** By the id of the leg. */
export type LegStates = ReadonlyMap<string, LegState>;

export const areSame = (one: LegStates, other: LegStates): boolean =>
  one.size === other.size && [...one].every(([id, state]) => other.get(id) === state);
