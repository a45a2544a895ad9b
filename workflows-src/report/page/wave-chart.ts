import { barX, pointerY, ruleX, ruleY, text, tip } from "@observablehq/plot";
import { waveFacts, waveTitle } from "../waves-words.ts";
import { legLinks } from "./leg-links.ts";
import { legStory, legTitle } from "./leg-story.ts";
import { labelRoom, rowLabels, timeChart } from "./time-chart.ts";
import { tipLook } from "./tip-look.ts";
import type { View } from "./view.ts";
import type { LegRow, WaveGroup } from "./wave-rows.ts";

/** Pixels for a leg's position. */
const POSITION = 24;

/** Waves on one scale of time: a heading each, a bar per leg in the order of the matrix, a line at each checkpoint. */
export function waveChart(groups: readonly WaveGroup[], view: View, width: number): HTMLElement {
  const { format, schedule } = view;
  const hours = (value: number): number => value * format.perHour;
  const headings = groups.map(({ wave }) => ({
    key: `wave ${wave.wave.number}`,
    title: `${waveTitle(wave, schedule.waves.length)} · ${waveFacts(wave, schedule, format)}`,
  }));
  const legs = groups.flatMap((group) => group.legs);
  const keys = groups.flatMap((group, i) => [headings[i]?.key ?? "", ...group.legs.map(({ key }) => key)]);
  const checkpoints = groups
    .map(({ wave }) => wave.start + wave.wave.hours)
    .filter((_, i) => i < schedule.waves.length - 1);
  const left = -labelRoom(width);
  const links = legLinks(legs, hours);

  const { box, rows } = timeChart({
    width,
    end: legs.reduce((latest, { end }) => Math.max(latest, end), 0),
    format,
    keys,
    marks: [
      ruleX(checkpoints, { x: hours, stroke: "var(--good)", strokeWidth: 1.5, strokeDasharray: "4,3" }),
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
      rowLabels(legs, width, {
        y: "key",
        text: legTitle,
        fill: ({ isCritical }) => (isCritical ? "var(--critical)" : "var(--text)"),
        indent: POSITION + 6,
      }),
      links.all,
      ruleY(legs, {
        y: "key",
        x1: ({ assigned }: LegRow) => hours(assigned),
        x2: ({ start }: LegRow) => hours(start),
        stroke: "var(--warn)",
        strokeWidth: 3,
      }),
      barX(legs, {
        y: "key",
        x1: ({ start }: LegRow) => hours(start),
        x2: ({ end }: LegRow) => hours(end),
        rx: 3,
        fill: ({ isCritical }: LegRow) => (isCritical ? "var(--critical)" : "var(--task)"),
      }),
      links.near,
      tip(
        legs,
        pointerY({
          y: "key",
          x: ({ end }: LegRow) => hours(end),
          preferredAnchor: "left",
          title: (row: LegRow) => legStory(row, view),
          ...tipLook(width),
        }),
      ),
    ],
  });
  rows.addEventListener("input", () => links.point(rows.value));
  return box;
}
