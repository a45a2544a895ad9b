import type { Estimate } from "../../simulation/statistics.ts";
import { assumptions, type Preview, sizeOf } from "../preview.ts";
import { capacity, histogram, strategies } from "./charts.ts";
import { element } from "./dom.ts";
import { gantt } from "./gantt.ts";
import { dependencies } from "./graph.ts";
import { problems, taskTable } from "./tables.ts";
import { titleOf, type View, viewOf } from "./view.ts";
import { waves } from "./waves.ts";

type Fact = readonly [figure: string, meaning: string, term: string];

function head(view: View): HTMLElement {
  const { plan, simulation, format } = view;
  const { makespan, capacity, strategies } = simulation;
  const about = [plan.source.file, sizeOf(plan), ...assumptions(view).map((each) => each.replaceAll(" ", "\u00a0"))];
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
  return element(
    "header",
    {},
    element("h1", {}, titleOf(view)),
    element("p", { class: "quiet" }, about.join(" · ")),
    element(
      "div",
      { class: "facts" },
      ...facts.map(([figure, meaning, term]) =>
        element("div", {}, element("strong", {}, figure), element("span", {}, meaning), element("small", {}, term)),
      ),
    ),
  );
}

function show(preview: Preview): void {
  const view = viewOf(preview);
  const one = view.rows.length === 1;
  const parts = [head(view), ...problems(view), gantt(view), ...(one ? [] : [waves(view)]), histogram(view)];
  const several = one ? [] : [capacity(view), strategies(view), dependencies(view)];
  document.querySelector("main")?.replaceChildren(...parts, ...several, taskTable(view));
}

function tabs(previews: readonly Preview[]): void {
  const buttons = previews.map((preview) => {
    const button = element("button", { type: "button", title: preview.plan.source.file }, titleOf(preview));
    button.addEventListener("click", () => {
      for (const other of buttons) other.setAttribute("aria-current", String(other === button));
      show(preview);
    });
    return button;
  });
  if (previews.length > 1) document.querySelector("nav")?.append(...buttons);
  buttons[0]?.click();
}

tabs(JSON.parse(document.querySelector("#previews")?.textContent ?? "[]"));
