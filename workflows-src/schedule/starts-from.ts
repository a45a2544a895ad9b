import type { Plan, Task } from "../plan/plan.ts";
import { shareFiles } from "./file-conflicts.ts";
import type { Job, LaneWave } from "./schedule.ts";

/**
 * The jobs of earlier waves of its lane whose work a job starts from: those with a task that one of its own depends on or shares
 * files with. Empty outside of lanes.
 */
export function startsFrom(plan: Plan, job: Pick<Job, "id" | "tasks">, waves: readonly LaneWave[]): Job[] {
  const own = waves.findIndex(({ jobs }) => jobs.some(({ id }) => id === job.id));
  const byId = new Map(plan.tasks.map((task) => [task.id, task]));
  const tasks = job.tasks.flatMap((id) => byId.get(id) ?? []);
  const needed = (other: Task): boolean =>
    tasks.some((task) => task.depends_on.includes(other.id) || shareFiles(task, other));
  return waves
    .slice(0, Math.max(0, own))
    .flatMap(({ jobs }) => jobs)
    .filter((earlier) => earlier.tasks.flatMap((id) => byId.get(id) ?? []).some(needed));
}
