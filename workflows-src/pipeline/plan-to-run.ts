import { join } from "node:path";
import { refuseSource } from "../plan/decode-plan.ts";
import { loadPlan } from "../plan/load-plan.ts";
import { addSpecification, type LoadedPlan } from "../plan/loaded-plan.ts";
import { locateArtifacts } from "../plan/project.ts";
import { readTextFile } from "../task/paths.ts";
import { choosePlan, describeOpenPlans } from "./find-plan.ts";
import { loadPlanFile } from "./plan-source.ts";
import type { Settings } from "./settings/table.ts";

/** A plan, and whether nothing is to run because it is invalid. */
export type PlanToRun = LoadedPlan & { readonly refused: boolean };

const SPECIFICATION = "SPEC.md";

/**
 * Prepares a plan that was read in the repository at `root`. An invalid one is refused, or has the text of the project's specification
 * beside that of its file, as the settings say.
 */
export function preparePlan(
  loaded: LoadedPlan,
  { on_invalid_plan, project_id }: Pick<Settings, "on_invalid_plan" | "project_id">,
  root: string,
): PlanToRun {
  const folders = [locateArtifacts(project_id), "."].map((folder) => join(root, folder, SPECIFICATION));
  const text = loaded.source.fallback ? folders.map(readTextFile).find((found) => found !== undefined) : undefined;
  const plan = addSpecification(loaded, text === undefined ? undefined : { title: SPECIFICATION, text });
  return refuseIfAsked(plan, { on_invalid_plan });
}

/**
 * Reads the plan of the repository that is checked out at `root`, and nothing through links. `chosen` names the file if the settings do not. If there are several candidates, none is
 * taken, and the plan is treated as invalid.
 */
export function readChosenPlan(settings: Settings, root = "."): PlanToRun & { readonly chosen?: string } {
  const { path, isNamed, others, loaded } = choosePlan(root, settings, root);
  if (others.length > 0) {
    const source = refuseSource(settings.plan, 1, "plan-not-named", describeOpenPlans(others, "`plan`"));
    return refuseIfAsked(loadPlan(source, settings.mode), settings);
  }
  const plan = preparePlan(loaded ?? loadPlanFile(join(root, path), path, settings, root), settings, root);
  return isNamed ? plan : { ...plan, chosen: `**Plan:** \`${path}\`, found in the usual places: no other is named.\n` };
}

const refuseIfAsked = (plan: LoadedPlan, { on_invalid_plan }: Pick<Settings, "on_invalid_plan">): PlanToRun => ({
  ...plan,
  refused: plan.source.fallback && on_invalid_plan === "fail",
});
