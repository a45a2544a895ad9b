import { relative, resolve } from "node:path";
import { type PlanToRun, readPlanToRun } from "../pipeline/plan-to-run.ts";
import type { Settings } from "../pipeline/settings/table.ts";
import type { OnEvent } from "./events.ts";
import type { Repository } from "./repository.ts";

/** Reads the plan as it is in the work tree, and shows what of the work tree is not part of the run. */
export function readWorkTreePlan(
  settings: Pick<Settings, "plan" | "mode" | "on_invalid_plan">,
  { root, uncommitted }: Repository,
  onEvent: OnEvent,
): PlanToRun {
  const path = resolve(root, settings.plan);
  const file = relative(root, path).startsWith("..") ? path : relative(root, path);
  const plan = readPlanToRun(path, settings, file);
  const isPlan = (entry: string): boolean => entry.slice(3) === file;
  const { fallback, problems } = plan.source;
  const { refused } = plan;
  onEvent({ type: "plan", plan, file, uncommitted: uncommitted.some(isPlan), fallback, refused, problems });
  const others = uncommitted.filter((entry) => !isPlan(entry)).length;
  if (others > 0) {
    const what = others === 1 ? "1 uncommitted change is" : `${others} uncommitted changes are`;
    onEvent({ type: "note", text: `${what} not part of the run: tasks start from HEAD` });
  }
  return plan;
}
