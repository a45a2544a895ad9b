import { isFallbackWithoutText, type LoadedPlan } from "../plan/loaded-plan.ts";
import { joinNames } from "../text/list.ts";

/** Says in plain text that nothing of the plan was understood, and what happens instead; empty for any other plan. */
export function describeFallback({ tasks, source }: Pick<LoadedPlan, "tasks" | "source">, isRefused = false): string {
  const [task] = tasks;
  if (!source.fallback || task === undefined) return "";
  if (isRefused) return "Nothing of the plan was understood: nothing is run.";
  const instead = `Nothing of the plan was understood: one task, ${task.id}, stands in for it`;
  const titles = task.texts?.map(({ title }) => title.replace(/^The /, "the ")) ?? [];
  const texts = titles.length === 0 ? "" : `, with the text of ${joinNames(titles)}`;
  const consequence = isFallbackWithoutText(task) ? " The text of the plan is missing, so no agent starts." : "";
  return `${instead}${texts}.${consequence}`;
}
