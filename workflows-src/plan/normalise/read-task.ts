import { suggestNearest } from "../../text/nearest.ts";
import {
  DEFAULT_HOURS,
  type DefaultUnit,
  isZeroDuration,
  parsePhaseUnit,
  parseUnit,
  readDuration,
  spreadByRisk,
} from "../duration.ts";
import { type Duration, RISKS, type Risk, type Task, type TaskState, type TaskText } from "../plan.ts";
import type { ProblemList } from "../problem-list.ts";
import { ID_PATTERN } from "../project.ts";
import type { RawTask } from "../raw/raw-plan.ts";
import type { Entry, MappingNode, PlanNode, Position, ScalarNode } from "../syntax/plan-node.ts";
import { describeKind, findField, isNull, quote, renderNode } from "../syntax/plan-node.ts";
import { KEYS_TO_SUGGEST, type KeyMeaning, parseKey } from "../task-keys.ts";
import { parseState } from "../task-states.ts";
import { isCommand } from "./is-command.ts";
import { type Dependency, readDependencies } from "./read-dependencies.ts";

const DEFAULT_RISK: Risk = "MEDIUM";

/** A task whose own fields are right. Its dependencies may not exist. */
export interface TaskDraft {
  readonly raw: RawTask;
  readonly position: Position;
  readonly task: Omit<Task, "depends_on" | "all_dependencies">;
  /** In the order in which the task states them; edges beside the tasks add more. */
  readonly dependencies: Dependency[];
  /** The tasks that wait for this one. */
  readonly dependents: readonly Dependency[];
  readonly statesDuration: boolean;
  /** It has no work, only its place in the order. */
  readonly isMilestone: boolean;
  /** Why it is not carried out, whatever its state is. */
  readonly leftOut?: string | undefined;
  /** Keys that may state an order in words that nothing here knows. */
  readonly unknown: readonly Entry[];
}

type Fields = ReadonlyMap<KeyMeaning | "estimate" | "text", readonly Entry[]>;

