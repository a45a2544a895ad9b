import type { TaskText } from "../plan.ts";
import type { ProblemList } from "../problem-list.ts";
import { collectDetails, type Mention } from "../raw/mentions.ts";
import { isBareNumber } from "../raw/other-texts.ts";
import { reportDuplicatePhase } from "../raw/phase-order.ts";
import type { RawPhase, RawTask } from "../raw/raw-plan.ts";
import { createTask } from "../raw/raw-tasks.ts";
import type { OutlineSection } from "../syntax/outline.ts";
import { type MarkdownLine, parseMarkdown } from "../syntax/parse-markdown.ts";
import {
  type Entry,
  type MappingNode,
  type Position,
  renderNode,
  type ScalarNode,
  toEntry,
  toScalar,
} from "../syntax/plan-node.ts";
import type { TextVariant } from "./variant.ts";
import { findSectionsAround, type LineRange, listSectionTexts } from "./words-around.ts";

const TASK_BULLET = /^[ \t]*[-*+][ \t]+(?:\[[ xX]\][ \t]+)?\*\*TASK[-_][^*\n]*\*\*/im;
const ATTRIBUTE_BULLET = /^[ \t]+[-*+][ \t]+\*\*(Dependencies|Estimated):?\*\*/m;
const PHASE = /^\**Phase\s+(\d{1,9})\b/i;
/** A bullet with this label is a task at any depth. */
const TASK_LABEL = /^TASK[-_\s]/i;
/** `Label: text` without asterisks. */
const PLAIN_LABEL = /^([a-z][a-z -]{0,30}):\s*(\S.*)$/i;
/** The first word of a list of tasks, without backticks or asterisks around it. */
const FIRST_WORD = /^[`*]*([^\s`*:,()]+)/;

/** Labels of a task's bullets → keys of a task. Other labels are keys themselves. */
const KEYS: Record<string, string> = {
  acceptance: "acceptance_criteria",
  blocked_by: "dependencies",
  dependencies: "dependencies",
  depends_on: "dependencies",
  duration: "estimated_minutes",
  estimate: "estimated_minutes",
  estimated: "estimated_minutes",
  estimated_duration: "estimated_minutes",
  estimated_time: "estimated_minutes",
  risk: "risk",
};

/** Markdown with a bullet `**TASK-1:** text` for each task, "Phase 1" lists of ids, and a table of verification commands. */
export const bulletsVariant: TextVariant = {
  recognises: (text) =>
    (TASK_BULLET.test(text) || ATTRIBUTE_BULLET.test(text)) && !/^(parallel|sequential)_tasks:/m.test(text),

  read(text, problems) {
    const { tasks, asides, phases, read } = new BulletReader(problems).read(parseMarkdown(text, problems));
    const sections = findSectionsAround(text, read);
    const headings = new Map(tasks.map(({ id, heading }) => [id.text, heading]));
    const holdTasks = new Set(headings.values());
    const lists = new Set(read.map(({ section }) => section));
    // A heading whose list is read, and that has no more words, only says what the list is.
    const isRead = ({ line, raw }: OutlineSection): boolean => lists.has(line) && raw.every((row) => row.trim() === "");
    const isAboutTasks = ({ line, level }: OutlineSection): boolean => level > 1 && holdTasks.has(line);
    const textsByLine = new Map(
      sections.filter(isAboutTasks).map((section) => [section.line, listSectionTexts([section])]),
    );
    const details = collectDetails([...tasks, ...asides]);
    const listed = new Set(phases.flatMap(({ ids }) => ids.map((id) => id.text)));
    const defined = new Map(tasks.map((task) => [task.id.text, task]));
    const duplicates = tasks.filter((task) => defined.get(task.id.text) !== task);
    const unlisted = [...defined.values()].filter(({ id }) => !listed.has(id.text));
    const toTask = (id: ScalarNode): RawTask => {
      const texts = textsByLine.get(headings.get(id.text) ?? 0) ?? [];
      return { ...createTask(id, details.get(id.text)), ...(texts.length > 0 && { texts }) };
    };
    const inPhases = phases.map(
      ({ ids, texts, line }): RawPhase => ({
        parallel: ids.length > 0,
        tasks: ids.map(toTask),
        texts: textsByLine.has(line) ? [] : texts,
      }),
    );
    const others = [...duplicates.map(({ id }) => createTask(id)), ...unlisted.map(({ id }) => toTask(id))];
    return {
      phases: [...inPhases, { parallel: phases.length === 0, isUnlisted: phases.length > 0, tasks: others }],
      mentions: asides.map(({ id }) => ({ id })),
      texts: listSectionTexts(sections.filter((section) => !isAboutTasks(section) && !isRead(section))),
    };
  },
};

