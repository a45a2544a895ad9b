import type { RenderFunction } from "@observablehq/plot";
import type { PlannedLeg } from "../../schedule/wave.ts";
import { createLegLabels, type LegLabel, listIds, type TimedWave, timeWaves } from "../waves.ts";
import { createSvg } from "./dom.ts";
import type { PageView } from "./view.ts";

/** A leg as the page shows it; times in hours from the start of the first wave. */
export interface LegRow extends LegLabel {
  /** Distinguishes the row from those of other legs and from headings. */
  readonly key: string;
  readonly id: string;
  readonly position: number;
  readonly wave: TimedWave;
  readonly assigned: number;
  readonly start: number;
  readonly end: number;
  /** Ids of the legs that it waits for, and of those that wait for it. */
  readonly after: readonly string[];
  readonly before: readonly string[];
}

/** Lists the legs of all waves, in the order of their matrices. */
export function listLegs(view: PageView): LegRow[] {
  const createLabel = createLegLabels(view);
  return timeWaves(view.schedule).flatMap((wave) => {
    const before = new Map<string, string[]>(wave.legs.map(({ id }) => [id, []]));
    for (const { id, after } of wave.legs) for (const other of after) before.get(other)?.push(id);
    return wave.legs.map(
      (leg: PlannedLeg, i): LegRow => ({
        ...createLabel(leg),
        key: `leg ${leg.id}`,
        id: leg.id,
        position: i + 1,
        wave,
        assigned: wave.start + leg.assigned,
        start: wave.start + leg.start,
        end: wave.start + leg.start + leg.hours,
        after: leg.after,
        before: before.get(leg.id) ?? [],
      }),
    );
  });
}

export const formatLegTitle = ({ ids, names }: LegRow): string => (names === "" ? ids : `${ids} ${names}`);

const NAMED = 8;

/** Describes a leg in lines. */
export function describeLeg(row: LegRow, { format }: PageView): string {
  const { position, wave, assigned, start, end, after, before } = row;
  const waits = start - assigned;
  return [
    formatLegTitle(row),
    `Leg ${position} of wave ${wave.number} · ${format.text(start)} to ${format.text(end)}, takes ${format.text(end - start)}`,
    ...(waits > 0 ? [`Its runner waits ${format.text(waits)} from ${format.text(assigned)} on`] : []),
    after.length === 0 ? "Waits for no leg" : `Waits for ${listIds(after, NAMED)}`,
    ...(before.length === 0 ? [] : [`${listIds(before, NAMED)} ${before.length === 1 ? "waits" : "wait"} for it`]),
  ].join("\n");
}

/** With more legs the lines would be a black patch. */
export const LINKED_LEGS = 60;

/** Lines between legs that wait for each other, as marks of a chart with legs in bands. */
export interface LegLinks {
  /** All of them, where they are few enough to be followed. */
  readonly all: RenderFunction;
  /** Those from and to the leg that `point` was called with last. */
  readonly near: RenderFunction;
  readonly point: (row: LegRow | null) => void;
}

/** Draws a line from the end of a leg down to the leg that waits for it, and on to the start of its work, in the unit of `scale`. */
export function drawLegLinks(rows: readonly LegRow[], scale: (hours: number) => number): LegLinks {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const nearLayer = createSvg("g", { class: "links near" });
  let path: (from: LegRow, to: LegRow) => SVGPathElement;
  const find = (ids: readonly string[]): LegRow[] => ids.flatMap((id) => byId.get(id) ?? []);
  const drawInto = (row: LegRow): SVGPathElement[] => find(row.after).map((from) => path(from, row));
  const drawOutOf = (row: LegRow): SVGPathElement[] => find(row.before).map((to) => path(row, to));
  return {
    all(_, { x, y, scales }) {
      const middle = ({ key }: LegRow): number => y?.(key) + (scales.y?.bandwidth ?? 0) / 2;
      path = (from, to) =>
        createSvg("path", { d: `M${x?.(scale(from.end))},${middle(from)}V${middle(to)}H${x?.(scale(to.start))}` });
      return createSvg("g", { class: "links" }, ...(rows.length > LINKED_LEGS ? [] : rows.flatMap(drawInto)));
    },
    near: () => nearLayer,
    point: (row) => nearLayer.replaceChildren(...(row === null ? [] : [...drawInto(row), ...drawOutOf(row)])),
  };
}
