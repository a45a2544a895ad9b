import { Graph, layout } from "@dagrejs/dagre";
import { sizeOf } from "../preview.ts";
import { element, section, svg } from "./dom.ts";
import { story } from "./gantt.ts";
import type { Row, View } from "./view.ts";

/** More than this takes a browser many seconds to lay out, and is a black patch then. */
const MOST = { tasks: 600, edges: 3000 };
/** Wider than the page is on any screen. */
const WIDE = 1200;
const NODE = { width: 168, height: 44 };

/** The dependencies in layers, from left to right; what leads to a task and from it stands out under the pointer. */
export function dependencies(view: View): HTMLElement {
  const { rows, plan } = view;
  const edges = plan.tasks.flatMap(({ id, depends_on }) => depends_on.map((from) => ({ from, to: id })));
  const title = "Dependencies";
  if (rows.length > MOST.tasks || edges.length > MOST.edges) {
    return section(
      title,
      `Not drawn: ${sizeOf(plan)} are more than a picture can show (${MOST.tasks} and ${MOST.edges}).`,
    );
  }
  // A layer is a dependency level: dagre's longest-path layering puts nodes as late as possible, so it gets the graph turned round.
  const graph = new Graph().setGraph({
    rankdir: "RL",
    nodesep: 12,
    edgesep: 4,
    ranksep: 56,
    marginx: 8,
    marginy: 8,
    ranker: "longest-path",
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of rows) graph.setNode(id, { ...NODE });
  for (const { from, to } of edges) graph.setEdge(to, from);
  layout(graph);

  const layers = new Set(rows.map(({ id }) => Math.round(graph.node(id).x)));
  const critical = new Set(rows.filter(({ p50 }) => p50.critical).map(({ id }) => id));
  const lines = edges.map(({ from, to }) => {
    const line = svg("path", { d: curve(way(graph, layers, from, to)), class: "edge" });
    if (critical.has(from) && critical.has(to)) line.classList.add("critical");
    return { from, to, line };
  });
  const boxes = rows.map((row) => box(row, graph.node(row.id), view));
  for (const [index, { id }] of rows.entries()) {
    const own = lines.filter(({ from, to }) => from === id || to === id);
    const mark = (on: boolean) => () => {
      for (const { line } of own) line.classList.toggle("near", on);
    };
    boxes[index]?.addEventListener("pointerenter", mark(true));
    boxes[index]?.addEventListener("pointerleave", mark(false));
  }
  const { width = 0, height = 0 } = graph.graph();
  const picture = svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height, class: "graph" },
    ...lines.map(({ line }) => line),
    ...boxes,
  );
  return section(
    title,
    `${sizeOf(plan)}. The critical path is red; the bar in a task is how often it is critical.`,
    ...(width > WIDE ? [sizeSwitch(picture)] : []),
    element("div", { class: "scroll" }, picture),
  );
}

/** Between all of the picture and letters that can be read. */
function sizeSwitch(picture: SVGSVGElement): HTMLElement {
  const button = element("button", { type: "button", class: "switch" }, "Show it whole");
  button.addEventListener("click", () => {
    button.textContent = picture.classList.toggle("whole") ? "Show it in full size" : "Show it whole";
  });
  return button;
}

function box(row: Row, { x, y }: { readonly x: number; readonly y: number }, view: View): SVGGElement {
  const { width, height } = NODE;
  const group = svg(
    "g",
    { class: row.p50.critical ? "node critical" : "node", transform: `translate(${x - width / 2} ${y - height / 2})` },
    svg("title", {}, story(row, view)),
    svg("rect", { width, height, rx: 6 }),
    svg("text", { x: 10, y: 18, class: "id" }, cut(row.id, 20)),
    svg("text", { x: 10, y: 33 }, row.name === row.id ? view.format.text(row.duration_p50) : cut(row.name, 22)),
    svg("rect", { x: 1, y: height - 4, width: (width - 2) * row.criticality, height: 3, class: "share" }),
  );
  return group;
}

const cut = (text: string, length: number): string => {
  const characters = Array.from(text);
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join("")}…`;
};

interface Point {
  readonly x: number;
  readonly y: number;
}

/** From the right side of a task to the left side of the next, through the free places in the layers between them. */
function way(graph: Graph, layers: ReadonlySet<number>, from: string, to: string): Point[] {
  const half = NODE.width / 2;
  const points: readonly Point[] = graph.edge(to, from).points ?? [];
  const passed = points.filter(({ x }) => layers.has(Math.round(x))).reverse();
  const [start, end] = [graph.node(from), graph.node(to)];
  return [
    { x: start.x + half, y: start.y },
    ...passed.flatMap(({ x, y }) => [
      { x: x - half, y },
      { x: x + half, y },
    ]),
    { x: end.x - half, y: end.y },
  ];
}

/** Through all points, level in each. */
function curve([first, ...rest]: readonly Point[]): string {
  let before = first as Point;
  let path = `M${at(before)}`;
  for (const point of rest) {
    const x = (before.x + point.x) / 2;
    path += `C${at({ x, y: before.y })} ${at({ x, y: point.y })} ${at(point)}`;
    before = point;
  }
  return path;
}

const at = ({ x, y }: Point): string => `${x.toFixed(1)},${y.toFixed(1)}`;
