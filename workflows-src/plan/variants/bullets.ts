import type { Report } from "../problem-list.ts";
import { detailsOf, type Mention } from "../raw/mentions.ts";
import type { RawPhase } from "../raw/raw-plan.ts";
import { namedTask } from "../raw/raw-tasks.ts";
import { type MarkdownLine, parseMarkdown } from "../syntax/parse-markdown.ts";
import type { Entry, Mapping, Place, Scalar } from "../syntax/plan-node.ts";
import type { TextVariant } from "./variant.ts";

const TASK_BULLET = /^[ \t]*[-*+][ \t]+(?:\[[ xX]\][ \t]+)?\*\*TASK[-_][^*\n]*\*\*/im;
const ATTRIBUTE_BULLET = /^[ \t]+[-*+][ \t]+\*\*(Dependencies|Estimated):?\*\*/m;
const PHASE = /^\**Phase\s+(\d{1,9})\b/i;
/** A label that makes a task of its bullet, however deep it stands. */
const TASK_LABEL = /^TASK[-_\s]/i;
/** `Label: text` without marks. */
const PLAIN_LABEL = /^([a-z][a-z -]{0,30}):\s*(\S.*)$/i;
/** What stands first in a list of tasks, without the marks around it. */
const FIRST_WORD = /^[`*]*([^\s`*:,()]+)/;

/** Labels of a task's bullets → keys of a task; other labels count as they are. */
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

/** Markdown with a bullet `**TASK-1:** text` for each task, "Phase 1" lists of ids, and a table of what verifies a task. */
export const bullets: TextVariant = {
  shape:
    'Markdown with bullets "**TASK-1:** text" that have bullets "**Dependencies:**", "**Risk:**", "**Estimated:**"',

  recognises: (text) =>
    (TASK_BULLET.test(text) || ATTRIBUTE_BULLET.test(text)) && !/^(parallel|sequential)_tasks:/m.test(text),

  read(text, report) {
    const { tasks, asides, phases } = new BulletReader(report).read(parseMarkdown(text, report));
    const details = detailsOf([...tasks, ...asides]);
    const listed = new Set(phases.flatMap(({ ids }) => ids.map((id) => id.text)));
    const defined = new Map(tasks.map((task) => [task.id.text, task]));
    const again = tasks.filter((task) => defined.get(task.id.text) !== task);
    const outside = [...defined.values()].filter(({ id }) => !listed.has(id.text));
    const taskOf = (id: Scalar) => namedTask(id, details.get(id.text));
    const inPhases = phases.map(({ ids }): RawPhase => ({ parallel: ids.length > 0, tasks: ids.map(taskOf) }));
    const others = [...again.map(({ id }) => namedTask(id)), ...outside.map(({ id }) => taskOf(id))];
    return {
      phases: [...inPhases, { parallel: phases.length === 0, outside: phases.length > 0, tasks: others }],
      mentions: asides.map(({ id }) => id),
    };
  },
};

interface Bullet extends Mention {
  readonly indent: number;
  readonly fields: Mapping & { readonly entries: Entry[] };
}

interface Phase extends Place {
  readonly number: number;
  readonly ids: Scalar[];
  /** What may be ids: `Phase 1: TASK-1, TASK-2` on one line. */
  readonly inLine: readonly Scalar[];
}

class BulletReader {
  readonly #report: Report;
  readonly #bullets: (Bullet & { readonly section: string })[] = [];
  readonly #asides: Mention[] = [];
  readonly #phases = new Map<number, Phase>();
  #section = "";
  #phase: Phase | undefined;
  #open: Bullet | undefined;
  /** How far the dependencies of the open bullet are indented, behind which may be a list of them. */
  #list: number | undefined;
  #columns: readonly string[] | undefined;

  constructor(report: Report) {
    this.#report = report;
  }

