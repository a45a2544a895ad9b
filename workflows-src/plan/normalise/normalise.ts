import { suggestNearest } from "../../text/nearest.ts";
import type { Mode, Plan, Task } from "../plan.ts";
import type { PlanCheck } from "../problem.ts";
import type { ProblemList } from "../problem-list.ts";
import type { RawPhase, RawPlan } from "../raw/raw-plan.ts";
import { describeKind, isNull, type PlanNode, quote, START } from "../syntax/plan-node.ts";
import { findCycles } from "./cycles.ts";
import { addEdges } from "./edges.ts";
import { effectiveDependencies, MAX_DEPENDENCIES } from "./effective-dependencies.ts";
import { indexTasks, type TaskIndex } from "./task-index.ts";
import { reportTruncation } from "./truncation.ts";

export const MAX_TASKS = 5_000;
const MAX_CYCLES = 20;
/** Tasks at each end of a long cycle that its message names. */
const CYCLE_ENDS = 10;

export interface NormaliseOptions {
  readonly mode: Mode;
  readonly check?: PlanCheck | undefined;
}

/**
 * Makes a plan of the tasks and phases that a variant's reader found: ids, estimates, dependencies and modes are the same in every variant.
 * `text` is that of the file. Undefined after an error.
 */
export function normalise(
  raw: RawPlan,
  text: string,
  { mode, check }: NormaliseOptions,
  problems: ProblemList,
): Plan | undefined {
  const { phases, position = START } = raw;
  const count = phases.reduce((sum, { tasks }) => sum + tasks.length, 0);
  if (count > MAX_TASKS) {
    problems.addError(position, "too-many-tasks", `the plan has ${count} tasks: expected at most ${MAX_TASKS}`);
    return undefined;
  }
  if (count === 0 && !problems.hasErrors) problems.addError(position, "no-tasks", "the plan has no tasks");
  const index = indexTasks(raw, problems);
  addEdges(raw.edges, index, problems);
  reportTruncation(text, [...index.byRawTask.values()], problems);
  reportUnknownDependencies(index, problems);
  warnOfUnknownMentions(raw, index, problems);
  const project = readProjectName(raw.project, problems);

  const kept = mode === "first-phase" ? keepFirstPhase(raw, problems) : phases;
  // After an error a phase may lack tasks and a task may lack dependencies, so cycles are those of the stated dependencies.
  const waits = effectiveDependencies(kept, index.byRawTask, problems.hasErrors ? "graph" : mode);
  if (waits === undefined) {
    const message = `too many dependencies: expected at most ${MAX_DEPENDENCIES}, including those between phases`;
    problems.addError(position, "too-many-dependencies", message);
    return undefined;
  }
  for (const id of index.damagedIds) waits.delete(id);
  reportCycles(waits, index, problems);
  if (problems.hasErrors) return undefined;
  const tasks = kept
    .flatMap((phase) => phase.tasks)
    .flatMap((rawTask): Task[] => {
      const task = index.byRawTask.get(rawTask)?.task;
      return task === undefined ? [] : [{ ...task, depends_on: waits.get(task.id) ?? [] }];
    });
  const plan: Plan = { version: 1, ...(project !== undefined && { project }), tasks };
  for (const { task_id, code, message, hint } of check?.(plan) ?? [])
    problems.addWarning(index.byId.get(task_id)?.position ?? position, code, message, () => hint);
  return plan;
}

/** Mode `first-phase`: the first phase with parallel tasks. Other phases are left out, and so are dependencies on their tasks. */
function keepFirstPhase({ phases, position = START }: RawPlan, problems: ProblemList): readonly RawPhase[] {
  const first = phases.find(({ parallel, tasks }) => parallel && tasks.length > 0);
  if (first !== undefined) return [first];
  const message = "no phase has parallel_tasks: mode first-phase expects one";
  if (!problems.hasErrors) problems.addError(position, "no-parallel-phase", message);
  return [];
}

function reportUnknownDependencies({ byId, damagedIds }: TaskIndex, problems: ProblemList): void {
  for (const { task, dependencies } of byId.values()) {
    for (const dependency of dependencies) {
      if (byId.has(dependency.id) || damagedIds.has(dependency.id)) continue;
      const message = `task ${task.id} depends on unknown task ${quote(dependency.id)}`;
      problems.addError(dependency, "unknown-dependency", message, () => suggestNearest(dependency.id, byId.keys()));
    }
  }
}

function warnOfUnknownMentions({ mentions = [] }: RawPlan, { byLowerCaseId }: TaskIndex, problems: ProblemList): void {
  const ids = [...byLowerCaseId.values()].map(({ task }) => task.id);
  for (const mention of mentions) {
    if (byLowerCaseId.has(mention.text.toLowerCase())) continue;
    const message = `unknown task ${quote(mention.text)}: the plan has no task with this id`;
    problems.addWarning(mention, "unknown-task", message, () => suggestNearest(mention.text, ids));
  }
}

function reportCycles(waits: ReadonlyMap<string, readonly string[]>, { byId }: TaskIndex, problems: ProblemList): void {
  for (const cycle of findCycles(waits, MAX_CYCLES)) {
    const first = byId.get(cycle[0] ?? "");
    if (first === undefined) continue;
    const position = first.dependencies.find(({ id }) => id === cycle[1]) ?? first.position;
    const implicit = cycle.find((id, index) => {
      const next = cycle[index + 1];
      return next !== undefined && !byId.get(id)?.dependencies.some((dependency) => dependency.id === next);
    });
    const hint = implicit && `task ${implicit} waits because of its phase or its place in sequential_tasks`;
    problems.addError(position, "cycle", `tasks wait for each other: ${shorten(cycle).join(" -> ")}`, () => hint);
  }
}

const shorten = (cycle: readonly string[]): readonly string[] =>
  cycle.length <= 2 * CYCLE_ENDS
    ? cycle
    : [...cycle.slice(0, CYCLE_ENDS), `(${cycle.length - 2 * CYCLE_ENDS} more)`, ...cycle.slice(-CYCLE_ENDS)];

function readProjectName(project: PlanNode | undefined, problems: ProblemList): string | undefined {
  if (project === undefined || isNull(project)) return undefined;
  if (project.kind === "scalar") return project.text;
  problems.addError(project, "wrong-type", `project: expected text, found ${describeKind(project)}`);
  return undefined;
}
