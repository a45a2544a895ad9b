import { parseUnit } from "../duration.ts";
import type { TaskText } from "../plan.ts";
import type { ProblemList } from "../problem-list.ts";
import { type Item, type OutlineSection, outdent, parseField, readBoxState, walkItems } from "../syntax/outline.ts";
import { type Entry, type Position, toEntry, toMapping, toScalar } from "../syntax/plan-node.ts";
import { parseKey } from "../task-keys.ts";
import { parseState } from "../task-states.ts";
import type { RawTask } from "./raw-plan.ts";

/** A task of a Markdown document before its place in the order is known. */
export interface MarkdownTask extends Position {
  readonly id: string;
  readonly name: string;
  readonly entries: readonly Entry[];
  readonly texts: readonly TaskText[];
  /** It may run beside its neighbours that may, too. */
  readonly isParallel?: boolean;
  /** It waits for what it states, and for nothing else. */
  readonly isOrdered?: boolean;
  /** Two neighbours that share a boundary are kept apart. */
  readonly boundaries?: readonly string[];
  /** It begins a group: it runs beside no task of the group before. */
  readonly beginsGroup?: boolean;
}

/**
 * Puts tasks into the order of their list: each waits for everything before it, neighbours that are parallel for everything before the first
 * of them.
 */
export function orderTasks(tasks: readonly MarkdownTask[]): RawTask[] {
  const ordered: RawTask[] = [];
  /** The tasks that no later one waits for yet. */
  let frontier: readonly RawTask[] = [];
  let batch: RawTask[] = [];
  let isAwaited = false;
  const boundaries = new Map<string, RawTask>();
  const closeBatch = (): void => {
    if (batch.length > 0) frontier = isAwaited ? batch : [...frontier, ...batch];
    batch = [];
    isAwaited = false;
    boundaries.clear();
  };
  for (const task of tasks) {
    const isNeighbour = task.beginsGroup !== true && tasks[ordered.length - 1]?.isParallel === true;
    if (task.isParallel !== true || !isNeighbour) closeBatch();
    const { boundaries: own = [] } = task;
    const same = own.flatMap((boundary) => boundaries.get(boundary) ?? []);
    const waits = task.isOrdered === true ? [] : frontier;
    const raw = toRawTask(task, same.length === 0 ? waits : [...waits, ...same]);
    for (const boundary of own) boundaries.set(boundary, raw);
    if (task.isOrdered !== true) isAwaited = true;
    ordered.push(raw);
    batch.push(raw);
  }
  return ordered;
}

/**
 * Tasks that state dependencies somewhere wait for what they state; where none does, they run one after another: a bare list has no order
 * but its own.
 */
export function orderAsStated(tasks: readonly MarkdownTask[]): RawTask[] {
  const statesOrder = tasks.some(({ entries }) => entries.some(({ key }) => isOrder(key)));
  return statesOrder ? tasks.map((task) => toRawTask(task)) : orderTasks(tasks);
}

export const isOrder = (key: string): boolean => parseKey(key) === "dependencies" || parseKey(key) === "dependents";

export function toRawTask(
  { id, name, entries, texts, line, column }: MarkdownTask,
  after?: readonly RawTask[],
): RawTask {
  const position = { line, column };
  const named = name === "" ? [] : [toEntry("name", name, position)];
  return {
    id: toScalar(id, position),
    fields: toMapping(position, [...named, ...entries]),
    ...(after !== undefined && after.length > 0 && { after }),
    ...(texts.length > 0 && { texts }),
  };
}

/** `(4h)`, `[2d]` or `(15 min)` at the end of a text. */
const ESTIMATE =
  /[([](~?\d[\d.]{0,8}\s?(?:h|hrs?|hours?|m|mins?|minutes?|d|days?|w|weeks?)(?:\s\d+\s?m(?:in)?)?)[)\]]\s*[✅]?\s*$/iu;

