import { joinNames } from "../../text/list.ts";
import { suggestNearest } from "../../text/nearest.ts";
import { DEFAULT_HOURS } from "../duration.ts";
import type { Mode, Plan } from "../plan.ts";
import type { PlanCheck } from "../problem.ts";
import type { ProblemList } from "../problem-list.ts";
import { readRemarks } from "../raw/mentions.ts";
import type { RawPhase, RawPlan } from "../raw/raw-plan.ts";
import { describeKind, isNull, type PlanNode, quote, START } from "../syntax/plan-node.ts";
import { findCycles } from "./cycles.ts";
import { resolveDependencies } from "./dependencies.ts";
import { addEdges } from "./edges.ts";
import { findEffectiveDependencies, MAX_DEPENDENCIES } from "./effective-dependencies.ts";
import { groupTasks } from "./group-tasks.ts";
import type { TaskDraft } from "./read-task.ts";
import { isSettled, settle } from "./settle.ts";
import { indexTasks, type TaskIndex } from "./task-index.ts";
import { reportTruncation } from "./truncation.ts";
import { chainUnknownOrder } from "./unknown-order.ts";

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
  const { position = START } = raw;
  const count = raw.phases.reduce((sum, { tasks }) => sum + tasks.length, 0);
  if (count > MAX_TASKS) {
    problems.addError(position, "too-many-tasks", `the plan has ${count} tasks: expected at most ${MAX_TASKS}`);
    return undefined;
  }
  if (count === 0 && !problems.hasErrors) problems.addError(position, "no-tasks", "the plan has no tasks");
  const phases = groupTasks(raw.phases);
  const index = indexTasks(raw, problems);
  addEdges(raw.edges, index, problems);
  reportTruncation(text, [...index.byRawTask.values()], problems);
  warnOfMissingDurations([...index.byRawTask.values()], problems);
  resolveDependencies(index, raw, problems);
  warnOfUnlistedTasks(phases, index, problems);
  warnOfUnknownMentions(raw, index, problems);
  const project = readProjectName(raw.project, problems);

  const kept = mode === "first-phase" ? keepFirstPhase({ ...raw, phases }, problems) : phases;
  // After an error a phase may lack tasks and a task may lack dependencies, so cycles are those of the stated dependencies.
  const ordering = problems.hasErrors ? "graph" : mode;
  const all = findEffectiveDependencies(kept, index.byRawTask, ordering);
  const settled = new Set(
    [...index.byRawTask].flatMap(([rawTask, draft]) =>
      isSettled(draft) || draft.task.status === "deferred" ? [rawTask] : [],
    ),
  );
  const open = settled.size === 0 ? all : findEffectiveDependencies(kept, index.byRawTask, ordering, settled);
  if (all === undefined || open === undefined) {
    const message = `too many dependencies: expected at most ${MAX_DEPENDENCIES}, including those between phases`;
    problems.addError(position, "too-many-dependencies", message);
    return undefined;
  }
  for (const id of index.damagedIds) all.delete(id);
  reportCycles(all, index, problems);
  if (problems.hasErrors) return undefined;
  const drafts = kept.flatMap(({ tasks }) => tasks).flatMap((rawTask) => index.byRawTask.get(rawTask) ?? []);
  const { all: allInOrder, open: openInOrder } = chainUnknownOrder(drafts, raw.unknown ?? [], { all, open }, problems);
  const lost = (raw.mentions ?? []).filter(({ id }) => !index.byLowerCaseId.has(id.text.toLowerCase()));
  const texts = [
    ...(raw.texts ?? []),
    ...lost.flatMap((mention) =>
      readRemarks(mention).map(({ title, text }) => ({ title: `${mention.id.text}: ${title}`, text })),
    ),
    ...raw.phases.flatMap((phase) => (phase.tasks.length === 0 ? (phase.texts ?? []) : [])),
  ];
  const plan: Plan = {
    version: 1,
    ...(project !== undefined && { project }),
    ...settle(drafts, allInOrder, openInOrder, problems),
    ...(texts.length > 0 && { texts }),
  };
  for (const { task_id, code, message, hint } of check?.(plan) ?? [])
    problems.addWarning(index.byId.get(task_id)?.position ?? position, code, message, () => hint);
  return plan;
}

/** Tasks in no phase, beside phases: what they state is all that is known of their order. */
function warnOfUnlistedTasks(phases: readonly RawPhase[], { byRawTask }: TaskIndex, problems: ProblemList): void {
  const unlisted = phases
    .flatMap(({ tasks, isUnlisted }) => (isUnlisted === true ? tasks : []))
    .flatMap((raw) => byRawTask.get(raw) ?? [])
    .filter(({ dependencies, task }) => dependencies.length === 0 && task.status !== "done");
  const [first] = unlisted;
  if (first === undefined || phases.every(({ tasks, isUnlisted }) => isUnlisted === true || tasks.length === 0)) return;
  const ids = [...new Set(unlisted.map(({ task }) => task.id))];
  const waits = ids.length === 1 ? "it waits for nothing" : "they wait for nothing";
  const message = `no phase lists ${joinNames(ids)}: ${waits}`;
  problems.addWarning(first.position, "unlisted-task", message, () => "add it to a phase, or write depends_on");
}

/** One warning where no task has an estimate, else one for each that lacks it. */
function warnOfMissingDurations(drafts: readonly TaskDraft[], problems: ProblemList): void {
  const lacking = drafts.filter(({ statesDuration, task }) => !statesDuration && task.status !== "done");
  const hint = () => "state its duration, in hours";
  const [first] = lacking;
  if (first !== undefined && lacking.length > 1 && drafts.every(({ statesDuration }) => !statesDuration)) {
    const message = `no task has a duration: ${DEFAULT_HOURS} hour is assumed for each`;
    problems.addWarning(first.position, "no-duration", message);
  } else
    for (const { raw, task, position } of lacking) {
      const assumed = raw.phaseDuration === undefined ? `${DEFAULT_HOURS} hour` : "the longest of its phase";
      problems.addWarning(position, "no-duration", `task ${task.id} has no duration: ${assumed} is assumed`, hint);
    }
}

/** Mode `first-phase`: the first phase with parallel tasks. Other phases are left out, and so are dependencies on their tasks. */
function keepFirstPhase({ phases, position = START }: RawPlan, problems: ProblemList): readonly RawPhase[] {
  const first = phases.find(({ parallel, tasks }) => parallel && tasks.length > 0);
  if (first !== undefined) return [first];
  const message = "no phase has parallel_tasks: mode first-phase expects one";
  if (!problems.hasErrors) problems.addError(position, "no-parallel-phase", message);
  return [];
}

function warnOfUnknownMentions({ mentions = [] }: RawPlan, { byLowerCaseId }: TaskIndex, problems: ProblemList): void {
  const ids = [...byLowerCaseId.values()].map(({ task }) => task.id);
  for (const { id } of mentions) {
    if (byLowerCaseId.has(id.text.toLowerCase())) continue;
    const message = `unknown task ${quote(id.text)}: the plan has no task with this id`;
    problems.addWarning(id, "unknown-task", message, () => suggestNearest(id.text, ids));
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
