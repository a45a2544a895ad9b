import { idleTime, runnersUsed, tasksLeft } from "../waves-words.ts";
import { element, fitted, legend, section } from "./dom.ts";
import { LINKED_LEGS } from "./leg-links.ts";
import type { View } from "./view.ts";
import { waveChart } from "./wave-chart.ts";
import { firstLegs, waveGroups } from "./wave-rows.ts";
import { waveTable } from "./wave-table.ts";

const SHOWN = 1000;

/** The waves in which GitHub runs the plan, as a drawing and as a table. */
export function waves(view: View): HTMLElement {
  const { format, schedule } = view;
  const groups = waveGroups(view);
  const legs = groups.flatMap((group) => group.legs);
  const drawn = firstLegs(groups, SHOWN);
  const sentences = [
    "A wave is one matrix of GitHub Actions",
    "Its legs get runners in this order, and wait there for the legs they build on",
    legs.length > SHOWN ? `Shown are the first ${SHOWN} of ${legs.length} legs` : "",
    runnersUsed(view),
    idleTime(schedule, format),
    tasksLeft(schedule),
  ].filter((sentence) => sentence !== "");
  return section(
    "Waves",
    `${sentences.join(". ")}.`,
    legend({
      critical: "critical path",
      task: "other leg",
      wait: "its runner waits",
      link: `leads to the legs that wait for it${legs.length > LINKED_LEGS ? ", under the pointer" : ""}`,
      checkpoint: "checkpoint: what is done is merged and pushed",
    }),
    element(
      "div",
      { class: "scroll" },
      fitted((width) => waveChart(drawn, view, width)),
    ),
    waveTable(legs, view),
  );
}
