import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fallbackPlan, type LoadedPlan, planMissing } from "../plan/fallback.ts";
import type { Plan } from "../plan/plan.ts";
import type { Settings } from "./settings.ts";

const timeoutsFile = (planFile: string): string => join(dirname(planFile), "timeouts.json");

/** Whole minutes for each task, which stage 3 leaves beside the plan; empty where it left none. */
export const readTimeouts = (planFile: string): Map<string, number> =>
  new Map(
    existsSync(timeoutsFile(planFile)) ? Object.entries(JSON.parse(readFileSync(timeoutsFile(planFile), "utf8"))) : [],
  );

/** A plan of the plan artifact: stage 3 has read and checked it. */
export const readPlanFile = (file: string): Plan => JSON.parse(readFileSync(file, "utf8"));

/** `plan.json` with where it comes from; the fallback where stage 3 left none. */
export const loadPlanFile = (file: string, { mode }: Settings): LoadedPlan =>
  existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : fallbackPlan(file, mode, [planMissing(file)]);
