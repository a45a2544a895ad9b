import type { Estimate } from "../../simulation/statistics.ts";
import { formatPlanSize, listAssumptions, type Preview } from "../preview.ts";
import { drawCapacity, drawMakespan, drawStrategyChart } from "./charts.ts";
import { createElement } from "./dom.ts";
import { drawDependencies } from "./graph.ts";
import { buildProblems, buildSettled, buildTaskTable } from "./tables.ts";
import { drawTasks } from "./task-chart.ts";
import { createView, getTitle, type PageView } from "./view.ts";
import { buildWaves } from "./waves.ts";

type Fact = readonly [figure: string, meaning: string, term: string];

function buildHead(view: PageView): HTMLElement {
  const { plan, simulation, format } = view;
  const { makespan, capacity, strategies } = simulation;
  const about = [
    plan.source.file,
    formatPlanSize(plan),
    ...listAssumptions(view).map((text) => text.replaceAll(" ", "\u00a0")),
  ];
  const certain = (figure: Estimate, meaning: string, name: string): Fact => {
    const error = format.estimate(figure)[1];
    return [format.text(figure.value), meaning, `${name} of the makespan ±\u00a0${error}`];
  };
  const facts: readonly Fact[] = [
    certain(makespan.p50, "as likely as not", "P50"),
    certain(makespan.p80, "with 80 % certainty", "P80"),
    certain(makespan.p90, "with 90 % certainty", "P90"),
    [format.text(strategies.sequential), "one after the other", "sum of the most likely durations"],
    [String(capacity.knee), "best max_parallel", "fewest within 5 % of the shortest"],
  ];
  return createElement(
    "header",
    {},
    createElement("h1", {}, getTitle(view)),
    createElement("p", { class: "quiet" }, about.join(" · ")),
    ...(view.rows.length === 0 ? [] : [buildFacts(facts)]),
  );
}

const buildFacts = (facts: readonly Fact[]): HTMLElement =>
  createElement(
    "div",
    { class: "facts" },
    ...facts.map(([figure, meaning, term]) =>
      createElement(
        "div",
        {},
        createElement("strong", {}, figure),
        createElement("span", {}, meaning),
        createElement("small", {}, term),
      ),
    ),
  );

function show(preview: Preview): void {
  const view = createView(preview);
  const isOne = view.rows.length === 1;
  const work = (): HTMLElement[] => [
    drawTasks(view),
    ...(isOne ? [] : [buildWaves(view)]),
    drawMakespan(view),
    ...(isOne ? [] : [drawCapacity(view), drawStrategyChart(view), drawDependencies(view)]),
    buildTaskTable(view),
  ];
  const parts = [buildHead(view), ...buildProblems(view), ...buildSettled(view)];
  document.querySelector("main")?.replaceChildren(...parts, ...(view.rows.length === 0 ? [] : work()));
}

function showTabs(previews: readonly Preview[]): void {
  const buttons = previews.map((preview) => {
    const button = createElement("button", { type: "button", title: preview.plan.source.file }, getTitle(preview));
    button.addEventListener("click", () => {
      for (const other of buttons) other.setAttribute("aria-current", String(other === button));
      show(preview);
    });
    return button;
  });
  if (previews.length > 1) document.querySelector("nav")?.append(...buttons);
  buttons[0]?.click();
}

showTabs(JSON.parse(document.querySelector("#previews")?.textContent ?? "[]"));