interface Bullet extends Mention {
  readonly indent: number;
  /** The line of the heading above; 1 without a heading. */
  readonly heading: number;
  readonly fields: MappingNode & { readonly entries: Entry[] };
}

interface ReadLine extends LineRange {
  /** The line of the heading above. */
  readonly section: number;
}

interface Phase extends Position {
  readonly number: number;
  readonly ids: ScalarNode[];
  /** Words that may be ids: `Phase 1: TASK-1, TASK-2` on one line. */
  readonly inLine: readonly ScalarNode[];
  readonly texts: readonly TaskText[];
}

class BulletReader {
  readonly #problems: ProblemList;
  readonly #bullets: (Bullet & { readonly section: string })[] = [];
  readonly #asides: Mention[] = [];
  readonly #phases = new Map<number, Phase>();
  /** The lines that say something about a task, with its id, and those that begin a phase. */
  readonly #read: (ReadLine & { readonly id: string | undefined })[] = [];
  #section = "";
  #heading = 1;
  #phase: Phase | undefined;
  #open: Bullet | undefined;
  /** The indent of the open bullet's dependencies, below which may be a list of them. */
  #list: number | undefined;
  #header: readonly string[] | undefined;

  constructor(problems: ProblemList) {
    this.#problems = problems;
  }

  /**
   * `asides` state more about tasks but define none: the table, the critical path, the tasks at risk. `read` are the lines whose words have
   * a place in tasks.
   */
  read(lines: readonly MarkdownLine[]): { tasks: Bullet[]; asides: Mention[]; phases: Phase[]; read: ReadLine[] } {
    for (const line of lines) this.#take(line);
    const phases = this.#phasesInOrder();
    const listed = new Set(phases.flatMap(({ ids }) => ids.map((id) => id.text)));
    const isTask = ({ id, fields }: Bullet): boolean =>
      TASK_LABEL.test(id.text) ||
      listed.has(id.text) ||
      fields.entries.some(({ key }) => key === "dependencies" || key === "estimated_minutes");
    const found = this.#bullets.filter(isTask);
    for (const { id, fields } of found) this.#warnOfEmptyDependencies(id.text, fields.entries);
    const atRisk = found.filter(({ section }) => /high.?risk/i.test(section));
    const tasks = found.filter((bullet) => !atRisk.includes(bullet));
    const known = new Set([...tasks.map(({ id }) => id.text), ...listed]);
    const read = this.#read.filter(({ id }) => id === undefined || known.has(id));
    return { tasks, asides: [...this.#asides, ...atRisk], phases, read };
  }

  /** A label without a task beside or below it may have lost its list. */
  #warnOfEmptyDependencies(id: string, entries: readonly Entry[]): void {
    const stated = entries.filter(({ key }) => key === "dependencies");
    const [first] = stated;
    if (first === undefined || stated.some(({ value }) => value.kind !== "scalar" || value.text.trim() !== "")) return;
    const message = `task ${id} has dependencies without a task: it waits for none`;
    this.#problems.addWarning(first.position, "empty-dependencies", message, () => "name the tasks, or write None");
  }

  #markRead({ line }: Position, id?: string): void {
    this.#read.push({ first: line, last: line, section: this.#heading, id });
  }

