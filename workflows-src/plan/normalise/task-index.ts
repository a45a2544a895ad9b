import { appendTo } from "../append-to.ts";
import type { TaskText } from "../plan.ts";
import type { ProblemList } from "../problem-list.ts";
import { readRemarks } from "../raw/mentions.ts";
import type { RawPlan, RawTask } from "../raw/raw-plan.ts";
import { readTask, type TaskDraft } from "./read-task.ts";
import { findId } from "./task-fields.ts";

/** The tasks of a plan file that have a usable id. */
export interface TaskIndex {
  readonly byRawTask: ReadonlyMap<RawTask, TaskDraft>;
  readonly byId: ReadonlyMap<string, TaskDraft>;
  readonly byLowerCaseId: ReadonlyMap<string, TaskDraft>;
  /** Ids that are errors themselves, so that depending on one is not an error too. */
  readonly damagedIds: ReadonlySet<string>;
}

/** Reads every task of the plan. Ids that are equal, also if case is ignored, are errors. */
export function indexTasks({ phases, defaults, mentions = [] }: RawPlan, problems: ProblemList): TaskIndex {
  const byRawTask = new Map<RawTask, TaskDraft>();
  const byId = new Map<string, TaskDraft>();
  const byLowerCaseId = new Map<string, TaskDraft>();
  const damagedIds = new Set<string>();
  const remarks = new Map<string, TaskText[]>();
  for (const mention of mentions)
    for (const remark of readRemarks(mention)) appendTo(remarks, mention.id.text.toLowerCase(), remark);
  const all = phases.flatMap(({ tasks, texts = [] }) => tasks.map((rawTask) => ({ rawTask, texts })));
  for (const { rawTask, texts } of all) {
    const stated = findId(rawTask);
    const about = stated?.kind === "scalar" ? (remarks.get(stated.text.toLowerCase()) ?? []) : [];
    const around = [...texts, ...(rawTask.texts ?? []), ...about];
    const draft = readTask(rawTask, defaults, around, problems);
    if (draft === undefined) {
      const id = findId(rawTask);
      if (id?.kind === "scalar") damagedIds.add(id.text);
      continue;
    }
    const { id } = draft.task;
    byRawTask.set(rawTask, draft);
    if (!byId.has(id)) byId.set(id, draft);
    const first = byLowerCaseId.get(id.toLowerCase());
    if (first === undefined) byLowerCaseId.set(id.toLowerCase(), draft);
    else {
      reportDuplicateId(draft, first, problems);
      damagedIds.add(id);
    }
  }
  return { byRawTask, byId, byLowerCaseId, damagedIds };
}

function reportDuplicateId({ task, position }: TaskDraft, first: TaskDraft, problems: ProblemList): void {
  const message =
    task.id === first.task.id
      ? `duplicate task id ${task.id}: the first one is in line ${first.position.line}`
      : `task ${task.id} differs only in case from task ${first.task.id} in line ${first.position.line}: expected ids that stay distinct in file names and branches`;
  problems.addError(position, "duplicate-id", message);
}