/** Reads the state and the estimate in an item's first line. */
export function readMarks(item: Item, text: string): Entry[] {
  const entries: Entry[] = [];
  const state = readBoxState(item);
  if (state !== undefined && state !== "open") entries.push(toEntry("status", state, item));
  if (/^~~.*~~\W*$/.test(text.trim())) entries.push(toEntry("status", "cancelled", item));
  else if (state === undefined || state === "open") {
    if (/(?:^|\s)✅/u.test(text)) entries.push(toEntry("status", "done", item));
    else if (/\(optional\)/i.test(text)) entries.push(toEntry("status", "optional", item));
  }
  const estimate = ESTIMATE.exec(text.slice(-60))?.[1];
  if (estimate !== undefined) entries.push(toEntry("duration", estimate, item));
  return entries;
}

/** Whether a label of a bold field says more about a task than its words: its state, order, estimate, files, … */
export const isTaskField = (label: string): boolean => {
  const meaning = parseKey(label);
  return (
    parseUnit(label) !== undefined ||
    (meaning !== undefined && meaning !== "id" && meaning !== "name" && meaning !== "related")
  );
};

/** `API-1`, `Task 2`, `T3`, `4`: words that can only be ids. */
const ID_LIKE =
  /^(?:(?:task|story|issue|step|item)[ -]?#?\d[\w.]*|(?:[A-Za-z]\w*[-_.])+\d[\w.-]*|[A-Z]{1,6}\d{1,6}|#?\d[\d.]*)$/i;
const WAITS = /^(?:depends(?: on)?|dependenc(?:y|ies)|blocked by|waits for|after)$/i;
const PLAIN = /^\s*(?:[-*+]\s+)?([A-Za-z][A-Za-z ]{1,30}?)\s*:\s+(\S.*)$/;

/** A line `**Label:** text`, or one without bold whose value can only be a state, an estimate or ids. */
export function parseTaskField(line: string, position: Position): Entry | undefined {
  const bold = parseField(line, position);
  if (bold !== undefined) return bold;
  const [, label = "", text = ""] = PLAIN.exec(line) ?? [];
  const value = text.trim();
  const isValue =
    parseKey(label) === "status"
      ? parseState(value) !== undefined
      : parseUnit(label) !== undefined
        ? /^~?\d[\d.,\s–-]*[a-z]{0,10}$/i.test(value)
        : WAITS.test(label) &&
          value
            .replace(/\([^()]*\)/g, "")
            .trim()
            .split(/\s*(?:[,;&+]|\band\b)\s*/i)
            .every((id) => ID_LIKE.test(id.replace(/`/g, "")));
  if (!isValue) return undefined;
  return toEntry(label, value, { ...position, column: line.trimEnd().length - value.length + 1 });
}

/**
 * Reads the bold fields among the lines below a task: `**Depends on:** LIB-1`, with the list below it where the line has no value. The
 * other lines are its description, as they are.
 */
export function readFields(lines: readonly string[], first: number, known = isTaskField): Entry[] {
  const entries: Entry[] = [];
  const rest: string[] = [];
  let inFence = false;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    const position = { line: first + index, column: 1 };
    if (/^\s*(?:```|~~~)/.test(line)) inFence = !inFence;
    const field = inFence ? undefined : parseTaskField(line, position);
    if (field === undefined || !known(field.key)) {
      rest.push(line);
      continue;
    }
    if (field.value.kind === "scalar" && field.value.text !== "") {
      entries.push(cleaned(field));
      continue;
    }
    const indent = measureIndent(line);
    const block: string[] = [];
    let isList = false;
    while (index + 1 < lines.length) {
      const next = lines[index + 1] ?? "";
      const item = /^\s*(?:[-*+]|\d+[.)])\s/.test(next);
      const belongs =
        next.trim() === ""
          ? !isList && block.length === 0
          : (item && measureIndent(next) >= indent) || measureIndent(next) > indent;
      if (!belongs || (parseField(next, position) !== undefined && measureIndent(next) <= indent)) break;
      isList ||= item;
      block.push(next);
      index++;
    }
    const items = splitItems(outdent(block));
    const values = items.map((item) => toScalar(item, position));
    entries.push({
      key: field.key,
      position,
      value: { kind: "list", ...position, lastLine: position.line, items: values },
    });
  }
  const text = outdent(rest);
  return text === "" ? entries : [...entries, toEntry("description", text, { line: first, column: 1 })];
}

