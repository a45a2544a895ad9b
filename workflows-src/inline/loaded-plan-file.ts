import { existsSync, readFileSync } from "node:fs";
import { fallbackPlan, type LoadedPlan, planMissing } from "../plan/fallback.ts";
import type { Settings } from "./settings.ts";

/** `plan.json` with where it comes from; the fallback where stage 3 left none. */
export const loadPlanFile = (file: string, { mode }: Settings): LoadedPlan =>
  existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : fallbackPlan(file, mode, [planMissing(file)]);
