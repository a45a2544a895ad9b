import { existsSync, readFileSync } from "node:fs";
import type { Settings } from "../pipeline/settings/table.ts";
import { createFallbackPlan, type LoadedPlan, reportMissingPlan } from "../plan/loaded-plan.ts";
import { parsePlanJson } from "../plan/plan-json.ts";

/** `plan.json` with where it comes from; the fallback where stage 3 left none. */
export function loadPlanFile(file: string, { mode }: Settings): LoadedPlan {
  if (!existsSync(file)) return createFallbackPlan(file, mode, [reportMissingPlan(file)]);
  const { source, ...plan } = parsePlanJson(readFileSync(file, "utf8"), file);
  if (source === undefined) throw new Error(`${file} does not say which file it was read from`);
  return { ...plan, source };
}
