import type { TickedPlan } from "../integrate/update-plan.ts";
import type { LoadedPlan } from "../plan/loaded-plan.ts";
import type { Settings } from "./settings/table.ts";

/** The plan in which integration ticks finished tasks, where the settings ask for that; never the fallback plan. */
export function chooseTickedPlan(
  { source }: Partial<LoadedPlan>,
  { update_plan }: Pick<Settings, "update_plan">,
): TickedPlan | undefined {
  if (!update_plan || source === undefined || source.fallback || source.format === undefined) return undefined;
  const { file, format, mode } = source;
  return { file, format, mode };
}
