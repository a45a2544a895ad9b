import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const timeoutsFile = (planFile: string): string => join(dirname(planFile), "timeouts.json");

/** Whole minutes for each task, which stage 3 leaves beside the plan; empty where it left none. */
export const readTimeouts = (planFile: string): Map<string, number> =>
  new Map(
    existsSync(timeoutsFile(planFile)) ? Object.entries(JSON.parse(readFileSync(timeoutsFile(planFile), "utf8"))) : [],
  );
