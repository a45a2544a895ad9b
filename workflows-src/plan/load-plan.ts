import { fallbackPlan, type LoadedPlan, planMissing } from "./fallback.ts";
import type { Mode } from "./plan.ts";
import { readPlan } from "./read-plan.ts";

export type { LoadedPlan } from "./fallback.ts";

/** The plan of a file, or the fallback plan with every reason; `text` is undefined where there is no such file. */
export function loadPlan({ file, text }: { file: string; text: string | undefined }, mode: Mode): LoadedPlan {
  if (text === undefined) return fallbackPlan(file, mode, [planMissing(file)]);
  const { plan, problems } = readPlan(text, { file, mode });
  return plan === undefined
    ? fallbackPlan(file, mode, problems)
    : { ...plan, source: { file, mode, fallback: false, problems } };
}
