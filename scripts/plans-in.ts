import { readPlanSource } from "../workflows-src/pipeline/plan-source.ts";
import type { PlanSource } from "../workflows-src/plan/decode-plan.ts";

/** Reads the plans of a file: one, or those of a JSON list of plans, named `FILE#name` or `FILE#1`, `FILE#2`, … */
export function readPlans(file: string): PlanSource[] {
  const source = readPlanSource(file);
  const list = "text" in source && source.text?.trimStart().startsWith("[") ? parseList(source.text) : undefined;
  if (list === undefined) return [source];
  return list.map((plan, index) => ({
    file: `${file}#${plan.name ?? index + 1}`,
    text: JSON.stringify(plan, null, 2),
  }));
}

interface ListedPlan {
  readonly name?: unknown;
  readonly tasks: unknown;
}

function parseList(text: string): ListedPlan[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isPlan = (item: unknown): item is ListedPlan => typeof item === "object" && item !== null && "tasks" in item;
    return Array.isArray(value) && value.length > 0 && value.every(isPlan) ? value : undefined;
  } catch {
    return undefined;
  }
}
