import type { ScheduledWave } from "../../workflows-src/pipeline/run-files.ts";
import type { Leg } from "../../workflows-src/schedule/wave.ts";
import { leg } from "../integrate/wave.ts";

/** A leg of one task that waits for others. */
export const legAfter = (id: string, ...after: string[]): Leg => ({ ...leg(id), after });

export const scheduledWave = (
  base: string,
  legs: readonly Leg[],
  more: Partial<ScheduledWave> = {},
): ScheduledWave => ({
  number: 1,
  runners: 4,
  legs,
  base,
  ...more,
});
