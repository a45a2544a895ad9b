import type { Task } from "../../plan/plan.ts";
import type { TaskSimulation } from "../../simulation/simulate.ts";
import { createHoursFormat, formatPercent, type HoursFormat } from "../hours.ts";
import type { Preview } from "../preview.ts";

/** A task of the plan with its simulation. */
export type TaskRow = Task & TaskSimulation;

/** Everything that the parts of the page draw from. */
export interface PageView extends Preview {
  readonly rows: readonly TaskRow[];
  readonly format: HoursFormat;
}

export function createView(preview: Preview): PageView {
  const { plan, simulation } = preview;
  const byId = new Map(plan.tasks.map((task) => [task.id, task]));
  const rows = simulation.tasks.map((task) => ({ ...(byId.get(task.task_id) as Task), ...task }));
  const format = createHoursFormat(Math.max(simulation.strategies.sequential, simulation.histogram.to));
  return { ...preview, rows, format };
}

/** Returns the project, or the file's name without its folders. */
export const getTitle = ({ plan }: Preview): string =>
  plan.project ?? plan.source.file.split(/[\\/]/).at(-1) ?? plan.source.file;

export const formatTaskLabel = ({ id, name }: Task): string => (name === id ? id : `${id} ${name}`);

/** Describes a task in lines. */
export const describeTask = (row: TaskRow, { format }: PageView): string =>
  [
    formatTaskLabel(row),
    `Start ${format.text(row.p50.start)} · end ${format.text(row.p50.finish)} · takes ${format.text(row.duration_p50)}`,
    `Critical in ${formatPercent(row.criticality)} of the iterations · mean slack ${format.text(row.slack)}`,
    `Finished by ${format.text(row.finish_p90)} with 90 % certainty · risk ${row.risk}`,
  ].join("\n");
