import { findId } from "../normalise/task-fields.ts";
import type { RawPlan, RawTask } from "../raw/raw-plan.ts";
import { type PlanNode, type Position, renderNode } from "../syntax/plan-node.ts";
import { parseKey } from "../task-keys.ts";
import { parseState } from "../task-states.ts";
import type { TextEdit } from "./text-edit.ts";
import { tickBox } from "./tick-box.ts";
import { tickValue } from "./tick-value.ts";

/** The edits that tick one task. */
export interface TaskEdits {
  /** Its file in the folder; empty if the plan is a file. */
  readonly file: string;
  readonly line: number;
  /** Empty if the task has no box or state of its own. */
  readonly edits: readonly TextEdit[];
}

/** Words for done that another task may take over. */
const COMMON_WORDS = /^(?:done|complete|completed|closed|finished|passing)$/i;

/** Finds the edits that tick each task, by id. `readFile` returns a file of the folder, or the plan file for `""`. */
export function findEdits(raw: RawPlan, readFile: (file: string) => string): Map<string, TaskEdits> {
  const tasks = raw.phases.flatMap((phase) => phase.tasks);
  const words = tasks.flatMap((task) => listStates(task).map(renderNode));
  const usual = words.find((word) => COMMON_WORDS.test(word))?.toLowerCase() ?? "done";
  const texts = new Map<string, IndexedText>();
  const found = new Map<string, TaskEdits>();
  const owners = new Map<string, number>();
  for (const task of tasks) {
    const id = findId(task);
    if (id?.kind !== "scalar") continue;
    const { file = "" } = task;
    const text = texts.get(file) ?? indexText(readFile(file));
    texts.set(file, text);
    const edits = findTaskEdits(text, task, id, { doneWord: raw.doneWord, usual });
    for (const { offset } of edits) owners.set(`${offset} ${file}`, (owners.get(`${offset} ${file}`) ?? 0) + 1);
    found.set(id.text, { file, line: id.line, edits });
  }
  // A phase's state, or an anchor's, belongs to several tasks.
  for (const [id, { file, line, edits }] of found)
    if (edits.some(({ offset }) => (owners.get(`${offset} ${file}`) ?? 0) > 1))
      found.set(id, { file, line, edits: [] });
  return found;
}

const listStates = ({ fields }: RawTask): PlanNode[] =>
  fields.entries.flatMap(({ key, value }) => (parseKey(key) === "status" ? [value] : []));

function findTaskEdits(
  { text, offsetOf }: IndexedText,
  task: RawTask,
  id: Position,
  words: { readonly doneWord: string | undefined; readonly usual: string },
): TextEdit[] {
  const tick = (value: PlanNode): readonly TextEdit[] => {
    const edit = tickValue(text, offsetOf(value), value, words);
    return edit === undefined ? [] : [edit];
  };
  if (task.states === undefined) {
    const box = tickBox(text, offsetOf(id));
    return [...(box === undefined ? [] : [box]), ...listStates(task).flatMap(tick)];
  }
  const open = task.states.filter((value) => parseState(renderNode(value)) !== "done");
  const edits = open.flatMap(tick);
  return edits.length === open.length ? edits : [];
}

/** A text without a byte order mark, as readers see it. */
interface IndexedText {
  readonly text: string;
  readonly offsetOf: (position: Position) => number;
}

function indexText(marked: string): IndexedText {
  const text = marked.replace(/^\uFEFF/, "");
  const starts = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return { text, offsetOf: ({ line, column }) => (starts[line - 1] ?? text.length) + column - 1 };
}
