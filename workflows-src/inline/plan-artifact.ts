import { readFileSync } from "node:fs";
import type { Plan } from "../plan/plan.ts";
import { parsePlanJson } from "../plan/plan-json.ts";

/** A plan of the plan artifact. */
export const readPlanFile = (file: string): Plan => parsePlanJson(readFileSync(file, "utf8"), file);
