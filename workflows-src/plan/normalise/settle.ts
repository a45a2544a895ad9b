import type { Plan, SettledTask, Task } from "../plan.ts";
import type { ProblemList } from "../problem-list.ts";
import type { TaskDraft } from "./read-task.ts";
import { orderByWaits } from "./topological.ts";

type Waits = ReadonlyMap<string, readonly string[]>;

/** Whether no one has to carry the task out, whatever it waits for. */
export const isSettled = ({ task: { status }, isMilestone, leftOut }: TaskDraft): boolean =>
  isMilestone ||
  leftOut !== undefined ||
  status === "done" ||
  status === "cancelled" ||
  status === "review" ||
  status === "optional";

const REASONS: Partial<Record<NonNullable<Task["status"]>, string>> = {
  cancelled: "it is cancelled",
  review: "its work is in review",
  optional: "it is optional",
  deferred: "it is deferred",
  blocked: "it is blocked, and waits for no open task: a person has to unblock it",
};

/**
 * Divides the tasks into those to carry out and those that need no work now. Tasks that wait for a deferred or blocked one are left
 * out, too. `all` is what each waits for in the plan, `open` the same without regard to tasks that are settled.
 */
export function settle(
  drafts: readonly TaskDraft[],
  all: Waits,
  open: Waits,
  problems: ProblemList,
): Pick<Plan, "tasks" | "settled"> {
  const byId = new Map(drafts.map((draft) => [draft.task.id, draft]));
  const reasons = new Map<string, string>();
  for (const next of orderByWaits(byId.keys(), all)) {
    const draft = byId.get(next);
    if (draft === undefined) continue;
    const { id, status } = draft.task;
    if (draft.leftOut !== undefined && !isDoneWith(draft)) reasons.set(id, draft.leftOut);
    else if (draft.isMilestone && !isDoneWith(draft)) reasons.set(id, "it is a milestone and has no work");
    else if (isSettled(draft)) reasons.set(id, (status && REASONS[status]) ?? "");
    else {
      const stated = draft.dependencies.map((dependency) => dependency.id).filter((other) => byId.has(other));
      const held = stated.find((other) => isHeld(byId.get(other), reasons));
      const waitsForWork = (open.get(id) ?? []).length > 0;
      if (status === "deferred" || (status === "blocked" && !waitsForWork)) reasons.set(id, REASONS[status] ?? "");
      else if (held !== undefined) reasons.set(id, `it waits for ${held}, which is left out: ${reasons.get(held)}`);
    }
  }
  warnOfAssumptions(drafts, byId, reasons, problems);

  const through = (ids: readonly string[], seen: Set<string>): readonly string[] =>
    ids.every((id) => byId.get(id)?.isMilestone !== true)
      ? ids
      : ids.flatMap((id) => {
          if (byId.get(id)?.isMilestone !== true) return [id];
          if (seen.has(id)) return [];
          seen.add(id);
          return through(open.get(id) ?? [], seen);
        });
  const known = new Map<readonly string[], readonly string[]>();
  const findOpen = (id: string): readonly string[] => {
    const ids = open.get(id) ?? [];
    const left = known.get(ids) ?? toOpen(ids);
    known.set(ids, left);
    return left;
  };
  const toOpen = (ids: readonly string[]): readonly string[] => {
    const left = through(ids, new Set()).filter((id) => !reasons.has(id));
    return left.length === ids.length && left.every((id, index) => id === ids[index]) ? ids : [...new Set(left)];
  };

  const tasks: Task[] = [];
  const settled: SettledTask[] = [];
  for (const { task } of drafts) {
    const stated = all.get(task.id) ?? [];
    const reason = reasons.get(task.id);
    if (reason === undefined) {
      const depends_on = findOpen(task.id);
      tasks.push({
        ...task,
        depends_on,
        ...(depends_on !== stated && stated.length > 0 && { all_dependencies: stated }),
      });
    } else
      settled.push({
        ...task,
        depends_on: stated,
        ...(reason !== "" && { reason }),
      });
  }
  return { tasks, ...(settled.length > 0 && { settled }) };
}

const isDoneWith = ({ task: { status } }: TaskDraft): boolean => status === "done" || status === "cancelled";

/** Left out until a person decides; what is done, cancelled, in review, optional or without work holds nothing up. */
const isHeld = (draft: TaskDraft | undefined, reasons: ReadonlyMap<string, string>): boolean =>
  draft !== undefined && reasons.has(draft.task.id) && !isSettled(draft);

function warnOfAssumptions(
  drafts: readonly TaskDraft[],
  byId: ReadonlyMap<string, TaskDraft>,
  reasons: ReadonlyMap<string, string>,
  problems: ProblemList,
): void {
  for (const { task, position, dependencies } of drafts) {
    if (reasons.has(task.id)) continue;
    for (const dependency of dependencies) {
      const other = byId.get(dependency.id)?.task;
      if (other?.status === "cancelled") {
        const message = `task ${task.id} depends on ${other.id}, which is cancelled: it runs without this dependency`;
        problems.addWarning(dependency, "cancelled-dependency", message);
      } else if (other?.status === "review") {
        const message = `task ${task.id} depends on ${other.id}, which is in review: it runs on the work as it is now`;
        problems.addWarning(dependency, "review-dependency", message);
      }
    }
    if (task.status === "in-progress") {
      const message = `task ${task.id} is in progress: it is carried out, but someone may be at it`;
      problems.addWarning(position, "in-progress", message);
    }
  }
}
