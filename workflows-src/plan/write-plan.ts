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

/** The canonical plan file as data, with keys in a stable order and no empty values. As YAML or JSON, `readPlan` reads it as the same plan. */
export const toCanonicalPlan = ({ version, project, tasks }: Plan): object => ({
  version,
  ...(project !== undefined && { project }),
  tasks: tasks.map(toCanonicalTask),
});

function toCanonicalTask(task: Task): object {
  const stated = TASK_KEYS.map((key) => [key, task[key]] as const).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  // Tasks of a phase share a list of dependencies, which YAML would write as an alias.
  return Object.fromEntries(stated.map(([key, value]) => [key, Array.isArray(value) ? [...value] : value]));
}
