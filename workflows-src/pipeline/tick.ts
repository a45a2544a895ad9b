import { updatePlan } from "../integrate/update-plan.ts";
import { readPlanFile, readResults } from "./artifacts.ts";
import type { IntegrationFiles } from "./integrate.ts";
import type { Settings } from "./settings/table.ts";
import { chooseTickedPlan } from "./ticked-plan.ts";

/** Ticks finished tasks behind the integration of the wave `number`. Returns the reasons why tasks of the wave are not ticked, for people. */
export async function runTickStage(
  repository: string,
  settings: Settings,
  number: number,
  files: Pick<IntegrationFiles, "plan" | "results">,
  environment: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const plan = readPlanFile(files.plan);
  const ticked_plan = chooseTickedPlan(plan, settings);
  if (ticked_plan === undefined) return [];
  const { project_id } = settings;
  const results = readResults(files.results, project_id, plan);
  const own = new Set(results.filter(({ wave }) => wave === number).map(({ task_id }) => task_id));
  return (await updatePlan({ repository, project_id, ticked_plan, results, own, environment })).notes;
}