/** Reads the fields of one task of any format; undefined if it has no usable id. */
export function readTask(
  raw: RawTask,
  defaults: MappingNode | undefined,
  problems: ProblemList,
): TaskDraft | undefined {
  const id = readId(raw, problems);
  if (id === undefined) return undefined;
  const owner = `task ${id.text}`;
  const fields = sortFields(raw, owner, problems);
  const entries = (meaning: KeyMeaning) => fields.get(meaning) ?? [];
  const texts: TaskText[] = [...(raw.texts ?? [])];
  const own = new Map(entries("own").map((entry) => [entry.key.toLowerCase(), entry]));
  const text = (key: string): string | undefined => {
    const entry = own.get(key) ?? defaults?.entries.find((field) => field.key === key);
    return entry && (readProse(entry.value) || undefined);
  };

  const [named, ...otherNames] = entries("name").filter(({ value }) => renderNode(value) !== "");
  const name = (named && renderNode(named.value).replace(/\s+/g, " ").trim()) || id.text;
  const described = entries("description")
    .map(({ value }) => readProse(value))
    .filter((part) => part !== "");
  const run = readScript(own.get("run"));
  const { verify, prose } = readVerify(entries("verify"), owner, problems);
  const risk = readRisk(entries("risk")[0], owner, problems);
  const estimates = fields.get("estimate") ?? [];
  const isZero = estimates.length > 0 && estimates.every(isZeroDuration);
  const stated = isZero ? undefined : readStatedDuration(estimates, risk, owner, problems);
  const duration = stated ?? readPhaseDuration(raw, risk, problems);

  for (const entry of [...otherNames, ...(fields.get("text") ?? []), ...entries("related")])
    addText(texts, entry.key, renderNode(entry.value));
  for (const { title, text: words } of readTexts(own.get("texts"))) addText(texts, title, words);
  const facts = entries("fact").flatMap(({ key, value }) => {
    const words = renderNode(value);
    if (words.length <= 200) return words === "" ? [] : [`${key}: ${words.replace(/\s*\n\s*/g, " ")}`];
    addText(texts, key, words);
    return [];
  });
  const acceptance = [...entries("acceptance").flatMap(({ value }) => readItems(value)), ...prose];
  const agent =
    entries("agent")
      .map(({ value }) => readProse(value))
      .find((word) => word !== "") ?? text("agent");
  const runs_on = text("runs_on");
  const status = readStatus(entries("status"), owner, acceptance, problems);
  const isWritten =
    described.length + acceptance.length > 0 || own.has("texts") || (fields.get("text") ?? []).some(holdsWords);
  const hasWork = isWritten || run !== undefined || verify !== undefined;
  const also = [
    ...readItems(own.get("also_stated")?.value),
    ...facts,
    ...entries("group").map(({ key, value }) => `${key}: ${renderNode(value)}`),
  ];
  return {
    raw,
    position: { line: id.line, column: id.column },
    task: {
      id: id.text,
      name,
      description: described.join("\n\n") || name,
      duration: duration ?? spreadByRisk(DEFAULT_HOURS, risk),
      risk,
      ...(agent !== undefined && { agent }),
      ...(runs_on !== undefined && { runs_on }),
      context_requirements: readItems(own.get("context_requirements")?.value),
      files: entries("files").flatMap(({ value }) => readFiles(value)),
      ...(run !== undefined && { run }),
      ...(verify !== undefined && { verify }),
      ...(acceptance.length > 0 && { acceptance_criteria: acceptance }),
      ...(texts.length > 0 && { texts }),
      ...(also.length > 0 && { also_stated: also }),
      ...(status !== "open" && { status }),
    },
    dependencies: entries("dependencies").flatMap(({ value }) => readDependencies(value, owner, problems)),
    dependents: entries("dependents").flatMap(({ value }) => readDependencies(value, owner, problems)),
    statesDuration: duration !== undefined || isZero,
    isMilestone: isZero && !hasWork,
    leftOut: raw.leftOut ?? text("left_out"),
    unknown: fields.get("text") ?? [],
  };
}

/** A number or a date is no text about the work. */
const holdsWords = ({ value }: Entry): boolean => /\p{L}{2}/u.test(renderNode(value));

/** The value in the place of the id, right or wrong. */
export const findId = ({ id, fields }: RawTask): PlanNode | undefined => id ?? findIdEntry(fields)?.value;

const ID_KEYS = ["task_id", "id", "taskid", "key", "number", "uid"];
const findIdEntry = (fields: MappingNode): Entry | undefined => {
  for (const key of ID_KEYS) {
    const entry = fields.entries.find((field) => field.key.toLowerCase() === key && !isNull(field.value));
    if (entry !== undefined) return entry;
  }
  return fields.entries.find(({ key }) => ID_KEYS.includes(key.toLowerCase()));
};

/** The fields by meaning, in the order of the file. The id is not one of them; a second id is a fact. */
function sortFields(raw: RawTask, owner: string, problems: ProblemList): Fields {
  const fields = new Map<KeyMeaning | "estimate" | "text", Entry[]>();
  const id = raw.id === undefined ? findIdEntry(raw.fields) : undefined;
  for (const entry of raw.fields.entries) {
    if (entry === id || isNull(entry.value) || isSameId(entry, raw)) continue;
    const meaning = meaningOf(entry, owner, problems);
    const same = fields.get(meaning);
    if (same === undefined) fields.set(meaning, [entry]);
    else same.push(entry);
  }
  return fields;
}

/** The id that a reader has taken out already. */
const isSameId = ({ key, value }: Entry, { id }: RawTask): boolean =>
  id !== undefined && parseKey(key) === "id" && value.kind === "scalar" && value.text === id.text;

