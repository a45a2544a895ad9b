import { loadPlan } from "../plan/load-plan.ts";
import type { LoadedPlan } from "../plan/loaded-plan.ts";
import { findFileProblems } from "../schedule/file-problems.ts";
import { readPlanSource } from "./plan-source.ts";
import type { Settings } from "./settings/table.ts";

/** A plan, and whether nothing is to run because it is invalid. */
export type PlanToRun = LoadedPlan & { readonly refused: boolean };

/** Reads the plan at `path`, which problems call `file`. An invalid plan is refused, or becomes the fallback plan, as the settings say. */
export function readPlanToRun(
  path: string,
  { mode, on_invalid_plan }: Pick<Settings, "mode" | "on_invalid_plan">,
  file: string = path,
): PlanToRun {
  const plan = loadPlan(readPlanSource(path, file), mode, findFileProblems);
  return { ...plan, refused: plan.source.fallback && on_invalid_plan === "fail" };
}
