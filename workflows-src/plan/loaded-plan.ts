import { spreadByRisk } from "./duration.ts";
import type { Mode, Plan, Task } from "./plan.ts";
import type { Problem } from "./problem.ts";

/** A plan and its source. As JSON it is `plan.json`, which `readPlan` reads as the same plan. */
export type LoadedPlan = Plan & {
  readonly source: {
    readonly file: string;
    readonly mode: Mode;
    /** Whether the plan is the fallback, because the file could not be used; `problems` has the reasons. */
    readonly fallback: boolean;
    readonly problems: readonly Problem[];
  };
};

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

/** A plan of one task in place of a plan that cannot be used. `problems` are the reasons. */
export const createFallbackPlan = (file: string, mode: Mode, problems: readonly Problem[]): LoadedPlan => ({
  version: 1,
  tasks: [FALLBACK_TASK],
  source: { file, mode, fallback: true, problems },
});

export const reportMissingPlan = (file: string): Problem => ({
  code: "plan-missing",
  severity: "error",
  file,
  line: 1,
  column: 1,
  message: "the plan file does not exist",
});