function meaningOf(entry: Entry, owner: string, problems: ProblemList): KeyMeaning | "estimate" | "text" {
  const { key, value, position } = entry;
  if (parseUnit(key) !== undefined) return "estimate";
  const meaning = parseKey(key);
  if (meaning === "id") return "fact";
  if (meaning === "group" && value.kind !== "scalar") return "text";
  if (meaning !== undefined) return meaning;
  const hint = suggestNearest(key, KEYS_TO_SUGGEST);
  if (hint !== undefined) {
    const message = `unknown key ${quote(key)} in ${owner}: it is passed on to the work order as text`;
    problems.addWarning(position, "unknown-key", message, () => hint);
  }
  return "text";
}

function readId(raw: RawTask, problems: ProblemList): ScalarNode | undefined {
  const id = findId(raw);
  if (id === undefined) {
    problems.addError(raw.fields, "no-id", "task without an id: expected task_id or id", () =>
      raw.fields.entries.map(({ key }) => suggestNearest(key, ID_KEYS)).find((hint) => hint !== undefined),
    );
    return undefined;
  }
  if (id.kind !== "scalar" || id.value === null) {
    problems.addError(id, "no-id", `expected the id of a task, found ${describeKind(id)}`);
    return undefined;
  }
  if (ID_PATTERN.test(id.text)) return id;
  problems.addError(
    id,
    "malformed-id",
    `task id ${quote(id.text)} is malformed: expected a letter or digit, then at most 63 letters, digits, ".", "_" or "-", without ".." and without "." or ".lock" at the end`,
  );
  return undefined;
}

function readRisk(entry: Entry | undefined, owner: string, problems: ProblemList): Risk {
  const text = entry && renderNode(entry.value);
  if (entry === undefined || text === undefined || text === "") return DEFAULT_RISK;
  const risk = RISKS.find((known) => known === text.trim().toUpperCase());
  if (risk !== undefined) return risk;
  const message = `unknown risk ${quote(text)} of ${owner}: expected one of ${RISKS.join(", ")}; ${DEFAULT_RISK} is assumed`;
  problems.addWarning(entry.value, "unknown-risk", message, () => suggestNearest(text.toUpperCase(), RISKS));
  return DEFAULT_RISK;
}

/** The state, done where one of several says so. Prose under a key such as `done` is a criterion. */
function readStatus(entries: readonly Entry[], owner: string, acceptance: string[], problems: ProblemList): TaskState {
  const states: TaskState[] = [];
  for (const { key, value } of entries) {
    const text = renderNode(value);
    const state = parseState(text);
    if (state !== undefined) states.push(state);
    else if (/^(?:done|completed|finished)$/i.test(key)) acceptance.push(text);
    else if (text !== "") {
      const message = `unknown ${key} ${quote(text)} of ${owner}: it counts as open`;
      problems.addWarning(
        value,
        "unknown-status",
        message,
        () => "write open, in progress, done, cancelled or deferred",
      );
    }
  }
  const distinct = [...new Set(states)].filter((state, _, all) => all.length === 1 || state !== "open");
  const [first = "open"] = distinct;
  const state = distinct.includes("done") ? "done" : first;
  if (new Set(states).size > 1 && entries[0] !== undefined && (states.includes("done") || distinct.length > 1)) {
    const message = `${owner} has several states: ${[...new Set(states)].join(", ")}; ${state} counts`;
    problems.addWarning(entries[0].value, "several-states", message);
  }
  return state;
}

/** The duration that the task states; undefined after a warning. */
function readStatedDuration(
  stated: readonly Entry[],
  risk: Risk,
  owner: string,
  problems: ProblemList,
): Duration | undefined {
  const inUnit = (unit: DefaultUnit) => stated.find(({ key }) => parseUnit(key) === unit);
  const entry = stated.find(({ key }) => key === "duration") ?? inUnit("hours") ?? inUnit("minutes") ?? stated[0];
  if (entry === undefined) return undefined;
  const unit = parseUnit(entry.key) ?? "hours";
  return readDuration(entry, { owner, risk, unit }, problems) ?? spreadByRisk(DEFAULT_HOURS, risk);
}

