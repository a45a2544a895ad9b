import type { LoadedPlan } from "./fallback.ts";
import type { Plan } from "./plan.ts";
import { plan } from "./schema.ts";

/** The plan of `plan.json`, which another job wrote. Throws with every place at which it is not what a job writes. */
export function parsePlanJson(text: string, file: string): Plan & Partial<LoadedPlan> {
  const { data, error } = plan.safeParse(JSON.parse(text));
  if (data !== undefined) return data;
  const places = error?.issues.map(({ path, code }) => `${path.join(".") || "the plan"} (${code})`);
  throw new Error(`${file} is not a plan as stage 3 writes it; wrong at: ${places?.slice(0, 20).join(", ")}`);
}
