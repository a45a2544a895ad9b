import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { loadPlan } from "../plan/load-plan.ts";
import { readPlanSource } from "./plan-source.ts";
import { SETTINGS, type Settings } from "./settings/table.ts";

/** The places where people keep plans, first the one that is tried first. A `*` matches one folder or file. */
const USUAL_PLACES: readonly string[] = [
  "execution_plan.yml",
  "specs/*/tasks.md",
  ".kiro/specs/*/tasks.md",
  "openspec/changes/*/tasks.md",
  "openspec/changes/*/*/tasks.md",
  ".taskmaster/tasks/tasks.json",
  "tasks/tasks.json",
  ".planning/phases",
  "prd.json",
  "scripts/ralph/prd.json",
  "backlog",
  ".backlog",
  "feature_list.json",
  "features.json",
  "_bmad-output/implementation-artifacts/sprint-status.yaml",
  "docs/sprint-status.yaml",
  "sprint-status.yaml",
  ".beads/issues.jsonl",
  ".beads/beads.jsonl",
  "docs/superpowers/plans/*.md",
  "docs/plans/*.md",
  "tasks.md",
  "TASKS.md",
  "TODO.md",
  "PLAN.md",
];

/** The plan that a run takes, and how it was chosen. */
export interface ChosenPlan {
  /** Relative to the repository. */
  readonly path: string;
  /** Whether the settings name the file, or it is at the default path. */
  readonly isNamed: boolean;
  /** Plans with open tasks in the same place, if there are several: none of them is taken. */
  readonly others: readonly string[];
}

/** Whether the settings name a file other than the default. */
export const isPlanNamed = ({ plan, project_id }: Pick<Settings, "plan" | "project_id">): boolean =>
  plan !== SETTINGS.plan.default.replaceAll("{project_id}", project_id);

/**
 * Chooses the plan that the settings name, or the one at the default path, or the plan in the first of the usual places that has one. If a
 * place has several plans (`specs/001-…`, `specs/002-…`), it chooses the one with open tasks.
 */
export function choosePlan(root: string, settings: Pick<Settings, "plan" | "mode" | "project_id">): ChosenPlan {
  const named = { path: settings.plan, isNamed: true, others: [] };
  if (isPlanNamed(settings) || existsSync(join(root, settings.plan))) return named;
  for (const place of USUAL_PLACES) {
    const plans = expand(root, place).flatMap((path) => {
      const { tasks, source } = loadPlan(readPlanSource(join(root, path), path), settings.mode);
      return source.fallback || /(?:^|\/)(?:archive|completed)\//.test(path)
        ? []
        : [{ path, isOpen: tasks.length > 0 }];
    });
    const open = plans.filter(({ isOpen }) => isOpen);
    const [first] = open.length > 0 ? open : plans;
    if (first === undefined) continue;
    return { path: first.path, isNamed: false, others: open.length > 1 ? open.map(({ path }) => path) : [] };
  }
  return named;
}

/** Says that one of several plans has to be named, with `setting`. */
export const describeOpenPlans = (plans: readonly string[], setting: string): string =>
  `several plans have something left to do: name one with ${setting}: ${plans.join(", ")}`;

/** Lists the files and folders below `root` that a place matches. */
function expand(root: string, place: string): string[] {
  let paths = [""];
  for (const part of place.split("/")) {
    paths = paths.flatMap((path) => {
      if (!part.includes("*"))
        return existsSync(join(root, path, part)) ? [path === "" ? part : `${path}/${part}`] : [];
      try {
        const names = readdirSync(join(root, path)).filter(
          (name) => name.endsWith(part.slice(1)) && !name.startsWith("."),
        );
        return names.sort().map((name) => `${path}/${name}`);
      } catch {
        return [];
      }
    });
  }
  return paths;
}
