import { axisX, gridX, type Markish, type PlotOptions, plot, text } from "@observablehq/plot";
import type { HoursFormat } from "../hours.ts";
import { createElement } from "./dom.ts";

const ROW = 24;
const FONT = 12;

/** Returns the pixels for labels left of the rows. */
export const getLabelRoom = (width: number): number => Math.round(Math.min(260, width * 0.36));

export interface TimeChart {
  readonly width: number;
  /** The end of the scale, in hours. */
  readonly end: number;
  readonly format: HoursFormat;
  /** One for each row, from top to bottom. */
  readonly keys: readonly string[];
  readonly marks: readonly Markish[];
}

/** Draws rows on a scale of time that stays in sight while they are scrolled. */
export function drawTimeChart({ width, end, format, keys, marks }: TimeChart): {
  box: HTMLElement;
  rows: ReturnType<typeof plot>;
} {
  const marginLeft = getLabelRoom(width);
  const shared: PlotOptions = { width, marginLeft, marginRight: 16, x: { domain: [0, end * format.perHour] } };
  const ticks = Math.max(2, Math.floor((width - marginLeft) / 70));
  const tickFormat = (value: number): string => `${value} ${format.unit}`;
  const axis = plot({
    ...shared,
    height: 30,
    marginTop: 26,
    marginBottom: 0,
    marks: [axisX({ anchor: "top", ticks, label: null, tickFormat })],
  });
  const rows = plot({
    ...shared,
    height: keys.length * ROW + 12,
    marginTop: 2,
    marginBottom: 10,
    x: { ...shared.x, axis: null },
    y: { domain: keys, axis: null, padding: 0.28 },
    marks: [gridX({ ticks, stroke: "var(--line)", strokeOpacity: 1 }), ...marks],
  });
  return { box: createElement("div", {}, createElement("div", { class: "scale" }, axis), rows), rows };
}

/** Draws labels left of the rows, `indent` pixels from the edge; cut where the rows begin. */
export function drawRowLabels<Row>(
  rows: readonly Row[],
  width: number,
  options: {
    readonly y: string;
    readonly text: (row: Row) => string;
    readonly fill: string | ((row: Row) => string);
    readonly indent?: number;
  },
): Markish {
  const { indent = 0, ...channels } = options;
  const room = getLabelRoom(width);
  return text(rows, {
    ...channels,
    frameAnchor: "left",
    textAnchor: "start",
    dx: indent - room,
    fontSize: FONT,
    lineWidth: (room - indent - 10) / FONT,
    textOverflow: "ellipsis",
  });
}

/** Styles a tip in a chart of this width: narrow enough to fit on one side of any point, or above it. */
export const createTipStyle = (width: number) => ({
  fill: "var(--card)",
  stroke: "var(--line)",
  fontSize: FONT,
  lineHeight: 1.4,
  lineWidth: Math.min(34, (0.55 * width) / FONT),
});
