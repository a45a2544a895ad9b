import { barX, pointerY, ruleX, ruleY, text, tip } from "@observablehq/plot";
import { formatWaveFacts, formatWaveTitle } from "../waves.ts";
import { describeLeg, drawLegLinks, formatLegTitle, type LegRow } from "./legs.ts";
import { createTipStyle, drawRowLabels, drawTimeChart, getLabelRoom } from "./time-chart.ts";
import type { PageView } from "./view.ts";

/** Pixels for a leg's position. */
const POSITION = 24;

/** Draws waves on one scale of time: a heading each, a bar per leg in the order of the matrix, a line at each checkpoint. */
export function drawWaveChart(legs: readonly LegRow[], view: PageView, width: number): HTMLElement {
  const { format, schedule } = view;
  const count = schedule.waves.length;
  const scale = (value: number): number => value * format.perHour;
  const waves = [...new Set(legs.map(({ wave }) => wave))];
  const headings = waves.map((wave) => ({
    key: `wave ${wave.number}`,
    title: `${formatWaveTitle(wave, count)} · ${formatWaveFacts(wave, schedule, format)}`,
  }));
  const keys = legs.flatMap(({ key, wave }, i) => (legs[i - 1]?.wave === wave ? [key] : [`wave ${wave.number}`, key]));
  const checkpoints = waves.slice(0, count - 1).map(({ start, hours }) => start + hours);
  const left = -getLabelRoom(width);
  const links = drawLegLinks(legs, scale);

  const { box, rows } = drawTimeChart({
    width,
    end: legs.reduce((latest, { end }) => Math.max(latest, end), 0),
    format,
    keys,
    marks: [
      ruleX(checkpoints, { x: scale, stroke: "var(--good)", strokeWidth: 1.5, strokeDasharray: "4,3" }),
      text(headings, {
        y: "key",
        text: "title",
        frameAnchor: "left",
        textAnchor: "start",
        dx: left,
        fill: "var(--text)",
        // Hides the checkpoints that a long heading reaches.
        stroke: "var(--card)",
        strokeWidth: 5,
        fontSize: 12,
        fontWeight: 600,
      }),
      text(legs, {
        y: "key",
        text: ({ position }: LegRow) => String(position),
        frameAnchor: "left",
        textAnchor: "end",
        dx: left + POSITION,
        fill: "var(--quiet)",
        fontSize: 12,
      }),
      drawRowLabels(legs, width, {
        y: "key",
        text: formatLegTitle,
        fill: ({ isCritical }) => (isCritical ? "var(--critical)" : "var(--text)"),
        indent: POSITION + 6,
      }),
      links.all,
      ruleY(legs, {
        y: "key",
        x1: ({ assigned }: LegRow) => scale(assigned),
        x2: ({ start }: LegRow) => scale(start),
        stroke: "var(--warn)",
        strokeWidth: 3,
      }),
      barX(legs, {
        y: "key",
        x1: ({ start }: LegRow) => scale(start),
        x2: ({ end }: LegRow) => scale(end),
        rx: 3,
        fill: ({ isCritical }: LegRow) => (isCritical ? "var(--critical)" : "var(--task)"),
      }),
      links.near,
      tip(
        legs,
        pointerY({
          y: "key",
          x: ({ end }: LegRow) => scale(end),
          preferredAnchor: "left",
          title: (row: LegRow) => describeLeg(row, view),
          ...createTipStyle(width),
        }),
      ),
    ],
  });
  rows.addEventListener("input", () => links.point(rows.value));
  return box;
}
