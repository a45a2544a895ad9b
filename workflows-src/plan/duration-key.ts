import type { DefaultUnit } from "./duration.ts";

/** Words before the unit in the key of an estimate: `estimated_minutes`, `duration_estimate_mins`. Other words make another key, e.g. `timeout_minutes`. */
const WORD = "(?:duration|estimate|estimated|expected|mean|most_likely|time|effort)_";
const KEY = new RegExp(`^(?:${WORD})*(?:(hours|hrs?)|(?:minutes|mins?))$`);

/** The unit that the key of a task's estimate says, hours for `duration` alone; undefined where it is another key. */
export function unitOfKey(key: string): DefaultUnit | undefined {
  if (key === "duration") return "hours";
  const match = KEY.exec(key);
  if (match === null) return undefined;
  return match[1] === undefined ? "minutes" : "hours";
}

/** The unit that the key of a phase's longest task says, e.g. `max_duration_mins`; `duration` alone is that of the phase. */
export const unitOfLongest = (key: string): DefaultUnit | undefined =>
  key === "duration" ? undefined : unitOfKey(key.replace(/^max_/, ""));