/** The duration of the phase, which is a note: if it cannot be read, the task has no duration. */
function readPhaseDuration({ phaseDuration }: RawTask, risk: Risk, problems: ProblemList): Duration | undefined {
  if (phaseDuration === undefined) return undefined;
  const unit = parsePhaseUnit(phaseDuration.key) ?? "minutes";
  return readDuration(phaseDuration, { owner: "a phase", risk, unit }, problems.fork());
}

/** A script as text, or a list of its commands. */
function readScript(entry: Entry | undefined): string | undefined {
  if (entry === undefined) return undefined;
  const { value } = entry;
  const script = value.kind === "list" ? readItems(value).join("\n") : readProse(value);
  return script.trim() === "" ? undefined : script.replace(/\r\n/g, "\n");
}

/** Commands make one script; prose is acceptance, which is said. */
function readVerify(entries: readonly Entry[], owner: string, problems: ProblemList) {
  const commands: string[] = [];
  const prose: string[] = [];
  for (const entry of entries) {
    const script = readScript(entry);
    if (script === undefined) continue;
    if (isCommand(script)) commands.push(script);
    else {
      prose.push(script.trim());
      const message = `${entry.key} of ${owner} is prose and no command: it is not run, the agent gets it as an acceptance criterion`;
      problems.addWarning(entry.value, "verify-prose", message);
    }
  }
  return { verify: commands.length === 0 ? undefined : commands.join("\n"), prose };
}

const readProse = (node: PlanNode): string =>
  node.kind === "scalar" ? (node.value === null || node.text.trim() === "" ? "" : node.text) : renderNode(node);

/** The texts of a list; anything else is a list of one. */
export function readItems(node: PlanNode | undefined): string[] {
  if (node === undefined || isNull(node)) return [];
  const items = node.kind === "list" ? node.items : [node];
  return items.map(readProse).filter((item) => item !== "");
}

/** Paths: a list of them or of `{path}`, a mapping of lists, or a text with commas. `src/a.ts:10-24` is the file alone. */
function readFiles(node: PlanNode): string[] {
  if (isNull(node)) return [];
  if (node.kind === "list")
    return node.items.flatMap((item) => (item.kind === "scalar" ? readItems(item).map(cleanPath) : readFiles(item)));
  if (node.kind === "mapping") {
    const path = findField(node, "path", "file", "name");
    return path === undefined ? node.entries.flatMap(({ value }) => readFiles(value)) : readFiles(path);
  }
  // A comma in braces is part of a glob.
  const parts = node.text.includes("{") ? node.text.split("\n") : node.text.split(/,\s*|\n/);
  return parts.map((part) => cleanPath(part.trim())).filter((path) => path !== "" && !/^(?:none|n\/a|-)$/i.test(path));
}

/** `Create: src/a.ts`, a path in backticks, and `src/a.ts:10-24` mean the path. */
function cleanPath(text: string): string {
  const labelled = /^(?:create|modify|update|delete|test|add|edit):\s+(.*)$/i.exec(text)?.[1];
  const path = /^`([^`]+)`/.exec((labelled ?? text).trim())?.[1] ?? labelled ?? text;
  return path.replace(/:\d+-\d+$/, "");
}

/** `texts` of a canonical plan: `[{title, text}]`. */
const readTexts = (entry: Entry | undefined): TaskText[] =>
  (entry?.value.kind === "list" ? entry.value.items : []).flatMap((item) => {
    if (item.kind !== "mapping") return [{ title: "texts", text: renderNode(item) }];
    const title = findField(item, "title");
    const text = findField(item, "text");
    if (title?.kind !== "scalar" || text?.kind !== "scalar") return [{ title: "texts", text: renderNode(item) }];
    return [{ title: title.text, text: text.text }];
  });

function addText(texts: TaskText[], title: string, text: string): void {
  if (text.trim() !== "") texts.push({ title, text });
}
