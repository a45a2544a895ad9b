import { plain } from "../text/markdown.ts";
import { hoursFormat } from "./hours.ts";
import type { Preview } from "./preview.ts";
import { waveTimes } from "./wave-times.ts";
import { idleTime, runnersUsed, tasksLeft } from "./waves-words.ts";

/** Waves that the table shows, and tasks that it names of each. */
const SHOWN = 32;
const NAMED = 10;

/** The waves as Markdown: how many runners work how long, and a table with the first tasks of each wave. */
export function wavesMarkdown(preview: Pick<Preview, "simulation" | "schedule">): string {
  const { schedule } = preview;
  const format = hoursFormat(schedule.makespan);
  const waves = waveTimes(schedule);
  const rows = waves.slice(0, SHOWN).map(({ wave, start, legs }) => {
    const cells = [wave.number, format.text(start), format.text(wave.hours), legs.length];
    return `| ${[...cells, taskList(wave.legs.flatMap(({ tasks }) => tasks))].join(" | ")} |`;
  });
  const more = waves.length - SHOWN;
  const left = tasksLeft(schedule);
  return [
    "**Waves**: legs start in this order and wait for those they build on; after each wave, what is done is merged and pushed",
    [
      "| Wave | Starts at | Takes | Legs | Tasks |",
      "| ---: | ---: | ---: | ---: | --- |",
      ...rows,
      ...(more > 0 ? [`| *and ${more} more* | | | | |`] : []),
    ].join("\n"),
    [runnersUsed(preview), idleTime(schedule, format), ...(left === "" ? [] : [plain(left)])]
      .map((fact) => `- ${fact}`)
      .join("\n"),
  ].join("\n\n");
}

function taskList(ids: readonly string[]): string {
  const more = ids.length - NAMED;
  const named = ids.slice(0, NAMED).map((id) => `\`${id}\``);
  return `${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
