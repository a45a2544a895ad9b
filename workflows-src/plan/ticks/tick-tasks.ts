import { appendTo } from "../append-to.ts";
import { listAllTasks } from "../graph.ts";
import type { Mode, Plan, Task } from "../plan.ts";
import type { Problem } from "../problem.ts";
import { readPlanWithPlaces } from "../read-plan.ts";
import { type Neighbours, NO_NEIGHBOURS } from "../variants/variant.ts";
import { clearBoxes } from "./clear-boxes.ts";
import { findEdits, type TaskEdits } from "./find-edits.ts";
import { applyEdits, type TextEdit } from "./text-edit.ts";

/** A plan file, or a folder of them. */
export interface PlanFiles {
  /** As messages name it. */
  readonly file: string;
  /** Empty for a folder. */
  readonly text: string;
  readonly beside?: Neighbours;
  readonly isFolder?: boolean;
}

export interface PlanTicks {
  /** The tasks that the plan calls done now and did not before. */
  readonly ticked: readonly string[];
  /** By path in the folder, or `""` for the plan file itself. Offsets do not count a byte order mark. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  /** Why no task is ticked. */
  readonly problem?: string;
  /** Tasks that are not ticked, with the line where they stand. */
  readonly refused: readonly { readonly task_id: string; readonly line?: number; readonly reason: string }[];
}

/** Rounds of leaving out tasks that their own edits do not make done. */
const MAX_ROUNDS = 3;

/**
 * Finds the edits that make a plan call these tasks done, in its own words. Only the characters of boxes and states change. A task whose
 * state has no place of its own is not ticked. The edited plan is read again: there are no edits if it differs in more than the states
 * of these tasks. `format` is the one that the plan was read as before.
 */
export function tickTasks(files: PlanFiles, format: string, mode: Mode, ids: ReadonlySet<string>): PlanTicks {
  const refused: PlanTicks["refused"][number][] = [];
  const noTicks = (problem: string): PlanTicks => ({ ticked: [], edits: new Map(), problem, refused });
  const before = readEdited(files, mode, new Map());
  if (before.format !== undefined && before.format !== format)
    return noTicks(`the plan on the branch is read as ${before.format}, and was ${format}`);
  if (before.plan === undefined || before.raw === undefined)
    return noTicks(`the plan on the branch cannot be read: ${findError(before.problems)}`);

  const states = statesOf(before.plan);
  const found = findEdits(before.raw, (file) => (file === "" ? files.text : (files.beside?.read(file) ?? "")));
  const chosen = new Map<string, TaskEdits>();
  const refuse = (task_id: string, reason: string, { line }: { readonly line?: number } = {}): void => {
    refused.push({ task_id, ...(line !== undefined && { line }), reason });
  };
  for (const id of ids) {
    const own = found.get(id);
    if (states.get(id) === "done") continue;
    if (own === undefined) refuse(id, "the plan on the branch has no such task");
    else if (own.edits.length === 0) refuse(id, "the plan has no box or state that is this task's alone", own);
    else chosen.set(id, own);
  }
  for (let round = 1; chosen.size > 0; round++) {
    const edits = joinEdits(chosen.values());
    const after = readEdited(files, mode, edits);
    const now = statesOf(after.plan);
    const failed = [...chosen].filter(([id]) => now.get(id) !== "done");
    if (failed.length === 0) {
      if (describe(after.plan, chosen) !== describe(before.plan, chosen))
        return noTicks("more than the states of its tasks would change");
      return { ticked: [...chosen.keys()], edits, refused };
    }
    if (after.plan === undefined || round === MAX_ROUNDS) return noTicks("it could not be read with the ticks");
    for (const [id, own] of failed) {
      chosen.delete(id);
      refuse(id, "it would still not be done, because something in it is open", own);
    }
  }
  return { ticked: [], edits: new Map(), refused };
}

const findError = (problems: readonly Problem[]): string =>
  problems.find(({ severity }) => severity === "error")?.message ?? "";

function readEdited(
  { file, text, beside = NO_NEIGHBOURS, isFolder }: PlanFiles,
  mode: Mode,
  edits: PlanTicks["edits"],
): ReturnType<typeof readPlanWithPlaces> {
  const edited: Neighbours = {
    list: beside.list,
    read: (path) => {
      const found = beside.read(path);
      return found && applyEdits(found, (isFolder && edits.get(path)) || []);
    },
  };
  return readPlanWithPlaces(applyEdits(text, edits.get("") ?? []), { file, mode, beside: edited, isFolder });
}

const statesOf = (plan: Plan | undefined): Map<string, string> =>
  new Map(plan === undefined ? [] : listAllTasks(plan).map(({ id, status = "open" }) => [id, status]));

/** Everything that a plan says, without ticks and without the states of some tasks. */
function describe(plan: Plan | undefined, ids: ReadonlyMap<string, unknown>): string | undefined {
  if (plan === undefined) return undefined;
  const clear = (texts: Task["texts"]) => texts?.map(({ title, text }) => [title, clearBoxes(text)]);
  const tasks = listAllTasks(plan).map(({ all_dependencies: _, status, description, texts, ...task }) => ({
    ...task,
    reason: undefined,
    description: clearBoxes(description),
    texts: clear(texts),
    status: ids.has(task.id) ? "done" : status,
  }));
  return JSON.stringify([plan.project, clear(plan.texts), tasks.sort((a, b) => (a.id < b.id ? -1 : 1))]);
}

function joinEdits(tasks: Iterable<TaskEdits>): Map<string, readonly TextEdit[]> {
  const joined = new Map<string, TextEdit[]>();
  for (const { file, edits } of tasks) for (const edit of edits) appendTo(joined, file, edit);
  return joined;
}
