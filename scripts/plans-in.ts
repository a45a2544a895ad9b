import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readPlanSource } from "../workflows-src/pipeline/plan-source.ts";
import type { PlanSource } from "../workflows-src/plan/decode-plan.ts";
import { FOLDERS } from "../workflows-src/plan/variants/formats.ts";

const PLAN_FILE = /\.(?:md|markdown|ya?ml|json|jsonl|csv|txt|plan)$/i;
const IGNORED = new Set([".git", "node_modules"]);

/**
 * Reads the plans of a path: one, those of a JSON list of plans, named `FILE#name` or `FILE#1`, `FILE#2`, …, or those of a folder that is
 * no plan itself: its files, and its folders that are plans. `-` is standard input.
 */
export function readPlans(path: string): PlanSource[] {
  const source = readPlanSource(path);
  if (!isFolder(source)) return listedPlans(source);
  if (isFolderPlan(source)) return [source];
  const plans = readdirSync(path, { withFileTypes: true })
    .filter((entry) => (entry.isDirectory() ? !IGNORED.has(entry.name) : entry.isFile() && PLAN_FILE.test(entry.name)))
    .map(({ name }) => name)
    .sort()
    .map((name) => readPlanSource(join(path, name)))
    .flatMap((inside) => (!isFolder(inside) ? listedPlans(inside) : isFolderPlan(inside) ? [inside] : []));
  return plans.length === 0 ? [source] : plans;
}

const isFolder = (source: PlanSource): boolean => "isFolder" in source && source.isFolder === true;

const isFolderPlan = (source: PlanSource): boolean => {
  const beside = "beside" in source ? source.beside : undefined;
  return beside !== undefined && FOLDERS.some(({ recognises }) => recognises(beside));
};

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
