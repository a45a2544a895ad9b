import type { Plan } from "../plan/plan.ts";
import type { Schedule } from "../schedule/wave.ts";
import { findCriticalTasks, isRisky } from "../simulation/execution-plan.ts";
import type { Simulation, TaskSimulation } from "../simulation/simulate.ts";
import { plain } from "../text/markdown.ts";
import { gantt } from "./gantt.ts";
import { strategiesOf } from "./strategies.ts";
import { wavesMarkdown } from "./waves-markdown.ts";

type Row = TaskSimulation & Plan["tasks"][number];

const SHOWN = 10;
const BAR = 40;

/** What the simulation says about the plan, as Markdown for the job summary: some 15 KB at most, however large the plan. */
export function simulationSummary(plan: Plan, simulation: Simulation, schedule: Schedule): string {
  const byId = new Map(plan.tasks.map((task) => [task.id, task]));
  const rows = simulation.tasks.map((task) => ({ ...task, ...(byId.get(task.task_id) as Plan["tasks"][number]) }));
  const { makespan, capacity, iterations, seed } = simulation;
  const knee = capacity.points.find(({ max_parallel }) => max_parallel === capacity.knee);
  return [
    `### ${count(plan.tasks.length, "task")}: ${hours(makespan.p50.value)} as likely as not, ${hours(makespan.p90.value)} with 90 % certainty`,
    `Estimated time from the first start to the last end: on average ${plusMinus(makespan.mean)}, nine times out of ten between ${hours(makespan.p5.value)} and ${hours(makespan.p95.value)}.
One after the other the tasks take ${hours(rows.reduce((sum, { mean }) => sum + mean, 0))}. **Best \`max_parallel\`: ${capacity.knee}** (${hours(knee?.makespan.value ?? 0)} on average; more runners save at most 5 %).`,
    gantt(rows),
    histogram(simulation),
    table(
      ["Most often critical", "Critical in", "Mean", "Slack", "Sensitivity", "Done by (P90)"],
      largest(findCriticalTasks(rows), ({ criticality }) => criticality),
      ({ criticality, mean, slack, sensitivity, finish_p90 }) => [
        percent(criticality),
        hours(mean),
        hours(slack),
        sensitivity.toFixed(2),
        hours(finish_p90),
      ],
    ),
    table(
      ["Riskiest", "Risk", "Mean", "P90", "Critical in"],
      largest(rows.filter(isRisky), ({ criticality, duration_p90, mean }) => criticality * (duration_p90 - mean)),
      ({ risk, mean, duration_p90, criticality }) => [risk, hours(mean), hours(duration_p90), percent(criticality)],
    ),
    capacityTable(simulation),
    strategies(simulation, schedule),
    wavesMarkdown({ simulation, schedule }),
    `<sub>${count(iterations, "iteration")} of PERT-beta durations, seed ${seed}; ± is the standard error. Critical: any delay delays the end. Slack: the mean delay that does not. Sensitivity: rank correlation of the task's duration with the whole.</sub>`,
    "",
  ]
    .filter((part) => part !== undefined)
    .join("\n\n");
}

const hours = (value: number): string => (value < 1 ? `${Math.round(value * 60)} min` : `${value.toFixed(1)} h`);
const percent = (share: number): string => `${Math.round(100 * share)} %`;
const count = (number: number, what: string): string =>
  `${number.toLocaleString("en-US")} ${what}${number === 1 ? "" : "s"}`;
const plusMinus = ({ value, standard_error }: { readonly value: number; readonly standard_error: number }): string =>
  `${value.toFixed(2)} ± ${standard_error.toFixed(2)} h`;

/** Largest first; the order among equals does not change. */
const largest = (rows: readonly Row[], of: (row: Row) => number): Row[] => [...rows].sort((a, b) => of(b) - of(a));

function table(head: readonly string[], rows: readonly Row[], cells: (row: Row) => readonly string[]) {
  if (rows.length === 0) return undefined;
  const others = head.slice(1);
  const lines = rows.slice(0, SHOWN).map((row) => {
    const name = row.name === row.id ? "" : ` ${plain(row.name)}`;
    return `| \`${row.id}\`${name} | ${cells(row).join(" | ")} |`;
  });
  const more = rows.length > SHOWN ? [`| *and ${rows.length - SHOWN} more* |${" |".repeat(others.length)}`] : [];
  return [`| ${head.join(" | ")} |`, `| --- |${" ---: |".repeat(others.length)}`, ...lines, ...more].join("\n");
}

function histogram({ histogram: { from, to, counts }, iterations }: Simulation) {
  if (counts.length === 1) return undefined;
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  const ends = counts.map((_, bin) => (from + ((to - from) * (bin + 1)) / counts.length).toFixed(1));
  const width = ends.at(-1)?.length ?? 0;
  let below = 0;
  const lines = counts.map((inBin, bin) => {
    below += inBin;
    const bar = "█".repeat(Math.round((BAR * inBin) / most)).padEnd(BAR);
    return `${ends[bin]?.padStart(width)} h  ${bar}  ${percent(below / iterations).padStart(5)}`;
  });
  return ["**How sure**: the share of the iterations that end by then", `\`\`\`text\n${lines.join("\n")}\n\`\`\``].join(
    "\n\n",
  );
}

/** At most some ten rows, the knee among them. */
function capacityTable({ capacity: { points, knee, busy_hours } }: Simulation): string {
  const step = Math.ceil(points.length / SHOWN);
  const shown = points.filter(
    ({ max_parallel }, i) => i % step === 0 || max_parallel === knee || i === points.length - 1,
  );
  const lines = shown.map(({ max_parallel, makespan, runner_hours }) => {
    const busy = percent(busy_hours / runner_hours);
    const name = max_parallel === knee ? `**${max_parallel}** (best)` : `${max_parallel}`;
    return `| ${name} | ${plusMinus(makespan)} | ${hours(runner_hours)} | ${busy} |`;
  });
  const head = "| `max_parallel` | Mean time | Runners held | Busy |\n| --- | ---: | ---: | ---: |";
  return `${head}\n${lines.join("\n")}\n\nRunners that are paid by the job cost ${hours(busy_hours)} in every row. Best is the fewest with which the mean time is at most 5 % above that of unlimited runners.`;
}

function strategies(simulation: Simulation, schedule: Schedule): string {
  const lines = strategiesOf({ simulation, schedule }).map(
    ({ name, hours: value, ours }) => `| ${ours ? `**${name}**` : name} | ${hours(value)} |`,
  );
  return ["| With most likely durations | Time |", "| --- | ---: |", ...lines].join("\n");
}
