import { describeRunners } from "../waves.ts";
import { buildSection, createElement, fitToWidth, listLegend } from "./dom.ts";
import { type LegRow, LINKED_LEGS, listLegs } from "./legs.ts";
import { type Column, createSortableTable } from "./sortable.ts";
import type { PageView } from "./view.ts";
import { drawWaveChart } from "./wave-chart.ts";

const SHOWN = 1000;

/** Draws the waves in which GitHub runs the plan, and lists them as a table. */
export function buildWaves(view: PageView): HTMLElement {
  const legs = listLegs(view);
  const sentences = [
    "A wave is one matrix of GitHub Actions",
    "Its legs get runners in this order, and wait there for the legs they build on",
    ...(legs.length > SHOWN ? [`Shown are the first ${SHOWN} of ${legs.length} legs`] : []),
    ...describeRunners(view, view.format),
  ];
  return buildSection(
    "Waves",
    `${sentences.join(". ")}.`,
    listLegend({
      critical: "critical path",
      task: "other leg",
      wait: "its runner waits",
      link: `leads to the legs that wait for it${legs.length > LINKED_LEGS ? ", under the pointer" : ""}`,
      checkpoint: "checkpoint: what is done is merged and pushed",
    }),
    createElement(
      "div",
      { class: "scroll" },
      fitToWidth((width) => drawWaveChart(legs.slice(0, SHOWN), view, width)),
    ),
    createElement(
      "details",
      {},
      createElement("summary", {}, "The same as a table"),
      createElement("div", { class: "scroll" }, createLegTable(legs, view)),
    ),
  );
}

function createLegTable(rows: readonly LegRow[], { format }: PageView): HTMLElement {
  const { unit, number } = format;
  const columns: readonly Column<LegRow>[] = [
    { title: "Tasks", about: "Ids of its tasks, in order", value: ({ ids }) => ids },
    { title: "Names", about: "Names of its tasks", value: ({ names }) => names },
    { title: "Waits for", about: "Legs of the same wave that it builds on", value: ({ after }) => after.join(", ") },
    { title: "Wave", about: "Number of its wave", value: ({ wave }) => wave.number },
    { title: "Leg", about: "Its place in the wave's matrix", value: ({ position }) => position },
    { title: `Runner, ${unit}`, about: "When it gets a runner", value: ({ assigned }) => assigned, show: number },
    { title: `Start, ${unit}`, about: "When it begins to work", value: ({ start }) => start, show: number },
    { title: `Takes, ${unit}`, about: "From then until it ends", value: ({ start, end }) => end - start, show: number },
  ];
  return createSortableTable(columns, rows, { getClass: ({ isCritical }) => (isCritical ? "critical" : "") });
}
