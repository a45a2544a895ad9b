import type { OwnSettings, Plan, Task } from "../plan/plan.ts";
import type { TaskProblem } from "../plan/problem.ts";
import type { RunnerChoice } from "../plan/runner-names.ts";
import { LIMIT_RANGES, type LimitName, readLabels } from "../plan/setting-values.ts";
import { joinNames } from "../text/list.ts";
import { type Labels, readLabelsList, readRunnerList } from "./settings/lists.ts";
import type { Settings } from "./settings/table.ts";

/** The settings that bound what tasks may say for themselves. On one machine there are no labels. */
export type TaskBounds = Pick<Settings, LimitName | "runner" | "task_runners" | "runner_argv"> & {
  readonly runs_on?: string | undefined;
  readonly task_runs_on?: string;
};

/** A setting of a task that does not count: why, and what counts instead. */
interface Refusal {
  readonly key: keyof OwnSettings;
  readonly expected: string;
  readonly instead: string;
}

/**
 * Returns the plan with the settings of its tasks that the run allows. The work order of a task names the others. Every job does this anew,
 * because a task may replace the artifact that holds the plan.
 */
export function restrictTasks<P extends Plan>(plan: P, bounds: TaskBounds): P {
  return { ...plan, tasks: plan.tasks.map((task) => restrictTask(task, bounds)) };
}

function restrictTask(task: Task, bounds: TaskBounds): Task {
  const refusals = findRefusals(task, bounds);
  if (refusals.length === 0) return task;
  const refused = new Set<string>(refusals.map(({ key }) => key));
  const kept = Object.fromEntries(Object.entries(task).filter(([key]) => !refused.has(key))) as unknown as Task;
  const notes = refusals.map(
    ({ key, instead }) => `${key}: ${render(task[key])}; this does not count here, ${instead}`,
  );
  return { ...kept, also_stated: [...(task.also_stated ?? []), ...notes] };
}

/** Warns of settings of tasks that the run does not allow: once for all tasks with the same value. */
export function findRefusedSettings(plan: Plan, bounds: TaskBounds): TaskProblem[] {
  const groups = new Map<string, { readonly refusal: Refusal; readonly value: string; readonly ids: string[] }>();
  for (const task of plan.tasks)
    for (const refusal of findRefusals(task, bounds)) {
      const value = render(task[refusal.key]);
      const name = JSON.stringify([refusal, value]);
      const group = groups.get(name) ?? { refusal, value, ids: [] };
      groups.set(name, group);
      group.ids.push(task.id);
    }
  return [...groups.values()].map(({ refusal: { key, expected, instead }, value, ids }) => ({
    task_id: ids[0] ?? "",
    code: "setting-not-allowed",
    message: `${key} ${value} of ${joinNames(ids)} does not count: expected ${expected}; ${instead}`,
  }));
}

const render = (value: OwnSettings[keyof OwnSettings]): string => [value].flat().join(", ");

const LIMITS = Object.keys(LIMIT_RANGES) as LimitName[];

function findRefusals(task: Task, bounds: TaskBounds): Refusal[] {
  return [
    ...refuseRunner(task, bounds),
    ...LIMITS.flatMap((key) => refuseLimit(key, task, bounds)),
    ...refuseLabels(task, bounds),
  ];
}

/** A task may lower a limit of the run, and set one that the run does not have. */
function refuseLimit(key: LimitName, task: Task, bounds: TaskBounds): Refusal[] {
  const [stated, most] = [task[key], bounds[key]];
  if (stated === undefined || most === 0 || (stated > 0 && stated <= most)) return [];
  return [{ key, expected: `at most ${most}, the \`${key}\` of the run`, instead: `${most} counts` }];
}

function refuseRunner({ runner, run }: Task, bounds: TaskBounds): Refusal[] {
  const instead = `${bounds.runner} is used`;
  if (runner === undefined || runner === bounds.runner) return [];
  if (runner === "command" && run === undefined)
    return [{ key: "runner", expected: "a task with a `run` script", instead }];
  const allowed = listAllowedRunners(bounds);
  if (allowed.has(runner)) return [];
  return [{ key: "runner", expected: `one of ${[...allowed].join(", ")} (\`task_runners\` adds others)`, instead }];
}

/** A plan runs commands anyway: they get no keys. `auto` may choose these runners itself. */
function listAllowedRunners({ runner, task_runners, runner_argv }: TaskBounds): Set<RunnerChoice> {
  const own: readonly RunnerChoice[] = runner === "auto" ? ["auto", "command", "somas", "brief"] : [runner, "command"];
  const allowed = new Set([...own, ...(readRunnerList(task_runners) ?? [])]);
  if (runner_argv === "") allowed.delete("custom");
  return allowed;
}

function refuseLabels({ runs_on }: Task, { runs_on: own, task_runs_on = "" }: TaskBounds): Refusal[] {
  if (runs_on === undefined || own === undefined) return [];
  const listed = readLabelsList(task_runs_on) ?? [];
  const run = readLabels(own) ?? own;
  if (listed === "any") return [];
  const allowed = [run, ...listed];
  if (allowed.some((labels) => isSameMachine(labels, runs_on))) return [];
  const names = allowed.map((labels) => JSON.stringify(labels)).join(", ");
  const expected = `one of ${names} (\`task_runs_on\` adds others)`;
  return [{ key: "runs_on", expected, instead: `${render(run)} is used` }];
}

/** Labels have no order, and GitHub compares them without case. */
function isSameMachine(one: Labels, other: Labels): boolean {
  const [first, second] = [one, other].map((labels) =>
    JSON.stringify([...new Set([labels].flat().map((label) => label.toLowerCase()))].sort()),
  );
  return first === second;
}
