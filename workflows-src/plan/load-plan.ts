import type { PlanSource } from "./decode-plan.ts";
import { fallbackPlan, type LoadedPlan, planMissing } from "./loaded-plan.ts";
import type { Mode } from "./plan.ts";
import type { PlanCheck } from "./problem.ts";
import { readPlan } from "./read-plan.ts";

/** The plan of a file, with what `check` finds in it, or the fallback plan with every reason. */
export function loadPlan(source: PlanSource, mode: Mode, check?: PlanCheck): LoadedPlan {
  if ("problem" in source) return fallbackPlan(source.file, mode, [source.problem]);
  const { file, text } = source;
  if (text === undefined) return fallbackPlan(file, mode, [planMissing(file)]);
  const { plan, problems } = readPlan(text, { file, mode, check });
  return plan === undefined
    ? fallbackPlan(file, mode, problems)
    : { ...plan, source: { file, mode, fallback: false, problems } };
}
