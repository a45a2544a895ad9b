import type { Plan, Task } from "../plan/plan.ts";
import type { Schedule } from "../schedule/wave.ts";
import { findCriticalTasks, isRisky } from "../simulation/execution-plan.ts";
import type { Simulation, TaskSimulation } from "../simulation/simulate.ts";
import type { Estimate } from "../simulation/statistics.ts";
import { formatQuantity } from "../text/count.ts";
import { escapeMarkdown, formatTable } from "../text/markdown.ts";
import { createHoursFormat, formatPercent } from "./hours.ts";
import { formatGantt } from "./mermaid-gantt.ts";
import { listStrategies, sampleCapacity } from "./preview.ts";
import { describeNothingLeft, formatSettled } from "./settled.ts";
import { formatTask } from "./task-table.ts";
import { describeRunners, type ScheduledSimulation, timeWaves } from "./waves.ts";

type Row = TaskSimulation & Task;

const SHOWN = 10;
const BAR = 40;
/** Waves that the table shows, and tasks that it names of each. */
const SHOWN_WAVES = 32;
const NAMED_TASKS = 10;

/** Summarizes the simulation of the plan, as Markdown for the job summary: some 15 KB at most, however large the plan. */
export function summarizeSimulation(plan: Plan, simulation: Simulation, schedule: Schedule): string {
  const settled = formatSettled(plan.settled);
  if (plan.tasks.length === 0) return `### ${describeNothingLeft(plan.settled)}\n\n${settled ?? ""}\n`;
  const byId = new Map(plan.tasks.map((task) => [task.id, task]));
  const rows = simulation.tasks.map((task): Row => ({ ...task, ...(byId.get(task.task_id) as Task) }));
  const { makespan, capacity, iterations, seed } = simulation;
  const knee = capacity.points.find(({ max_parallel }) => max_parallel === capacity.knee);
  return [
    `### ${formatQuantity(plan.tasks.length, "task")}: ${formatHours(makespan.p50.value)} as likely as not, ${formatHours(makespan.p90.value)} with 90 % certainty`,
    `Estimated time from the first start to the last end: on average ${formatEstimate(makespan.mean)}, nine times out of ten between ${formatHours(makespan.p5.value)} and ${formatHours(makespan.p95.value)}.
One after the other the tasks take ${formatHours(rows.reduce((sum, { mean }) => sum + mean, 0))}. **Best \`max_parallel\`: ${capacity.knee}** (${formatHours(knee?.makespan.value ?? 0)} on average; more runners save at most 5 %).`,
    settled,
    formatGantt(rows),
    formatHistogram(simulation),
    formatRows(
      ["Most often critical", "Critical in", "Mean", "Slack", "Sensitivity", "Done by (P90)"],
      sortByLargest(findCriticalTasks(rows), ({ criticality }) => criticality),
      ({ criticality, mean, slack, sensitivity, finish_p90 }) => [
        formatPercent(criticality),
        formatHours(mean),
        formatHours(slack),
        sensitivity.toFixed(2),
        formatHours(finish_p90),
      ],
    ),
    formatRows(
      ["Riskiest", "Risk", "Mean", "P90", "Critical in"],
      sortByLargest(rows.filter(isRisky), ({ criticality, duration_p90, mean }) => criticality * (duration_p90 - mean)),
      ({ risk, mean, duration_p90, criticality }) => [
        risk,
        formatHours(mean),
        formatHours(duration_p90),
        formatPercent(criticality),
      ],
    ),
    formatCapacity(simulation),
    formatTable(
      ["With most likely durations", "Time"],
      listStrategies({ simulation, schedule }).map(({ name, hours, isOurs }) => [
        isOurs ? `**${name}**` : name,
        formatHours(hours),
      ]),
      ["---", "---:"],
    ),
    formatWaves({ simulation, schedule }),
    `<sub>${formatQuantity(iterations, "iteration")} of PERT-beta durations, seed ${seed}; ± is the standard error. Critical: any delay delays the end. Slack: the mean delay that does not. Sensitivity: rank correlation of the task's duration with the whole.</sub>`,
    "",
  ]
    .filter((part) => part !== undefined)
    .join("\n\n");
}

