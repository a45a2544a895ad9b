import { spreadByRisk } from "./duration.ts";
import type { Mode, Plan, Task, TaskText } from "./plan.ts";
import type { Problem } from "./problem.ts";

/** A plan and its source. As JSON it is `plan.json`, which `readPlan` reads as the same plan. */
export type LoadedPlan = Plan & {
  readonly source: {
    readonly file: string;
    readonly mode: Mode;
    /** Whether the plan is the fallback, because the file could not be used; `problems` has the reasons. */
    readonly fallback: boolean;
    /** The format that the file was taken for; absent where it is of none. */
    readonly format?: string;
    readonly problems: readonly Problem[];
  };
};

const FALLBACK_TASK: Task = {
  id: "FALLBACK-001",
  name: "Sequential Implementation",
  description:
    "The plan file could not be read as a plan of tasks. Carry out what it asks for, one part after the other.",
  duration: spreadByRisk(24, "MEDIUM"),
  depends_on: [],
  risk: "MEDIUM",
  context_requirements: [],
  files: [],
};

/**
 * The plan in place of one that cannot be used: one task that has the texts it is about, those of the plan file and of the specification.
 * Without any text it has no task, because an agent would have to make the work up. `problems` are the reasons.
 */
export const createFallbackPlan = (
  file: string,
  mode: Mode,
  problems: readonly Problem[],
  texts: readonly TaskText[] = [],
): LoadedPlan => ({
  version: 1,
  tasks: texts.length === 0 ? [] : [{ ...FALLBACK_TASK, texts }],
  source: { file, mode, fallback: true, problems },
});

/** Adds the specification to the work order of the fallback's task. */
export function addSpecification(plan: LoadedPlan, specification: TaskText | undefined): LoadedPlan {
  const { file, mode, fallback, problems } = plan.source;
  if (!fallback || specification === undefined) return plan;
  return createFallbackPlan(file, mode, problems, [...(plan.tasks[0]?.texts ?? []), specification]);
}

export const reportMissingPlan = (file: string): Problem => ({
  code: "plan-missing",
  severity: "error",
  file,
  line: 1,
  column: 1,
  message: "the plan file does not exist",
});
