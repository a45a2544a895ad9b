import type { Leg } from "../schedule/wave.ts";
import { readWave, type ScheduledWave } from "./wave-file.ts";

/** A leg of a wave, as its job finds it. */
export interface FoundLeg {
  readonly wave: ScheduledWave;
  readonly leg: Leg;
  /** In the list of the wave, from 1. */
  readonly position: number;
  /** The legs it comes after. */
  readonly after: readonly Leg[];
}

/** Throws where the file or the leg is missing. */
export function findLeg(waveFile: string, id: string): FoundLeg {
  const wave = readWave(waveFile);
  if (wave === undefined) throw new Error(`${waveFile} is missing: the job that scheduled the wave writes it`);
  const index = wave.legs.findIndex((leg) => leg.id === id);
  const leg = wave.legs[index];
  if (leg === undefined) throw new Error(`wave ${wave.number} has no leg ${JSON.stringify(id)}`);
  return { wave, leg, position: index + 1, after: wave.legs.filter((other) => leg.after.includes(other.id)) };
}