const measureIndent = (line: string): number => line.length - line.trimStart().length;

/** Code marks around a value are not part of it. */
const cleaned = (entry: Entry): Entry =>
  entry.value.kind === "scalar" && parseKey(entry.key) === "files"
    ? { ...entry, value: toScalar(entry.value.text.replace(/`/g, ""), entry.position) }
    : entry;

/** The items of a list, without their markers and boxes; a paragraph is one. `Create: path` keeps the path. */
function splitItems(text: string): string[] {
  const items: string[] = [];
  for (const line of text.split("\n")) {
    const item = /^(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?(.*)$/.exec(line)?.[1];
    if (item !== undefined || items.length === 0) items.push(item ?? line);
    else items.push(`${items.pop()}\n${line}`);
  }
  return items.map((item) => item.trim()).filter((item) => item !== "");
}

/** The words of a section that belong to no box. */
export const collectProse = ({ lines, items }: OutlineSection): string =>
  outdent(
    [...lines.map(({ line, text }) => ({ line, rows: [text] })), ...items.flatMap(findProse)]
      .sort((a, b) => a.line - b.line)
      .flatMap(({ rows }) => rows),
  );

/** The parts of an item that are in no box. */
function findProse(item: Item): { readonly line: number; readonly rows: readonly string[] }[] {
  if (item.box !== undefined) return [];
  const { line, raw, lines } = item;
  if (![...walkItems(item.items)].some(({ box }) => box !== undefined)) return [{ line, rows: raw }];
  return [{ line, rows: [raw[0] ?? "", ...lines] }, ...item.items.flatMap(findProse)];
}

/** A text with a title, or nothing where it has no words. */
export const toTexts = (title: string, text: string): TaskText[] =>
  text.trim() === "" ? [] : [{ title: title || "Overview", text }];

/** Returns the texts of a section for its tasks: its words, or its title alone. */
export function describeSection(section: OutlineSection): TaskText[] {
  const prose = toTexts(section.title, collectProse(section));
  return prose.length > 0 || section.level <= 1 ? prose : toTexts("Part", section.title);
}

/** Everything of sections without tasks, and the title of the document where it heads no words, as texts for all tasks. */
export const collectOtherTexts = (
  sections: readonly OutlineSection[],
  hasTasks: (section: OutlineSection) => boolean,
): TaskText[] =>
  sections.flatMap((section) => {
    const isDocument = section.level === 1;
    if (hasTasks(section)) return isDocument && collectProse(section) === "" ? toTexts("Plan", section.title) : [];
    const text = outdent(section.raw);
    return text === "" ? toTexts(isDocument ? "Plan" : "Part", section.title) : toTexts(section.title, text);
  });

/** Paths of files that a text names, in backticks or not. */
export function findPaths(text: string): string[] {
  const paths: string[] = [];
  for (const [, word = ""] of text.matchAll(/(?:^|[\s`"'(,])([\w@.$-][\w@.$/[\]*-]{0,200})(?=$|[\s`"'),;:])/g)) {
    const path = word.replace(/[.,]+$/, "");
    const last = path.split("/").at(-1) ?? "";
    const isFile = /^[\w@$[\]-][\w@.$[\]-]*\.[A-Za-z][A-Za-z0-9]{0,7}$/.test(last) || /^\.[a-z][\w.-]+$/.test(last);
    if (
      path.includes("/")
        ? isFile || last === ""
        : isFile &&
          /\.[a-z]{2,5}$/.test(last) &&
          !/^(?:node|next|vue|nuxt|express|three|chart)\.js$|^(?:asp|e|i)\.\w+$/i.test(last)
    )
      paths.push(last === "" ? `${path}**` : path);
  }
  return [...new Set(paths)];
}

/** Warns of a tick that a parent has and a child lacks: a parent is as done as its children. */
export function warnOfOpenChild(parent: Item, id: string, problems: ProblemList): void {
  const message = `${id} is ticked, but something below it is open: what is open is carried out`;
  problems.addWarning(parent, "open-child", message, () => "tick it, or leave the outer one open");
}
