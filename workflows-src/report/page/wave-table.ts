import { element } from "./dom.ts";
import { type Column, sortable } from "./sortable.ts";
import type { View } from "./view.ts";
import type { LegRow } from "./wave-rows.ts";

/** All legs with the figures of the drawing, folded. */
export function waveTable(rows: readonly LegRow[], { format }: View): HTMLElement {
  const { unit, number } = format;
  const columns: readonly Column<LegRow>[] = [
    { title: "Tasks", about: "Ids of its tasks, in order", value: ({ ids }) => ids },
    { title: "Names", about: "Names of its tasks", value: ({ names }) => names },
    { title: "Waits for", about: "Legs of the same wave that it builds on", value: ({ after }) => after.join(", ") },
    { title: "Wave", about: "Number of its wave", value: ({ wave }) => wave.wave.number },
    { title: "Leg", about: "Its place in the wave's matrix", value: ({ position }) => position },
    { title: `Runner, ${unit}`, about: "When it gets a runner", value: ({ assigned }) => assigned, show: number },
    { title: `Start, ${unit}`, about: "When it begins to work", value: ({ start }) => start, show: number },
    { title: `Takes, ${unit}`, about: "From then until it ends", value: ({ start, end }) => end - start, show: number },
  ];
  const table = sortable(columns, rows, { classOf: ({ isCritical }) => (isCritical ? "critical" : "") });
  return element(
    "details",
    {},
    element("summary", {}, "The same as a table"),
    element("div", { class: "scroll" }, table),
  );
}
