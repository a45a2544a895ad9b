import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import { choosePlan, describeOpenPlans, isPlanNamed, type PlanSettings } from "../pipeline/find-plan.ts";
import { loadPlanFile, STANDARD_INPUT } from "../pipeline/plan-source.ts";
import { type PlanToRun, preparePlan } from "../pipeline/plan-to-run.ts";
import type { Settings } from "../pipeline/settings/table.ts";
import { isFallbackWithoutText } from "../plan/loaded-plan.ts";
import type { OnEvent } from "./events.ts";
import { type Repository, UsageError } from "./repository.ts";

/**
 * Reads the plan in the work tree, and reports uncommitted files that are not part of the run. Throws `UsageError` if there is no plan, or if
 * there are several and none is named.
 */
export function readWorkTreePlan(
  options: PlanSettings & Pick<Settings, "on_invalid_plan">,
  { root, uncommitted }: Repository,
  onEvent: OnEvent,
): PlanToRun {
  // Every task runs on this machine, whatever its labels.
  const settings = { ...options, runs_on: undefined };
  const { path: chosen, isNamed, others, loaded } = choosePlan(root, settings);
  if (others.length > 0) throw new UsageError(describeOpenPlans(others, "--plan"));
  const isInput = chosen === STANDARD_INPUT;
  const path = isInput ? chosen : resolve(root, chosen);
  const file = isInput || relative(root, path).startsWith("..") ? path : relative(root, path);
  if (!isInput && !existsSync(path) && isPlanNamed(settings))
    throw new UsageError(`there is no plan ${file}: name a file or folder that is there with --plan`);
  const plan = preparePlan(loaded ?? loadPlanFile(path, file, settings), settings, root);
  const isPlan = (entry: string): boolean => entry.slice(3) === file;
  if (!existsSync(path) && !isInput && plan.tasks.every(isFallbackWithoutText))
    throw new UsageError(
      `there is no plan: expected ${file}, or one in a usual place such as specs/NAME/tasks.md (docs/plans.md)`,
    );
  onEvent({ type: "plan", plan, uncommitted: uncommitted.some(isPlan) });
  if (!isNamed)
    onEvent({ type: "note", text: `no plan is named: ${file} is taken, the first that was found in the usual places` });
  if (plan.tasks.some(({ runs_on }) => runs_on !== undefined))
    onEvent({ type: "note", text: "runs_on of the plan has no effect on one machine: every task runs here" });
  const remaining = uncommitted.filter((entry) => !isPlan(entry)).length;
  if (remaining > 0) {
    const what = remaining === 1 ? "1 uncommitted change is" : `${remaining} uncommitted changes are`;
    onEvent({ type: "note", text: `${what} not part of the run: tasks start from HEAD` });
  }
  return plan;
}
