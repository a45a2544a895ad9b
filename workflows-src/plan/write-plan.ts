import type { Plan, Task } from "./plan.ts";

/** The keys of a task in the canonical plan file, in their order. */
export const TASK_KEYS = [
  "id",
  "name",
  "description",
  "duration",
  "depends_on",
  "risk",
  "agent",
  "runs_on",
  "context_requirements",
  "files",
  "run",
  "verify",
] as const satisfies readonly (keyof Task)[];

/** The canonical plan file as data: stable order of keys, nothing empty. `readPlan` of it, as YAML or JSON, gives the same plan. */
export function canonicalPlan({ version, project, tasks }: Plan): object {
  return { version, ...(project === undefined ? {} : { project }), tasks: tasks.map(canonicalTask) };
}

function canonicalTask(task: Task): object {
  const stated = TASK_KEYS.map((key) => [key, task[key]] as const).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  // Tasks of a phase share their list of dependencies; YAML would write a shared one as an alias.
  return Object.fromEntries(stated.map(([key, value]) => [key, Array.isArray(value) ? [...value] : value]));
}
