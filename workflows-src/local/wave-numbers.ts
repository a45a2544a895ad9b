import type { Schedule } from "../schedule/wave.ts";

/**
 * The number of the wave in which GitHub would carry out each task, by id: merges and results name the same wave wherever a plan is
 * carried out. Tasks that fit into no wave of one run come after the last.
 */
export function waveNumbers({ waves, left }: Schedule): Map<string, number> {
  const planned = waves.flatMap(({ number, legs }) =>
    legs.flatMap(({ tasks }) => tasks.map((id) => [id, number] as const)),
  );
  const after = (waves.at(-1)?.number ?? 0) + 1;
  return new Map([...planned, ...left.map((id) => [id, after] as const)]);
}
