import type { RenderFunction } from "@observablehq/plot";
import { svg } from "./dom.ts";
import type { LegRow } from "./wave-rows.ts";

/** Of more legs the lines would be a black patch. */
export const LINKED_LEGS = 60;

/** Lines between legs that wait for each other, as marks of a chart with legs in bands. */
export interface LegLinks {
  /** All of them, where they are few enough to be followed. */
  readonly all: RenderFunction;
  /** Those from and to the leg that `point` was called with last. */
  readonly near: RenderFunction;
  readonly point: (row: LegRow | null) => void;
}

/** From the end of a leg down to the leg that waits for it, and on to where that begins to work; `scaled` gives the unit of the axis. */
export function legLinks(rows: readonly LegRow[], scaled: (hours: number) => number): LegLinks {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const nearLayer = svg("g", { class: "links near" });
  let path: (from: LegRow, to: LegRow) => SVGPathElement;
  const into = (row: LegRow): SVGPathElement[] =>
    row.after.flatMap((id) => byId.get(id) ?? []).map((from) => path(from, row));
  const outOf = (row: LegRow): SVGPathElement[] =>
    row.before.flatMap((id) => byId.get(id) ?? []).map((to) => path(row, to));

  const all: RenderFunction = (_, { x, y, scales }) => {
    const middle = ({ key }: LegRow): number => y?.(key) + (scales.y?.bandwidth ?? 0) / 2;
    path = (from, to) =>
      svg("path", { d: `M${x?.(scaled(from.end))},${middle(from)}V${middle(to)}H${x?.(scaled(to.start))}` });
    return svg("g", { class: "links" }, ...(rows.length > LINKED_LEGS ? [] : rows.flatMap(into)));
  };
  return {
    all,
    near: () => nearLayer,
    point: (row) => nearLayer.replaceChildren(...(row === null ? [] : [...into(row), ...outOf(row)])),
  };
}
