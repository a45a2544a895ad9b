import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readPlanSource } from "../workflows-src/pipeline/plan-source.ts";
import type { PlanSource } from "../workflows-src/plan/decode-plan.ts";
import { FOLDERS } from "../workflows-src/plan/variants/formats.ts";

const PLAN_FILE = /\.(?:md|markdown|ya?ml|json|jsonl|csv|txt|plan)$/i;

/**
 * Reads the plans of a path: one, those of a JSON list of plans, named `FILE#name` or `FILE#1`, `FILE#2`, …, or those of a folder that is
 * no plan itself. `-` is standard input.
 */
export function readPlans(path: string): PlanSource[] {
  const source = readPlanSource(path);
  if (!("isFolder" in source) || source.isFolder !== true) return listedPlans(source);
  const { beside } = source;
  if (beside === undefined || FOLDERS.some(({ recognises }) => recognises(beside))) return [source];
  const names = readdirSync(path, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && PLAN_FILE.test(entry.name),
  );
  return names.length === 0
    ? [source]
    : names
        .map(({ name }) => name)
        .sort()
        .flatMap((name) => listedPlans(readPlanSource(join(path, name))));
}

function listedPlans(source: PlanSource): PlanSource[] {
  const list = "text" in source && source.text?.trimStart().startsWith("[") ? parseList(source.text) : undefined;
  if (list === undefined) return [source];
  return list.map((plan, index) => ({
    file: `${source.file}#${plan.name ?? index + 1}`,
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