  #phasesInOrder(): Phase[] {
    const known = new Set(this.#bullets.map(({ id }) => id.text));
    const phases = [...this.#phases.values()].sort((a, b) => a.number - b.number);
    for (const { number, ids, inLine, line, column } of phases) {
      if (ids.length === 0 && inLine.every((id) => known.has(id.text))) ids.push(...inLine);
      if (ids.length === 0)
        this.#problems.addWarning({ line, column }, "empty-phase", `phase ${number} lists no tasks: expected bullets`);
    }
    return phases;
  }

  #take(line: MarkdownLine): void {
    if (line.kind !== "row") this.#header = undefined;
    if (line.kind === "bullet") this.#takeBullet(line);
    else if (line.kind === "row") this.#takeRow(line.cells, line);
    else if (line.kind !== "blank" && line.kind !== "fence") {
      if (line.kind === "heading") {
        this.#section = line.text;
        this.#heading = line.line;
      }
      this.#open = undefined;
      this.#phase = this.#openPhase(line);
      if (line.kind === "step" && /critical.?path/i.test(this.#section)) this.#takeStep(line.text, line);
    }
  }

  #openPhase({
    kind,
    text,
    ...position
  }: Extract<MarkdownLine, { kind: "heading" | "step" | "text" }>): Phase | undefined {
    const number = kind === "step" ? undefined : PHASE.exec(text.trim())?.[1];
    if (number === undefined) return undefined;
    const known = this.#phases.get(Number(number));
    if (known !== undefined && known.ids.length > 0)
      reportDuplicatePhase({ number: known.number, position }, { position: known }, this.#problems);
    const words = text.slice(text.indexOf(":") + 1).split(/,|\s(?:and|&|\+)\s/);
    const inLine = words.map((word) => toScalar(FIRST_WORD.exec(word.trim())?.[1] ?? "", position));
    const title = text.replace(/[*:]+\s*$|^[\s*]+/g, "").replaceAll("**", "");
    const texts = isBareNumber(title) ? [] : [{ title: "Phase", text: title }];
    if (kind !== "heading") this.#markRead(position);
    const phase = known ?? { number: Number(number), ids: [], inLine, texts, ...position };
    this.#phases.set(phase.number, phase);
    return phase;
  }

  #takeBullet({ indent, isTicked, label, text, ...position }: Extract<MarkdownLine, { kind: "bullet" }>): void {
    if (this.#open !== undefined && indent > this.#open.indent && !TASK_LABEL.test(label ?? "")) {
      this.#takeAttribute(this.#open, indent, label, text, position);
      return;
    }
    this.#open = undefined;
    this.#list = undefined;
    if (label !== undefined) {
      const id = toScalar(label, position);
      const entries = [
        ...(text === "" ? [] : [toEntry("description", text, position)]),
        ...(isTicked ? [toEntry("status", "done", position)] : []),
      ];
      this.#open = { id, indent, heading: this.#heading, fields: { ...id, kind: "mapping", entries } };
      this.#markRead(position, label);
      this.#bullets.push({ ...this.#open, section: this.#section });
      this.#phase?.ids.push(id);
      return;
    }
    if (this.#phase === undefined) return;
    const id = FIRST_WORD.exec(text)?.[1];
    if (id !== undefined && /\d/.test(id)) {
      this.#phase.ids.push(toScalar(id, position));
      if (text.replace(/[`*]/g, "").trim() === id) this.#markRead(position, id);
    } else
      this.#problems.addWarning(
        position,
        "unknown-task",
        `phase ${this.#phase.number}: expected the id of a task here`,
      );
  }

  #takeAttribute(
    { id, fields }: Bullet,
    indent: number,
    label: string | undefined,
    text: string,
    position: Position,
  ): void {
    this.#markRead(position, id.text);
    const [, word = "", rest = ""] = label === undefined ? (PLAIN_LABEL.exec(text) ?? []) : [text, label, text];
    if (label !== undefined || Object.hasOwn(KEYS, toKey(word))) {
      const entry = readAttribute(word, rest, position);
      fields.entries.push(entry, ...readNotes(word, rest, position));
      this.#list = entry.key === "dependencies" ? indent : undefined;
    } else if (this.#list !== undefined && (indent > this.#list || TASK_LABEL.test(text)))
      fields.entries.push(readAttribute("dependencies", text, position), ...readNotes("dependencies", text, position));
    else fields.entries.push(toEntry("description", text, position));
  }

  /** `1. TASK-1 (2 mins)` */
  #takeStep(text: string, position: Position): void {
    const id = FIRST_WORD.exec(text)?.[1];
    const duration = [...text.matchAll(/\(([^()]*)\)/g)]
      .map(([, inside = ""]) => inside)
      .find((inside) => /\d/.test(inside));
    if (id === undefined) return;
    if (/^[\s`*]*(?:\([^()]*\))?[\s`*]*$/.test(text.slice(text.indexOf(id) + id.length))) this.#markRead(position, id);
    const mention = toScalar(id, position);
    const entries = duration === undefined ? [] : [readAttribute("Estimated", duration, position)];
    this.#asides.push({ id: mention, fields: { ...mention, kind: "mapping", entries } });
  }

  /** The last column of a table of tasks holds commands, if it is about verification. The others are words about the task. */
  #takeRow(cells: readonly string[], position: Position): void {
    this.#open = undefined;
    this.#phase = undefined;
    const isFirst = this.#header === undefined;
    this.#header ??= cells;
    const [first = "", last = ""] = [this.#header[0], this.#header.at(-1)];
    if (isFirst || !/task/i.test(first) || !/verif/i.test(last) || cells.every((cell) => /^:?-+:?$/.test(cell))) return;
    const id = FIRST_WORD.exec(cells[0] ?? "")?.[1];
    if (id === undefined) return;
    const mention = toScalar(id, position);
    this.#markRead(position, id);
    const cell = cells.length < this.#header.length ? "" : (cells.at(-1) ?? "");
    const command = findCommand(cell);
    const words = this.#header.slice(1).map((title, index) => toEntry(toKey(title), cells[index + 1] ?? "", position));
    // A cell that is nothing but its command has said everything.
    if (command === "" || cell.replace(/`/g, "") === command) words.length = Math.max(0, this.#header.length - 2);
    const entries = [
      ...(command === "" ? [] : [toEntry("verify", command, position)]),
      ...words.filter(({ value }) => renderNode(value) !== ""),
    ];
    this.#asides.push({ id: mention, fields: { ...mention, kind: "mapping", entries } });
  }
}

const toKey = (label: string): string => label.toLowerCase().replace(/[\s-]+/g, "_");

function readAttribute(label: string, text: string, position: Position): Entry {
  const words = toKey(label);
  const key = Object.hasOwn(KEYS, words) ? (KEYS[words] ?? words) : words;
  const plain = text.replace(/[`*]/g, "");
  const values: Record<string, string> = {
    dependencies: plain.replace(/\([^()]*\)/g, "").replace(/;|\s(?:and|&|\+)\s/g, ","),
    estimated_minutes: plain.replace(/\([^()]*\)/g, ""),
    risk: /^\w*/.exec(plain.trim())?.[0] ?? "",
  };
  return { key, position, value: toScalar((Object.hasOwn(values, key) && values[key]) || text, position) };
}

/** The words beside the value of an attribute: `High - unknown library`, `TASK-1 (the map)`. */
function readNotes(label: string, text: string, position: Position): Entry[] {
  const key = toKey(label);
  const meaning = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
  const inBrackets = [...text.matchAll(/\(([^()]*)\)/g)].map(([, inside = ""]) => inside.trim());
  const notes = meaning === "risk" ? [text.replace(/^[`*\s]*\w*[`*\s:—–-]*/, "")] : inBrackets;
  const isNoted = meaning === "risk" || meaning === "dependencies" || meaning === "estimated_minutes";
  const note = isNoted ? notes.filter((words) => words !== "").join(", ") : "";
  return note === "" ? [] : [toEntry(`${key}_note`, note, position)];
}

/** The code in a cell of a table, or the whole cell if it has no code. */
const findCommand = (cell: string): string => {
  // Runs of backticks are not counted, because a pattern that counts them takes quadratic time on a long run.
  const code = [...cell.matchAll(/`([^`]+)`/g)]
    .map(([, command = ""]) => command.trim())
    .filter((command) => command !== "");
  return code.length > 0 ? code.join(" && ") : cell.replace(/^([-–—]|n\/a|none)$/i, "");
};
