import type { Task } from "../../plan/plan.ts";
import type { TaskSimulation } from "../../simulation/simulate.ts";
import { type HoursFormat, hoursFormat } from "../hours.ts";
import type { Preview } from "../preview.ts";

/** A task of the plan with what the simulation says about it. */
export type Row = Task & TaskSimulation;

/** What every part of the page draws from. */
export interface View extends Preview {
  readonly rows: readonly Row[];
  readonly format: HoursFormat;
}

export function viewOf(preview: Preview): View {
  const { plan, simulation } = preview;
  const byId = new Map(plan.tasks.map((task) => [task.id, task]));
  const rows = simulation.tasks.map((task) => ({ ...(byId.get(task.task_id) as Task), ...task }));
  const format = hoursFormat(Math.max(simulation.strategies.sequential, simulation.histogram.to));
  return { ...preview, rows, format };
}

/** The project, or the file's name without its folders. */
export const titleOf = ({ plan }: Preview): string =>
  plan.project ?? plan.source.file.split(/[\\/]/).at(-1) ?? plan.source.file;
export const labelOf = ({ id, name }: Task): string => (name === id ? id : `${id} ${name}`);
