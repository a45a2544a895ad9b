import { readFileSync } from "node:fs";
import type { Plan } from "../plan/plan.ts";

/** A plan of the plan artifact: stage 3 has read and checked it. */
export const readPlanFile = (file: string): Plan => JSON.parse(readFileSync(file, "utf8"));
