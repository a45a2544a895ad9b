import { spread } from "./duration.ts";
import type { Mode, Plan, Task } from "./plan.ts";
import type { Problem } from "./problem.ts";

/** A plan and where it comes from. `JSON.stringify` of it is `plan.json`, which `readPlan` reads back as the same plan. */
export type LoadedPlan = Plan & {
  readonly source: {
    readonly file: string;
    readonly mode: Mode;
    /** The file could not be used: the plan is the fallback, and `problems` say why. */
    readonly fallback: boolean;
    readonly problems: readonly Problem[];
  };
};

const FALLBACK_TASK: Task = {
  id: "FALLBACK-001",
  name: "Sequential Implementation",
  description: "Execute implementation in sequential mode",
  duration: spread(24, "MEDIUM"),
  depends_on: [],
  risk: "MEDIUM",
  context_requirements: [],
  files: [],
};

/** One sequential task that stands in for a plan that cannot be used, with every reason. */
export const fallbackPlan = (file: string, mode: Mode, problems: readonly Problem[]): LoadedPlan => ({
  version: 1,
  tasks: [FALLBACK_TASK],
  source: { file, mode, fallback: true, problems },
});

/** The problem of a file that is not there. */
export const planMissing = (file: string): Problem => ({
  code: "plan-missing",
  severity: "error",
  file,
  line: 1,
  column: 1,
  message: "there is no plan file here",
});
