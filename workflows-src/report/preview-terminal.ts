import type { Simulation } from "../simulation/simulate.ts";
import { columns, pad, shorten } from "../text/columns.ts";
import { counted } from "../text/count.ts";
import { type HoursFormat, hoursFormat } from "./hours.ts";
import { assumptions, type Preview, sizeOf } from "./preview.ts";
import { histogramLines } from "./preview-histogram.ts";
import { scheduleLines } from "./preview-schedule.ts";
import { wavesLines } from "./preview-waves.ts";
import { renderProblem } from "./problems.ts";
import { strategiesOf } from "./strategies.ts";
import { type Style, style } from "./style.ts";

const SHOWN_PROBLEMS = 20;
const SHOWN_RUNNERS = 8;

/** A preview for a terminal this wide, in sections: problems, makespan, schedule, waves, runners, strategies. */
export function previewText(preview: Preview, terminalColumns: number, colours: boolean): string {
  const width = Math.max(60, Math.min(terminalColumns, 140)) - 2;
  const paints = style(colours);
  const { simulation } = preview;
  const longest = Math.max(simulation.strategies.sequential, simulation.histogram.to);
  const format = hoursFormat(longest);
  const sections = [
    head(preview, width, paints),
    problems(preview, paints),
    [paints.bold("Makespan"), "", ...histogramLines(simulation, format, width, paints)],
    scheduleLines(preview, format, width, paints),
    ...(preview.plan.tasks.length === 1
      ? []
      : [
          wavesLines(preview, format, width, paints),
          runners(simulation, format, width, paints),
          strategies(preview, format, width, paints),
        ]),
  ];
  const lines = sections.filter((section) => section.length > 0).flatMap((section) => ["", ...section]);
  return [...lines, "", ""]
    .map((line) => (line === "" ? "\n" : `  ${line.trimEnd()}\n`))
    .join("")
    .replace(/\n$/, "");
}

function head(preview: Preview, width: number, { bold, dim }: Style): string[] {
  const { plan } = preview;
  const size = sizeOf(plan);
  const name = plan.project ?? plan.source.file;
  const file = plan.project === undefined ? [] : [dim(shorten(plan.source.file, width))];
  const title = `${bold(shorten(name, width - columns(size) - 3))} ${dim(`· ${size}`)}`;
  return [title, ...file, dim(shorten(assumptions(preview).join(" · "), width))];
}

function problems({ plan }: Preview, { bad, warn }: Style): string[] {
  const { problems, fallback } = plan.source;
  const shown = problems.slice(0, SHOWN_PROBLEMS).map((problem) => {
    const paint = problem.severity === "error" ? bad : warn;
    return paint(shorten(renderProblem(problem), 1000));
  });
  const more = problems.length - shown.length;
  return [
    ...shown,
    ...(more > 0 ? [`and ${counted(more, "more problem")}`] : []),
    ...(fallback ? [warn("The plan cannot be used for these reasons; one sequential task stands in for it.")] : []),
  ];
}

interface Bar {
  readonly label: string;
  readonly hours: number;
  readonly value: string;
  readonly best: boolean;
}

/** Bars from the same start, each with its label before and its value behind. */
function bars(rows: readonly Bar[], width: number, { good, accent }: Style): string[] {
  const labels = rows.reduce((most, { label }) => Math.max(most, columns(label)), 0);
  const values = rows.reduce((most, { value }) => Math.max(most, columns(value)), 0);
  const room = Math.max(10, Math.min(60, width - labels - values - 4));
  const longest = rows.reduce((most, { hours }) => Math.max(most, hours), 0);
  return rows.map(({ label, hours, value, best }) => {
    const bar = "█".repeat(Math.max(1, Math.round((room * hours) / longest)));
    return `${pad(label, labels)}  ${(best ? good : accent)(bar)} ${value}`;
  });
}

function runners(simulation: Simulation, format: HoursFormat, width: number, paints: Style): string[] {
  const { points, knee, busy_hours } = simulation.capacity;
  const all = points.length <= SHOWN_RUNNERS;
  const step = Math.ceil(points.length / (SHOWN_RUNNERS - 2));
  const digits = String(points.at(-1)?.max_parallel ?? 1).length;
  const rows = points
    .filter(({ max_parallel }, i) => all || i % step === 0 || max_parallel === knee || i === points.length - 1)
    .map(({ max_parallel, makespan, runner_hours }) => {
      const best = max_parallel === knee;
      const busy = Math.round((100 * busy_hours) / runner_hours);
      const value = `${format.text(makespan.value)}  ${paints.dim(`busy ${Math.min(100, busy)} %`)}`;
      const label = `${String(max_parallel).padStart(digits)} ${best ? "◀ best" : ""}`;
      return { label, hours: makespan.value, value: best ? paints.bold(value) : value, best };
    });
  return [
    `${paints.bold("Runners")} ${paints.dim("mean makespan with --max-parallel N")}`,
    "",
    ...bars(rows, width, paints),
    "",
    paints.dim(`Best: the fewest within 5 % of the shortest. Paid per job, all cost ${format.text(busy_hours)}.`),
  ];
}

function strategies(preview: Preview, format: HoursFormat, width: number, paints: Style): string[] {
  const rows = strategiesOf(preview).map(({ name, hours, ours }) => ({
    label: name,
    hours,
    value: format.text(hours),
    best: ours,
  }));
  return [
    `${paints.bold("Strategies")} ${paints.dim("with most likely durations; none is below the critical path")}`,
    "",
    ...bars(rows, width, paints),
  ];
}