  /** `asides` say more about tasks, and make none: the table, the critical path, the tasks at risk. */
  read(lines: readonly MarkdownLine[]): { tasks: Mention[]; asides: Mention[]; phases: Phase[] } {
    for (const line of lines) this.#take(line);
    const phases = this.#phasesInOrder();
    const listed = new Set(phases.flatMap(({ ids }) => ids.map((id) => id.text)));
    const isTask = ({ id, fields }: Bullet): boolean =>
      TASK_LABEL.test(id.text) ||
      listed.has(id.text) ||
      fields.entries.some(({ key }) => key === "dependencies" || key === "estimated_minutes");
    const found = this.#bullets.filter(isTask);
    const atRisk = found.filter(({ section }) => /high.?risk/i.test(section));
    return { tasks: found.filter((bullet) => !atRisk.includes(bullet)), asides: [...this.#asides, ...atRisk], phases };
  }

  #phasesInOrder(): Phase[] {
    const known = new Set(this.#bullets.map(({ id }) => id.text));
    const phases = [...this.#phases.values()].sort((a, b) => a.number - b.number);
    for (const { number, ids, inLine, line, column } of phases) {
      if (ids.length === 0 && inLine.every((id) => known.has(id.text))) ids.push(...inLine);
      if (ids.length === 0)
        this.#report.warning(
          { line, column },
          "empty-phase",
          `phase ${number} lists no tasks: expected a bullet for each`,
        );
    }
    return phases;
  }

  #take(line: MarkdownLine): void {
    if (line.kind !== "row") this.#columns = undefined;
    if (line.kind === "bullet") this.#takeBullet(line);
    else if (line.kind === "row") this.#takeRow(line.cells, line);
    else if (line.kind !== "blank" && line.kind !== "fence") {
      if (line.kind === "heading") this.#section = line.text;
      this.#open = undefined;
      this.#phase = this.#phaseOf(line);
      if (line.kind === "step" && /critical.?path/i.test(this.#section)) this.#takeStep(line.text, line);
    }
  }

  #phaseOf({ kind, text, ...place }: Extract<MarkdownLine, { kind: "heading" | "step" | "text" }>): Phase | undefined {
    const number = kind === "step" ? undefined : PHASE.exec(text)?.[1];
    if (number === undefined) return undefined;
    const known = this.#phases.get(Number(number));
    if (known !== undefined && known.ids.length > 0)
      this.#report.error(place, "duplicate-phase", `phase ${Number(number)} stands here a second time`);
    const words = text.slice(text.indexOf(":") + 1).split(/,|\s(?:and|&|\+)\s/);
    const inLine = words.map((word) => scalar(FIRST_WORD.exec(word.trim())?.[1] ?? "", place));
    const phase = known ?? { number: Number(number), ids: [], inLine, ...place };
    this.#phases.set(phase.number, phase);
    return phase;
  }

  #takeBullet({ indent, label, text, ...place }: Extract<MarkdownLine, { kind: "bullet" }>): void {
    if (this.#open !== undefined && indent > this.#open.indent && !TASK_LABEL.test(label ?? "")) {
      this.#takeAttribute(this.#open, indent, label, text, place);
      return;
    }
    this.#open = undefined;
    this.#list = undefined;
    if (label !== undefined) {
      const id = scalar(label, place);
      const entries = text === "" ? [] : [{ key: "description", place, value: scalar(text, place) }];
      this.#open = { id, indent, fields: { ...id, kind: "mapping", entries } };
      this.#bullets.push({ ...this.#open, section: this.#section });
      this.#phase?.ids.push(id);
      return;
    }
    if (this.#phase === undefined) return;
    const id = FIRST_WORD.exec(text)?.[1];
    if (id !== undefined && /\d/.test(id)) this.#phase.ids.push(scalar(id, place));
    else this.#report.warning(place, "unknown-task", `phase ${this.#phase.number}: expected the id of a task here`);
  }

  #takeAttribute({ fields }: Bullet, indent: number, label: string | undefined, text: string, place: Place): void {
    const [, word = "", rest = ""] = label === undefined ? (PLAIN_LABEL.exec(text) ?? []) : [text, label, text];
    if (label !== undefined || Object.hasOwn(KEYS, keyOf(word))) {
      const entry = attribute(word, rest, place);
      fields.entries.push(entry);
      this.#list = entry.key === "dependencies" ? indent : undefined;
    } else if (this.#list !== undefined && indent > this.#list)
      fields.entries.push(attribute("dependencies", text, place));
  }

  /** `1. TASK-1 (2 mins)` */
  #takeStep(text: string, place: Place): void {
    const id = FIRST_WORD.exec(text)?.[1];
    const duration = [...text.matchAll(/\(([^()]*)\)/g)]
      .map(([, inside = ""]) => inside)
      .find((inside) => /\d/.test(inside));
    if (id === undefined) return;
    const mention = scalar(id, place);
    const entries = duration === undefined ? [] : [attribute("Estimated", duration, place)];
    this.#asides.push({ id: mention, fields: { ...mention, kind: "mapping", entries } });
  }

  /** The last column of a table of tasks, if it is about verification, holds commands. */
  #takeRow(cells: readonly string[], place: Place): void {
    this.#open = undefined;
    this.#phase = undefined;
    const isFirst = this.#columns === undefined;
    this.#columns ??= cells;
    const [first = "", last = ""] = [this.#columns[0], this.#columns.at(-1)];
    if (isFirst || !/task/i.test(first) || !/verif/i.test(last) || cells.every((cell) => /^:?-+:?$/.test(cell))) return;
    const id = FIRST_WORD.exec(cells[0] ?? "")?.[1];
    if (id === undefined) return;
    const mention = scalar(id, place);
    const command = commandOf(cells.length < this.#columns.length ? "" : (cells.at(-1) ?? ""));
    const entries = command === "" ? [] : [{ key: "verify", place, value: scalar(command, place) }];
    this.#asides.push({ id: mention, fields: { ...mention, kind: "mapping", entries } });
  }
}

const scalar = (text: string, { line, column }: Place): Scalar => ({
  ...{ kind: "scalar", line, column, lastLine: line, value: text, text },
});

const keyOf = (label: string): string => label.toLowerCase().replace(/[\s-]+/g, "_");

function attribute(label: string, text: string, place: Place): Entry {
  const words = keyOf(label);
  const key = Object.hasOwn(KEYS, words) ? (KEYS[words] ?? words) : words;
  const plain = text.replace(/[`*]/g, "");
  const values: Record<string, string> = {
    dependencies: plain.replace(/\([^()]*\)/g, "").replace(/;|\s(?:and|&|\+)\s/g, ","),
    estimated_minutes: plain.replace(/\([^()]*\)/g, ""),
    risk: /^\w*/.exec(plain.trim())?.[0] ?? "",
  };
  return { key, place, value: scalar((Object.hasOwn(values, key) && values[key]) || text, place) };
}

/** What is written as code, else the whole cell. */
const commandOf = (cell: string): string => {
  // Between single backticks, however many stand side by side: a pattern that counts them takes quadratic time on a long run.
  const code = [...cell.matchAll(/`([^`]+)`/g)]
    .map(([, command = ""]) => command.trim())
    .filter((command) => command !== "");
  return code.length > 0 ? code.join(" && ") : cell.replace(/^([-–—]|n\/a|none)$/i, "");
};
