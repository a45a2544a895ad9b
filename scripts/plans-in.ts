import type { PlanSource } from "../workflows-src/plan/decode-plan.ts";
import { readPlanSource } from "../workflows-src/task/plan-source.ts";

/** The plans of a file: one, or those of a JSON list of plans, called `FILE#name` (or by their number, from 1). */
export function plansIn(file: string): PlanSource[] {
  const source = readPlanSource(file);
  const list = "text" in source && source.text?.trimStart().startsWith("[") ? listOf(source.text) : undefined;
  if (list === undefined) return [source];
  return list.map((plan, index) => ({
    file: `${file}#${plan.name ?? index + 1}`,
    text: JSON.stringify(plan, null, 2),
  }));
}

interface Listed {
  readonly name?: unknown;
  readonly tasks: unknown;
}

function listOf(text: string): Listed[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isPlan = (item: unknown): item is Listed => typeof item === "object" && item !== null && "tasks" in item;
    return Array.isArray(value) && value.length > 0 && value.every(isPlan) ? value : undefined;
  } catch {
    return undefined;
  }
}