const formatHours = (value: number): string => (value < 1 ? `${Math.round(value * 60)} min` : `${value.toFixed(1)} h`);
const formatEstimate = ({ value, standard_error }: Estimate): string =>
  `${value.toFixed(2)} ± ${standard_error.toFixed(2)} h`;

/** The order among equals does not change. */
const sortByLargest = (rows: readonly Row[], value: (row: Row) => number): Row[] =>
  [...rows].sort((a, b) => value(b) - value(a));

function formatRows(head: readonly string[], rows: readonly Row[], listCells: (row: Row) => readonly string[]) {
  if (rows.length === 0) return undefined;
  const [, ...others] = head;
  const lines = rows.slice(0, SHOWN).map((row) => [formatTask(row.id, row.name), ...listCells(row)]);
  const more = rows.length > SHOWN ? [[`*and ${rows.length - SHOWN} more*`, ...others.map(() => "")]] : [];
  return formatTable(head, [...lines, ...more], ["---", ...others.map(() => "---:")]);
}

function formatHistogram({ histogram: { from, to, counts }, iterations }: Simulation) {
  if (counts.length === 1) return undefined;
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  const ends = counts.map((_, bin) => (from + ((to - from) * (bin + 1)) / counts.length).toFixed(1));
  const width = ends.at(-1)?.length ?? 0;
  let below = 0;
  const lines = counts.map((inBin, bin) => {
    below += inBin;
    const bar = "█".repeat(Math.round((BAR * inBin) / most)).padEnd(BAR);
    return `${ends[bin]?.padStart(width)} h  ${bar}  ${formatPercent(below / iterations).padStart(5)}`;
  });
  const chart = `\`\`\`text\n${lines.join("\n")}\n\`\`\``;
  return `**How sure**: the share of the iterations that end by then\n\n${chart}`;
}

function formatCapacity({ capacity }: Simulation): string {
  const { busy_hours } = capacity;
  const rows = sampleCapacity(capacity, SHOWN + 2).map(({ max_parallel, makespan, runner_hours, isBest }) => [
    isBest ? `**${max_parallel}** (best)` : max_parallel,
    formatEstimate(makespan),
    formatHours(runner_hours),
    formatPercent(busy_hours / runner_hours),
  ]);
  const table = formatTable(["`max_parallel`", "Mean time", "Runners held", "Busy"], rows, [
    "---",
    "---:",
    "---:",
    "---:",
  ]);
  return `${table}\n\nRunners that are paid by the job cost ${formatHours(busy_hours)} in every row. Best is the fewest with which the mean time is at most 5 % above that of unlimited runners.`;
}

/** The first tasks of each wave, the number of runners and their idle time. */
function formatWaves(preview: ScheduledSimulation): string {
  const format = createHoursFormat(preview.schedule.makespan);
  const waves = timeWaves(preview.schedule);
  const rows = waves.slice(0, SHOWN_WAVES).map(({ number, start, hours, legs }) => {
    const ids = legs.flatMap(({ tasks }) => tasks);
    const named = ids.slice(0, NAMED_TASKS).map((id) => `\`${id}\``);
    const more = ids.length > NAMED_TASKS ? ` and ${ids.length - NAMED_TASKS} more` : "";
    return [number, format.text(start), format.text(hours), legs.length, `${named.join(", ")}${more}`];
  });
  const more = waves.length > SHOWN_WAVES ? [[`*and ${waves.length - SHOWN_WAVES} more*`, "", "", "", ""]] : [];
  const head = ["Wave", "Starts at", "Takes", "Legs", "Tasks"];
  return [
    "**Waves**: legs start in this order and wait for those they build on; after each wave, what is done is merged and pushed",
    formatTable(head, [...rows, ...more], ["---:", "---:", "---:", "---:", "---"]),
    describeRunners(preview, format)
      .map((sentence, i) => `- ${i < 2 ? sentence : escapeMarkdown(sentence)}`)
      .join("\n"),
  ].join("\n\n");
}
