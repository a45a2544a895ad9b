import { idList } from "../waves-words.ts";
import type { View } from "./view.ts";
import type { LegRow } from "./wave-rows.ts";

const NAMED = 8;

export const legTitle = ({ ids, names }: LegRow): string => (names === "" ? ids : `${ids} ${names}`);

/** Everything about a leg, in lines. */
export function legStory(row: LegRow, { format }: View): string {
  const { position, wave, assigned, start, end, after, before } = row;
  const waits = start - assigned;
  return [
    legTitle(row),
    `Leg ${position} of wave ${wave.wave.number} · ${format.text(start)} to ${format.text(end)}, takes ${format.text(end - start)}`,
    ...(waits > 0 ? [`Its runner waits ${format.text(waits)} from ${format.text(assigned)} on`] : []),
    after.length === 0 ? "Waits for no leg" : `Waits for ${idList(after, NAMED)}`,
    ...(before.length === 0 ? [] : [`${idList(before, NAMED)} ${before.length === 1 ? "waits" : "wait"} for it`]),
  ].join("\n");
}
