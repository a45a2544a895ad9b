import type { PlanSource } from "./decode-plan.ts";
import { createFallbackPlan, type LoadedPlan, quotePlanFile, reportMissingPlan } from "./loaded-plan.ts";
import type { Mode } from "./plan.ts";
import type { PlanCheck } from "./problem.ts";
import { readPlan } from "./read-plan.ts";

/** The plan of a file with the findings of `check`, or the fallback plan with every reason. */
export function loadPlan(source: PlanSource, mode: Mode, check?: PlanCheck): LoadedPlan {
  if ("problem" in source) return createFallbackPlan(source.file, mode, [source.problem]);
  const { file, text, ...around } = source;
  if (text === undefined) return createFallbackPlan(file, mode, [reportMissingPlan(file)]);
  const { plan, problems, format } = readPlan(text, { file, mode, check, ...around });
  if (plan === undefined) return createFallbackPlan(file, mode, problems, quotePlanFile(file, text));
  return { ...plan, source: { file, mode, fallback: false, ...(format !== undefined && { format }), problems } };
}
