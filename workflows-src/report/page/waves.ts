import { axisX, barX, gridX, type PlotOptions, plot, pointerY, ruleX, ruleY, text, tip } from "@observablehq/plot";
import type { WaveTimes } from "../wave-times.ts";
import { idList, idleTime, runnersUsed, tasksLeft, waveFacts, waveTitle } from "../waves-words.ts";
import { element, fitted, legend, section } from "./dom.ts";
import { LINKED_LEGS, legLinks } from "./leg-links.ts";
import { tipLook } from "./tip-look.ts";
import type { View } from "./view.ts";
import { type LegRow, waveRows } from "./wave-rows.ts";
import { waveTable } from "./wave-table.ts";

const ROW = 24;
const SHOWN = 1000;
const NAMED = 8;
/** Width of the positions. */
const POSITION = 20;

interface Heading {
  readonly key: string;
  readonly title: string;
}

/** The waves on one scale of time: a heading each, a bar per leg in the order of the matrix, a line at each checkpoint. */
export function waves(view: View): HTMLElement {
  const { format, schedule } = view;
  const groups = waveRows(view);
  const all = groups.flatMap(({ legs }) => legs);
  const shown = all.slice(0, SHOWN);
  const isShown = new Set(shown);
  const drawn = groups
    .map(({ wave, legs }) => ({ wave, legs: legs.filter((leg) => isShown.has(leg)) }))
    .filter(({ legs }) => legs.length > 0);
  const headings = drawn.map(({ wave }) => headingOf(wave, groups.length, view));
  const keys = drawn.flatMap(({ legs }, i) => [headings[i]?.key ?? "", ...legs.map(({ key }) => key)]);
  const checkpoints = groups.slice(0, -1).map(({ wave }) => wave.start + wave.wave.hours);
  const hours = (value: number): number => value * format.perHour;

  const draw = (width: number): HTMLElement => {
    const marginLeft = Math.round(Math.min(260, width * 0.36));
    const shared: PlotOptions = { width, marginLeft, marginRight: 16, x: { domain: [0, hours(schedule.makespan)] } };
    const links = legLinks(shown, hours);
    const ticks = Math.max(2, Math.floor((width - marginLeft) / 70));
    const axis = plot({
      ...shared,
      ...{ height: 30, marginTop: 26, marginBottom: 0 },
      marks: [axisX({ anchor: "top", ticks, label: null, tickFormat: (value: number) => `${value} ${format.unit}` })],
    });
    const bars = plot({
      ...shared,
      ...{ height: keys.length * ROW + 12, marginTop: 2, marginBottom: 10 },
      x: { ...shared.x, axis: null },
      y: { domain: keys, axis: null, padding: 0.28 },
      marks: [
        gridX({ ticks, stroke: "var(--line)", strokeOpacity: 1 }),
        ruleX(checkpoints, { x: hours, stroke: "var(--good)", strokeWidth: 1.5, strokeDasharray: "4,3" }),
        text(headings, {
          ...{ y: "key", text: "title", frameAnchor: "left", textAnchor: "start", dx: -marginLeft },
          ...{ fill: "var(--text)", fontSize: 12, fontWeight: 600, stroke: "var(--card)", strokeWidth: 5 },
        }),
        text(shown, {
          ...{ y: "key", text: ({ position }: LegRow) => String(position), fill: "var(--quiet)", fontSize: 12 },
          ...{ frameAnchor: "left", textAnchor: "end", dx: POSITION - marginLeft },
        }),
        text(shown, {
          ...{ y: "key", text: labelOf, frameAnchor: "left", textAnchor: "start", dx: POSITION + 6 - marginLeft },
          ...{ fill: ({ isCritical }: LegRow) => (isCritical ? "var(--critical)" : "var(--text)") },
          ...{ fontSize: 12, lineWidth: (marginLeft - POSITION - 16) / 12, textOverflow: "ellipsis" },
        }),
        links.all,
        ruleY(shown, {
          ...{ y: "key", x1: ({ assigned }: LegRow) => hours(assigned), x2: ({ start }: LegRow) => hours(start) },
          ...{ stroke: "var(--warn)", strokeWidth: 3 },
        }),
        barX(shown, {
          ...{ y: "key", x1: ({ start }: LegRow) => hours(start), x2: ({ end }: LegRow) => hours(end), rx: 3 },
          fill: ({ isCritical }: LegRow) => (isCritical ? "var(--critical)" : "var(--task)"),
        }),
        links.near,
        tip(
          shown,
          pointerY({
            ...{ y: "key", x: ({ end }: LegRow) => hours(end), preferredAnchor: "left" },
            ...{ title: (row: LegRow) => legStory(row, view), ...tipLook(width) },
          }),
        ),
      ],
    });
    bars.addEventListener("input", () => links.point(bars.value));
    return element("div", {}, element("div", { class: "scale" }, axis), bars);
  };
  const cut = all.length > SHOWN ? `Shown are the first ${SHOWN} of ${all.length} legs. ` : "";
  const facts = [runnersUsed(view), idleTime(schedule, format), tasksLeft(schedule)].filter((fact) => fact !== "");
  return section(
    "Waves",
    `A wave is one matrix of GitHub Actions. Its legs get runners in this order, and wait there for the legs they build on. ${cut}${facts.join(". ")}.`,
    legend({
      critical: "critical path",
      task: "other leg",
      wait: "its runner waits",
      link: `leads to the legs that wait for it${all.length > LINKED_LEGS ? ", under the pointer" : ""}`,
      checkpoint: "checkpoint: what is done is merged and pushed",
    }),
    element("div", { class: "scroll" }, fitted(draw)),
    waveTable(all, view),
  );
}

const headingOf = (wave: WaveTimes, count: number, { format }: View): Heading => ({
  key: `wave ${wave.wave.number}`,
  title: `${waveTitle(wave, count)} · ${waveFacts(wave, format)}`,
});

const labelOf = ({ ids, names }: LegRow): string => (names === "" ? ids : `${ids} ${names}`);

function legStory(row: LegRow, { format }: View): string {
  const { position, wave, assigned, start, end, after, before } = row;
  const waits = start - assigned;
  return [
    labelOf(row),
    `Leg ${position} of wave ${wave.wave.number} · ${format.text(start)} to ${format.text(end)}, takes ${format.text(end - start)}`,
    ...(waits > 0 ? [`Its runner waits ${format.text(waits)} from ${format.text(assigned)} on`] : []),
    after.length === 0 ? "Waits for no leg" : `Waits for ${idList(after, NAMED)}`,
    ...(before.length === 0 ? [] : [`${idList(before, NAMED)} ${before.length === 1 ? "waits" : "wait"} for it`]),
  ].join("\n");
}
