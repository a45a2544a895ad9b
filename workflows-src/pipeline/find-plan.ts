import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { LoadedPlan } from "../plan/loaded-plan.ts";
import { loadPlanFile } from "./plan-source.ts";
import type { TaskBounds } from "./restrict-tasks.ts";
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
  "tasks.json",
  "tasks.md",
  "TASKS.md",
  "TODO.md",
  "PLAN.md",
];

const IS_PAST = /(?:^|\/)(?:archive|completed)\//;

/** The plan that a run takes, and how it was chosen. */
export interface ChosenPlan {
  /** Relative to the repository. */
  readonly path: string;
  /** The plan, where it was read to be chosen. */
  readonly loaded?: LoadedPlan;
  /** Whether the settings name the file, or it is at the default path. */
  readonly isNamed: boolean;
  /** Plans with open tasks in the same place, if there are several: none of them is taken. */
  readonly others: readonly string[];
}

/** The settings that decide which plan is read, and how. */
export type PlanSettings = Pick<Settings, "plan" | "mode" | "project_id"> & TaskBounds;

/** Whether the settings name a file other than the default. */
export const isPlanNamed = ({ plan, project_id }: Pick<Settings, "plan" | "project_id">): boolean =>
  plan !== SETTINGS.plan.default.replaceAll("{project_id}", project_id);

/**
 * Chooses the plan that the settings name, or the one at the default path, or else one in the usual places: the first with open tasks, else
 * the first that is a plan with errors, else the first with nothing left to do. `limit`: see `readPlanSource`.
 */
export function choosePlan(root: string, settings: PlanSettings, limit?: string): ChosenPlan {
  const named = { path: settings.plan, isNamed: true, others: [] };
  if (isPlanNamed(settings) || existsSync(join(root, settings.plan))) return named;
  const found: Record<Kind, Candidate[]> = { open: [], faulty: [], settled: [], none: [] };
  for (const place of USUAL_PLACES) {
    for (const path of listMatches(root, place).filter((match) => !IS_PAST.test(match))) {
      const loaded = loadPlanFile(join(root, path), path, settings, limit);
      found[classify(loaded)].push({ path, loaded });
    }
    if (found.open.length > 0) break;
  }
  const [first] = [...found.open, ...found.faulty, ...found.settled];
  if (first === undefined) return named;
  return { ...first, isNamed: false, others: found.open.length > 1 ? found.open.map(({ path }) => path) : [] };
}

/** A file or folder in a usual place. */
interface Candidate {
  readonly path: string;
  readonly loaded: LoadedPlan;
}

/** Whether a file has something left to do, has errors, has nothing left to do, or is no plan. */
type Kind = "open" | "faulty" | "settled" | "none";

function classify({ tasks, source }: LoadedPlan): Kind {
  if (!source.fallback) return tasks.length > 0 ? "open" : "settled";
  return source.problems.some(({ code }) => code === "plan-unrecognised" || code === "plan-empty") ? "none" : "faulty";
}

/** Says that one of several plans has to be named, with `setting`. */
export const describeOpenPlans = (plans: readonly string[], setting: string): string =>
  `several plans have something left to do: name one with ${setting}: ${plans.join(", ")}`;

/** Lists the files and folders below `root` that a place matches. */
function listMatches(root: string, place: string): string[] {
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
