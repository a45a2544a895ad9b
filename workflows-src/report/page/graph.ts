import { Graph, layout } from "@dagrejs/dagre";
import { formatPlanSize } from "../preview.ts";
import { buildSection, createElement, createSvg } from "./dom.ts";
import { describeTask, type PageView, type TaskRow } from "./view.ts";

/** More than this takes a browser many seconds to lay out, and is a black patch then. */
const MOST = { tasks: 600, edges: 3000 };
/** Wider than the page is on any screen. */
const WIDE = 1200;
const NODE = { width: 168, height: 44 };

/** Draws the dependencies in layers, from left to right; lines to and from a task stand out under the pointer. */
export function drawDependencies(view: PageView): HTMLElement {
  const { rows, plan } = view;
  const edges = plan.tasks.flatMap(({ id, depends_on }) => depends_on.map((from) => ({ from, to: id })));
  const title = "Dependencies";
  if (rows.length > MOST.tasks || edges.length > MOST.edges) {
    return buildSection(
      title,
      `Not drawn: ${formatPlanSize(plan)} are more than a picture can show (${MOST.tasks} and ${MOST.edges}).`,
    );
  }
  // A layer is a dependency level: dagre's longest-path layering puts nodes as late as possible, so it gets the reversed graph.
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
    const line = createSvg("path", { d: drawCurve(routeEdge(graph, layers, from, to)), class: "edge" });
    if (critical.has(from) && critical.has(to)) line.classList.add("critical");
    return { from, to, line };
  });
  const boxes = rows.map((row) => drawBox(row, graph.node(row.id), view));
  for (const [index, { id }] of rows.entries()) {
    const own = lines.filter(({ from, to }) => from === id || to === id);
    const mark = (on: boolean) => () => {
      for (const { line } of own) line.classList.toggle("near", on);
    };
    boxes[index]?.addEventListener("pointerenter", mark(true));
    boxes[index]?.addEventListener("pointerleave", mark(false));
  }
  const { width = 0, height = 0 } = graph.graph();
  const picture = createSvg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height, class: "graph" },
    ...lines.map(({ line }) => line),
    ...boxes,
  );
  return buildSection(
    title,
    `${formatPlanSize(plan)}. The critical path is red; the bar in a task is how often it is critical.`,
    ...(width > WIDE ? [createSizeSwitch(picture)] : []),
    createElement("div", { class: "scroll" }, picture),
  );
}

/** Switches between the whole picture and letters that can be read. */
function createSizeSwitch(picture: SVGSVGElement): HTMLElement {
  const button = createElement("button", { type: "button", class: "switch" }, "Show it whole");
  button.addEventListener("click", () => {
    button.textContent = picture.classList.toggle("whole") ? "Show it in full size" : "Show it whole";
  });
  return button;
}

function drawBox(row: TaskRow, { x, y }: { readonly x: number; readonly y: number }, view: PageView): SVGGElement {
  const { width, height } = NODE;
  const group = createSvg(
    "g",
    { class: row.p50.critical ? "node critical" : "node", transform: `translate(${x - width / 2} ${y - height / 2})` },
    createSvg("title", {}, describeTask(row, view)),
    createSvg("rect", { width, height, rx: 6 }),
    createSvg("text", { x: 10, y: 18, class: "id" }, shortenLabel(row.id, 20)),
    createSvg(
      "text",
      { x: 10, y: 33 },
      row.name === row.id ? view.format.text(row.duration_p50) : shortenLabel(row.name, 22),
    ),
    createSvg("rect", { x: 1, y: height - 4, width: (width - 2) * row.criticality, height: 3, class: "share" }),
  );
  return group;
}

const shortenLabel = (text: string, length: number): string => {
  const characters = Array.from(text);
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join("")}…`;
};

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Routes a line from the right side of a task to the left side of the next, through the free places in the layers between them. */
function routeEdge(graph: Graph, layers: ReadonlySet<number>, from: string, to: string): Point[] {
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

/** Draws a line through all points, level in each. */
function drawCurve([first, ...rest]: readonly Point[]): string {
  let before = first as Point;
  let path = `M${formatPoint(before)}`;
  for (const point of rest) {
    const x = (before.x + point.x) / 2;
    path += `C${formatPoint({ x, y: before.y })} ${formatPoint({ x, y: point.y })} ${formatPoint(point)}`;
    before = point;
  }
  return path;
}

const formatPoint = ({ x, y }: Point): string => `${x.toFixed(1)},${y.toFixed(1)}`;
