import type { TaskSimulation } from "../simulation/simulate.ts";
import { type BarRow, fitBarRows } from "./bar-rows.ts";
import { formatPercent, type HoursFormat } from "./hours.ts";
import type { Preview } from "./preview.ts";
import type { Colours } from "./style.ts";

const SHOWN = 40;

/** Draws the P50 schedule: a row per task with its figures and its bar; of a large plan the tasks that are critical most often. */
export function drawSchedule(preview: Preview, format: HoursFormat, width: number, colours: Colours): string[] {
  const { plan, simulation } = preview;
  const { bold, dim, bad, accent } = colours;
  const names = new Map(plan.tasks.map(({ id, name }) => [id, name === id ? "" : name]));
  const shown = simulation.tasks
    .toSorted(
      (a, b) =>
        Number(b.p50.critical) - Number(a.p50.critical) || b.criticality - a.criticality || compareByStart(a, b),
    )
    .slice(0, SHOWN)
    .sort(compareByStart)
    .map(({ task_id, p50, duration_p50, criticality, slack }): BarRow => {
      const hours = [p50.start, duration_p50, slack].map(format.number);
      return {
        id: task_id,
        name: names.get(task_id) ?? "",
        figures: hours.toSpliced(2, 0, formatPercent(criticality)),
        isCritical: p50.critical,
        start: p50.start,
        end: p50.finish,
        latest: p50.finish + slack,
      };
    });
  const rows = fitBarRows(shown, ["Start", "Takes", "Critical", "Slack"], format, width, colours);
  const more = simulation.tasks.length - shown.length;
  return [
    `${bold("Schedule")} ${dim("every task takes its median time")}`,
    `${bad("█")} ${dim("critical path")}  ${accent("▒")} ${dim("other task  · mean slack")}`,
    "",
    rows.drawHeading(simulation.p50_makespan),
    ...shown.map((row) => rows.drawRow(row, simulation.p50_makespan)),
    ...(more > 0 ? [dim(`and ${more} more, which are critical less often; --html FILE shows them all`)] : []),
  ];
}

export const compareByStart = (a: TaskSimulation, b: TaskSimulation): number =>
  a.p50.start - b.p50.start || a.p50.finish - b.p50.finish || (a.task_id < b.task_id ? -1 : 1);
