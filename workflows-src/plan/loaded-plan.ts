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

const PLAN_FILE = "The plan file";

const FALLBACK_TASK: Task = {
  id: "FALLBACK-001",
  name: "Sequential Implementation",
  description: "Execute implementation in sequential mode",
  duration: spreadByRisk(24, "MEDIUM"),
  depends_on: [],
  risk: "MEDIUM",
  context_requirements: [],
  files: [],
};

/**
 * The plan in place of one that cannot be used: one task with the texts of the plan file and of the specification. `problems` are the
 * reasons.
 */
export const createFallbackPlan = (
  file: string,
  mode: Mode,
  problems: readonly Problem[],
  texts: readonly TaskText[] = [],
): LoadedPlan => ({
  version: 1,
  tasks: [{ ...FALLBACK_TASK, ...(texts.length > 0 && { texts }) }],
  source: { file, mode, fallback: true, problems },
});

/** The text of a plan file that cannot be used, for the fallback's work order. */
export const quotePlanFile = (file: string, text: string): TaskText[] =>
  text.trim() === "" ? [] : [{ title: `${PLAN_FILE} ${file}`, text }];

/** Whether a task is the fallback's and lacks the text of the plan: an agent would have to make up the work, so none may start. */
export const isFallbackWithoutText = ({ id, description, texts = [] }: Task): boolean =>
  id === FALLBACK_TASK.id &&
  description === FALLBACK_TASK.description &&
  !texts.some(({ title }) => title.startsWith(PLAN_FILE));

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
