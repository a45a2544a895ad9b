import type { Plan } from "../plan/plan.ts";
import { type CriticalPath, mean } from "../simulation/critical-path.ts";
import { maximumParallel } from "../simulation/execution-plan.ts";
import { plain } from "../task/text.ts";

/** What the critical path says about the plan, as Markdown for the job summary. */
export function simulationSummary(plan: Plan, path: CriticalPath): string {
  const names = new Map(plan.tasks.map((task) => [task.id, task.name]));
  const sequential = plan.tasks.reduce((sum, task) => sum + mean(task.duration), 0);
  return [
    `### ${plan.tasks.length} tasks, ${hours(path.makespan)} of ${hours(sequential)}`,
    `One after the other the tasks take ${hours(sequential)}; side by side, with up to ${maximumParallel(path)} at the same time, ${hours(path.makespan)}.`,
    ["| Critical path | Hours |", "| --- | ---: |", ...path.tasks.map((id) => row(id, names.get(id) ?? id, path))].join(
      "\n",
    ),
    "",
  ].join("\n\n");
}

function row(id: string, name: string, { timing }: CriticalPath): string {
  const { start, end } = timing.get(id) ?? { start: 0, end: 0 };
  return `| \`${id}\` ${plain(name)} | ${(end - start).toFixed(1)} |`;
}

const hours = (value: number): string => `${value.toFixed(1)} h`;
