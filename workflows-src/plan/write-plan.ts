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
  "runner",
  "model",
  "budget_usd",
  "max_turns",
  "timeout_minutes",
  "runs_on",
  "context_requirements",
  "files",
  "setup",
  "run",
  "verify",
  "acceptance_criteria",
  "texts",
  "also_stated",
  "status",
] as const satisfies readonly (keyof Task)[];

/**
 * The canonical plan file as data, with keys in a stable order and no empty values. As YAML or JSON, `readPlan` reads it as the same plan:
 * the tasks to carry out, then the others, with why they are left out.
 */
export const toCanonicalPlan = ({ version, project, texts, tasks, settled = [] }: Plan): object => ({
  version,
  ...(project !== undefined && { project }),
  ...(texts !== undefined && { texts: texts.map((text) => ({ ...text })) }),
  tasks: [
    ...tasks.map(toCanonicalTask),
    ...settled.map((task) => ({
      ...toCanonicalTask(task),
      ...(task.reason !== undefined && { left_out: task.reason }),
    })),
  ],
});

function toCanonicalTask({ all_dependencies, ...task }: Task): object {
  const depends_on = [...new Set([...(all_dependencies ?? []), ...task.depends_on])];
  const stated = TASK_KEYS.map((key) => [key, key === "depends_on" ? depends_on : task[key]] as const).filter(
    ([key, value]) =>
      value !== undefined && !(Array.isArray(value) && value.length === 0) && !(key === "status" && value === "open"),
  );
  // Tasks of a phase share lists and texts, which YAML would write as an alias.
  const copy = (value: unknown): unknown =>
    Array.isArray(value) ? value.map((item) => (typeof item === "object" ? { ...item } : item)) : value;
  return Object.fromEntries(stated.map(([key, value]) => [key, copy(value)]));
}
