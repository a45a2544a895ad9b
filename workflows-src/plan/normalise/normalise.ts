import { didYouMean } from "../../text/nearest.ts";
import type { Mode, Plan, Task } from "../plan.ts";
import type { PlanCheck } from "../problem.ts";
import type { Report } from "../problem-list.ts";
import type { RawPhase, RawPlan, RawTask } from "../raw/raw-plan.ts";
import type { Place } from "../syntax/plan-node.ts";
import { isNull, kindOf, quote, START } from "../syntax/plan-node.ts";
import { findCycles } from "./cycles.ts";
import { readEdges } from "./edges.ts";
import { MAX_DEPENDENCIES, waitsOf } from "./effective-dependencies.ts";
import { idOf, type ReadTask, readTask } from "./read-task.ts";
import { reportTruncation } from "./truncation.ts";

export const MAX_TASKS = 5_000;
const MAX_CYCLES = 20;

export interface NormaliseOptions {
  readonly mode: Mode;
  readonly check?: PlanCheck | undefined;
}

/** What every variant has in common: ids, estimates, dependencies, mode. `text` is the file's. Undefined after an error. */
export function normalise(
  raw: RawPlan,
  text: string,
  { mode, check }: NormaliseOptions,
  report: Report,
): Plan | undefined {
  const { place = START } = raw;
  const rawTasks = raw.phases.flatMap((phase) => phase.tasks);
  if (rawTasks.length > MAX_TASKS) {
    report.error(place, "too-many-tasks", `the plan has ${rawTasks.length} tasks; at most ${MAX_TASKS} are read`);
    return undefined;
  }
  if (rawTasks.length === 0 && !report.failed) report.error(place, "no-tasks", "the plan has no tasks");

  const taskOf = new Map<RawTask, ReadTask>();
  const byId = new Map<string, ReadTask>();
  const ignoringCase = new Map<string, ReadTask>();
  /** Ids that are wrong themselves: what names them is not. */
  const reported = new Set<string>();
  for (const rawTask of rawTasks) {
    const read = readTask(rawTask, raw.defaults, report);
    if (read === undefined) {
      const id = idOf(rawTask);
      if (id?.kind === "scalar") reported.add(id.text);
      continue;
    }
    taskOf.set(rawTask, read);
    if (!byId.has(read.task.id)) byId.set(read.task.id, read);
    const first = ignoringCase.get(read.task.id.toLowerCase());
    if (first === undefined) ignoringCase.set(read.task.id.toLowerCase(), read);
    else {
      reportSameId(read, first, report);
      reported.add(read.task.id);
    }
  }
  addEdges(raw, byId, reported, report);
  reportTruncation(text, [...taskOf.values()], report);
  reportUnknownDependencies(byId, reported, report);
  warnOfUnknownMentions(raw, ignoringCase, report);
  const project = projectName(raw, report);

  const kept = mode === "first-phase" ? firstPhase(raw, report) : raw.phases;
  // After an error it is not certain what a phase holds or a task states, so only what is stated counts for cycles.
  const waits = waitsOf(kept, taskOf, report.failed ? "graph" : mode);
  if (waits === undefined) {
    report.error(
      place,
      "too-many-dependencies",
      `more than ${MAX_DEPENDENCIES} dependencies, those between phases included`,
    );
    return undefined;
  }
  for (const id of reported) waits.delete(id);
  reportCycles(waits, byId, report);
  if (report.failed) return undefined;
  const tasks = kept
    .flatMap((phase) => phase.tasks)
    .flatMap((rawTask): Task[] => {
      const task = taskOf.get(rawTask)?.task;
      return task === undefined ? [] : [{ ...task, depends_on: waits.get(task.id) ?? [] }];
    });
  const plan: Plan = { version: 1, ...(project === undefined ? {} : { project }), tasks };
  for (const { task_id, code, message, hint } of check?.(plan) ?? [])
    report.warning(byId.get(task_id)?.place ?? place, code, message, () => hint);
  return plan;
}

