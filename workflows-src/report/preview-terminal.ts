import { countColumns, measureWidest, pad, shorten } from "../text/columns.ts";
import { formatQuantity } from "../text/count.ts";
import { describeFallback } from "./fallback.ts";
import { createHoursFormat, type HoursFormat } from "./hours.ts";
import { formatPlanSize, listAssumptions, listStrategies, type Preview, sampleCapacity } from "./preview.ts";
import { drawHistogram } from "./preview-histogram.ts";
import { drawSchedule } from "./preview-schedule.ts";
import { drawWaves } from "./preview-waves.ts";
import { renderProblem } from "./problems.ts";
import { describeNothingLeft, listSettled } from "./settled.ts";
import { type Colours, createColours } from "./style.ts";

const SHOWN_PROBLEMS = 20;
const SHOWN_RUNNERS = 8;

/** Draws a preview for a terminal of this width, in sections: problems, makespan, schedule, waves, runners, strategies. */
export function drawPreview(preview: Preview, terminalColumns: number, isColoured: boolean): string {
  const width = Math.max(60, Math.min(terminalColumns, 140)) - 2;
  const colours = createColours(isColoured);
  const { simulation } = preview;
  const format = createHoursFormat(Math.max(simulation.strategies.sequential, simulation.histogram.to));
  const sections = [
    drawHead(preview, width, colours),
    drawProblems(preview, colours),
    drawSettled(preview, colours),
    ...(preview.plan.tasks.length === 0
      ? [[colours.bold(`${describeNothingLeft(preview.plan.settled)}.`)]]
      : [
          [colours.bold("Makespan"), "", ...drawHistogram(simulation, format, width, colours)],
          drawSchedule(preview, format, width, colours),
        ]),
    ...(preview.plan.tasks.length <= 1
      ? []
      : [
          drawWaves(preview, format, width, colours),
          drawRunners(preview, format, width, colours),
          drawStrategies(preview, format, width, colours),
        ]),
  ];
  const lines = sections.filter((section) => section.length > 0).flatMap((section) => ["", ...section]);
  return [...lines, ""].map((line) => (line === "" ? "\n" : `  ${line.trimEnd()}\n`)).join("");
}

function drawHead(preview: Preview, width: number, { bold, dim }: Colours): string[] {
  const { plan } = preview;
  const size = formatPlanSize(plan);
  const name = plan.project ?? plan.source.file;
  const file = plan.project === undefined ? [] : [dim(shorten(plan.source.file, width))];
  const format = plan.source.format === undefined ? [] : [`read as ${plan.source.format}`];
  const title = `${bold(shorten(name, width - countColumns(size) - 3))} ${dim(`· ${size}`)}`;
  return [title, ...file, dim(shorten([...format, ...listAssumptions(preview)].join(" · "), width))];
}

function drawProblems({ plan }: Preview, { bad, warn }: Colours): string[] {
  const { problems, fallback } = plan.source;
  const shown = problems.slice(0, SHOWN_PROBLEMS).map((problem) => {
    const paint = problem.severity === "error" ? bad : warn;
    return paint(shorten(renderProblem(problem), 1000));
  });
  const more = problems.length - shown.length;
  return [
    ...(fallback ? [bad(describeFallback(plan))] : []),
    ...shown,
    ...(more > 0 ? [`and ${formatQuantity(more, "more problem")}`] : []),
  ];
}

/** Lists the tasks that the plan calls done, and those that are left out, with the reason. */
const drawSettled = ({ plan }: Preview, { dim }: Colours): string[] =>
  listSettled(plan.settled).map(({ term, text }) => `${dim(term)}  ${shorten(text, 300)}`);

interface Bar {
  readonly label: string;
  readonly hours: number;
  readonly value: string;
  readonly isBest: boolean;
}

/** Draws bars from the same start, each with its label before and its value behind. */
function drawBars(bars: readonly Bar[], width: number, { good, accent }: Colours): string[] {
  const labels = measureWidest(bars.map(({ label }) => label));
  const room = Math.max(10, Math.min(60, width - labels - measureWidest(bars.map(({ value }) => value)) - 4));
  const longest = bars.reduce((most, { hours }) => Math.max(most, hours), 0);
  return bars.map(({ label, hours, value, isBest }) => {
    const bar = "█".repeat(Math.max(1, Math.round((room * hours) / longest)));
    return `${pad(label, labels)}  ${(isBest ? good : accent)(bar)} ${value}`;
  });
}

function drawRunners({ simulation }: Preview, format: HoursFormat, width: number, colours: Colours): string[] {
  const { bold, dim } = colours;
  const { points, busy_hours } = simulation.capacity;
  const digits = String(points.at(-1)?.max_parallel ?? 1).length;
  const bars = sampleCapacity(simulation.capacity, SHOWN_RUNNERS).map((point): Bar => {
    const { max_parallel, makespan, runner_hours, isBest } = point;
    const busy = Math.min(100, Math.round((100 * busy_hours) / runner_hours));
    const value = `${format.text(makespan.value)}  ${dim(`busy ${busy} %`)}`;
    const label = `${String(max_parallel).padStart(digits)} ${isBest ? "◀ best" : ""}`;
    return { label, hours: makespan.value, value: isBest ? bold(value) : value, isBest };
  });
  return [
    `${bold("Runners")} ${dim("mean makespan with --max-parallel N")}`,
    "",
    ...drawBars(bars, width, colours),
    "",
    dim(`Best: the fewest within 5 % of the shortest. Paid per job, all cost ${format.text(busy_hours)}.`),
  ];
}

function drawStrategies(preview: Preview, format: HoursFormat, width: number, colours: Colours): string[] {
  const { bold, dim } = colours;
  const bars = listStrategies(preview).map(({ name, hours, isOurs }) => ({
    label: name,
    hours,
    value: format.text(hours),
    isBest: isOurs,
  }));
  return [
    `${bold("Strategies")} ${dim("with most likely durations; none is below the critical path")}`,
    "",
    ...drawBars(bars, width, colours),
  ];
}
