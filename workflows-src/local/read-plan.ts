import { relative, resolve } from "node:path";
import type { Settings } from "../pipeline/settings/table.ts";
import { loadPlan } from "../plan/load-plan.ts";
import type { LoadedPlan } from "../plan/loaded-plan.ts";
import { fileProblems } from "../schedule/file-problems.ts";
import { readPlanSource } from "../task/plan-source.ts";
import type { OnEvent } from "./events.ts";
import type { Repository } from "./repository.ts";

type PlanOptions = Pick<Settings, "plan" | "mode" | "on_invalid_plan">;

/** The plan as it is in the work tree, and whether nothing is to run because it is invalid. */
export function readPlan(
  { plan: name, mode, on_invalid_plan }: PlanOptions,
  { root, uncommitted }: Repository,
  onEvent: OnEvent,
): LoadedPlan & { readonly refused: boolean } {
  const path = resolve(root, name);
  const file = relative(root, path).startsWith("..") ? path : relative(root, path);
  const plan = loadPlan(readPlanSource(path, file), mode, fileProblems);
  const isPlan = (entry: string): boolean => entry.slice(3) === file;
  const { fallback, problems } = plan.source;
  const refused = fallback && on_invalid_plan === "fail";
  onEvent({ type: "plan", plan, file, uncommitted: uncommitted.some(isPlan), fallback, refused, problems });
  const others = uncommitted.filter((entry) => !isPlan(entry)).length;
  if (others > 0) {
    const what = others === 1 ? "1 uncommitted change is" : `${others} uncommitted changes are`;
    onEvent({ type: "note", text: `${what} not part of the run: tasks start from HEAD` });
  }
  return { ...plan, refused };
}