function reportSameId({ task, place }: ReadTask, first: ReadTask, report: Report): void {
  const line = first.place.line;
  if (task.id === first.task.id)
    report.error(place, "duplicate-id", `task ${task.id} stands here a second time; the first is in line ${line}`);
  else
    report.error(
      place,
      "duplicate-id",
      `task ${task.id} differs only in case from task ${first.task.id} in line ${line}: expected ids that stay distinct in file names and branches`,
    );
}

/** Edges count like dependencies that the task at their end states. */
function addEdges(
  { edges }: RawPlan,
  byId: ReadonlyMap<string, ReadTask>,
  reported: ReadonlySet<string>,
  report: Report,
): void {
  for (const { from, to } of readEdges(edges, report)) {
    const message = `an edge leads to ${quote(to.text)}, which is no task of this plan`;
    const task = byId.get(to.text);
    if (task === undefined && reported.has(to.text)) continue;
    if (task === undefined) report.error(to, "unknown-dependency", message, () => didYouMean(to.text, byId.keys()));
    else task.dependencies.push({ id: from.text, line: from.line, column: from.column });
  }
}

/** Law: of all phases only the first one with parallel tasks; what the others hold is left out, dependencies on it included. */
function firstPhase({ phases, place = START }: RawPlan, report: Report): readonly RawPhase[] {
  const first = phases.find((phase) => phase.parallel && phase.tasks.length > 0);
  if (first !== undefined) return [first];
  if (report.failed) return [];
  report.error(place, "no-parallel-phase", "mode first-phase needs a phase with parallel_tasks, and no phase has any");
  return [];
}

function reportUnknownDependencies(
  byId: ReadonlyMap<string, ReadTask>,
  reported: ReadonlySet<string>,
  report: Report,
): void {
  for (const { task, dependencies } of byId.values()) {
    for (const dependency of dependencies) {
      if (byId.has(dependency.id) || reported.has(dependency.id)) continue;
      const message = `task ${task.id} depends on ${quote(dependency.id)}, which is no task of this plan`;
      report.error(dependency, "unknown-dependency", message, () => didYouMean(dependency.id, byId.keys()));
    }
  }
}

function warnOfUnknownMentions(raw: RawPlan, ignoringCase: ReadonlyMap<string, ReadTask>, report: Report): void {
  const ids = [...ignoringCase.values()].map(({ task }) => task.id);
  for (const mention of raw.mentions ?? []) {
    if (ignoringCase.has(mention.text.toLowerCase())) continue;
    const message = `${quote(mention.text)} is named here, and is no task of any phase`;
    report.warning(mention, "unknown-task", message, () => didYouMean(mention.text, ids));
  }
}

function reportCycles(
  waits: ReadonlyMap<string, readonly string[]>,
  byId: ReadonlyMap<string, ReadTask>,
  report: Report,
): void {
  for (const cycle of findCycles(waits, MAX_CYCLES)) {
    const first = byId.get(cycle[0] ?? "");
    const place: Place | undefined = first?.dependencies.find(({ id }) => id === cycle[1]) ?? first?.place;
    const implied = cycle.find((id, index) => {
      const next = cycle[index + 1];
      return next !== undefined && !byId.get(id)?.dependencies.some((dependency) => dependency.id === next);
    });
    const hint =
      implied && `task ${implied} does not say so itself: its phase or its place in sequential_tasks makes it wait`;
    if (place !== undefined)
      report.error(place, "cycle", `tasks wait for each other: ${shortened(cycle).join(" -> ")}`, () => hint);
  }
}

/** A long circle by its first and last tasks. */
const shortened = (cycle: readonly string[]): readonly string[] =>
  cycle.length <= 20 ? cycle : [...cycle.slice(0, 10), `(${cycle.length - 20} more)`, ...cycle.slice(-10)];

function projectName({ project }: RawPlan, report: Report): string | undefined {
  if (project === undefined || isNull(project)) return undefined;
  if (project.kind === "scalar") return project.text;
  report.error(project, "wrong-type", `project: expected text, found ${kindOf(project)}`);
  return undefined;
}
