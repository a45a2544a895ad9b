import { suggestNearest } from "../../text/nearest.ts";
import { type DefaultUnit, parsePhaseUnit, parseUnit, readDuration, spreadByRisk } from "../duration.ts";
import { type Duration, RISKS, type Risk, type Task } from "../plan.ts";
import type { ProblemList } from "../problem-list.ts";
import { ID_PATTERN } from "../project.ts";
import type { RawTask } from "../raw/raw-plan.ts";
import type { Entry, MappingNode, PlanNode, Position, ScalarNode } from "../syntax/plan-node.ts";
import { describeKind, findEntry, findField, isNull, quote } from "../syntax/plan-node.ts";
import { warnOfUnknownKeys } from "../syntax/unknown-keys.ts";

/** The keys of every variant by meaning. The first one present counts, but all dependencies do. */
const ID_KEYS = ["task_id", "id"];
const NAME = ["name", "task_name", "title"];
const DESCRIPTION = ["description", "task_desc", "desc"];
/** For hints only: `parseUnit` knows all keys of durations. */
const DURATION = ["duration", "duration_hours", "estimated_hours", "duration_minutes", "estimated_minutes"];
const DEPENDENCIES = ["depends_on", "dependencies", "blocked_by", "needs", "edges"];
const RISK = ["risk", "risk_level"];
const AGENT = ["agent", "agent_type"];
const OTHERS = ["runs_on", "context_requirements", "files", "run", "verify"];
/** Known keys that are for people. */
const NOTES = [
  "assignee",
  "priority",
  "complexity",
  "acceptance_criteria",
  "status",
  "notes",
  "parent_task",
  "parallelizable",
  "inputs",
  "outputs",
  "libraries",
  "related_requirements",
  "probability",
  "probability_of_delay",
  "reason",
  "risk_factors",
  "mitigation",
  "mitigations",
  "alternative_approach",
  "fallback",
  "type",
];
const KNOWN = [ID_KEYS, NAME, DESCRIPTION, DURATION, DEPENDENCIES, RISK, AGENT, OTHERS, NOTES].flat();

/** Ways to write that there is no dependency. */
const NO_DEPENDENCY = /^(none|null|n\/a|-|–|—)?$/i;

const DEFAULT_RISK: Risk = "MEDIUM";
const DEFAULT_HOURS = 1;

export interface Dependency extends Position {
  readonly id: string;
}

/** A task whose own fields are right. Its dependencies may not exist. */
export interface TaskDraft {
  readonly raw: RawTask;
  readonly position: Position;
  readonly task: Omit<Task, "depends_on">;
  /** In the order in which the task states them; edges beside the tasks add more. */
  readonly dependencies: Dependency[];
  readonly statesDuration: boolean;
}

/** Reads the fields of one task of any variant; undefined if it has no usable id. */
export function readTask(
  raw: RawTask,
  defaults: MappingNode | undefined,
  problems: ProblemList,
): TaskDraft | undefined {
  const { fields } = raw;
  const id = readId(raw, problems);
  if (id === undefined) return undefined;
  const owner = `task ${id.text}`;
  const text = (...keys: readonly string[]) => readText(findEntry(fields, ...keys), owner, problems);
  const texts = (key: string) => readTexts(findEntry(fields, key), owner, problems);
  const defaultText = (key: string) => readText(defaults && findEntry(defaults, key), "defaults", problems);

  const entries = fields.entries.filter(({ key }) => parseUnit(key) === undefined);
  warnOfUnknownKeys({ ...fields, entries }, KNOWN, owner, problems);
  const name =
    text(...NAME)
      ?.replace(/\s+/g, " ")
      .trim() || id.text;
  const agent = text(...AGENT) ?? defaultText("agent");
  const runs_on = text("runs_on") ?? defaultText("runs_on");
  const run = text("run");
  const verify = text("verify");
  const risk = readRisk(findEntry(fields, ...RISK), owner, problems);
  const stated = readStatedDuration(fields, risk, owner, problems);
  const duration = stated ?? readPhaseDuration(raw, risk, problems);
  if (stated === undefined) {
    const assumed = duration === undefined ? `${DEFAULT_HOURS} hour` : "the longest of its phase";
    const message = `${owner} has no duration: ${assumed} is assumed`;
    problems.addWarning(id, "no-duration", message, () => "state its duration, in hours");
  }
  const dependencies = fields.entries.filter(({ key }) => DEPENDENCIES.includes(key));
  return {
    raw,
    position: { line: id.line, column: id.column },
    task: {
      id: id.text,
      name,
      description: text(...DESCRIPTION) ?? name,
      duration: duration ?? spreadByRisk(DEFAULT_HOURS, risk),
      risk,
      ...(agent !== undefined && { agent }),
      ...(runs_on !== undefined && { runs_on }),
      context_requirements: texts("context_requirements").map((item) => item.text),
      files: texts("files").map((item) => item.text),
      ...(run !== undefined && { run }),
      ...(verify !== undefined && { verify }),
    },
    dependencies: DEPENDENCIES.flatMap((key) => dependencies.filter((entry) => entry.key === key)).flatMap((entry) =>
      readDependencies(entry, owner, problems),
    ),
    statesDuration: duration !== undefined,
  };
}

/** The value in the place of the id, right or wrong. */
export const findId = ({ id, fields }: RawTask): PlanNode | undefined => id ?? findField(fields, ...ID_KEYS);

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
  const text = readText(entry, owner, problems);
  if (entry === undefined || text === undefined) return DEFAULT_RISK;
  const risk = RISKS.find((known) => known === text.trim().toUpperCase());
  if (risk !== undefined) return risk;
  const message = `unknown risk ${quote(text)} of ${owner}: expected one of ${RISKS.join(", ")}; ${DEFAULT_RISK} is assumed`;
  problems.addWarning(entry.value, "unknown-risk", message, () => suggestNearest(text.toUpperCase(), RISKS));
  return DEFAULT_RISK;
}

/** The duration that the task states; after an error the default, so that the task does not seem to lack one. */
function readStatedDuration(
  fields: MappingNode,
  risk: Risk,
  owner: string,
  problems: ProblemList,
): Duration | undefined {
  const stated = fields.entries.filter(({ key, value }) => parseUnit(key) !== undefined && !isNull(value));
  const inUnit = (unit: DefaultUnit) => stated.find(({ key }) => parseUnit(key) === unit);
  const entry = stated.find(({ key }) => key === "duration") ?? inUnit("hours") ?? inUnit("minutes");
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

function readDependencies(entry: Entry, owner: string, problems: ProblemList): readonly Dependency[] {
  return readTexts(entry, owner, problems)
    .flatMap(({ text, line, column }) => text.split(",").map((id) => ({ id: id.trim(), line, column })))
    .filter(({ id }) => !NO_DEPENDENCY.test(id));
}

/** Non-blank text; numbers and booleans in their original spelling. */
function readText(entry: Entry | undefined, owner: string, problems: ProblemList): string | undefined {
  if (entry === undefined || isNull(entry.value)) return undefined;
  const { key, value } = entry;
  if (value.kind === "scalar") return value.text.trim() === "" ? undefined : value.text;
  problems.addError(value, "wrong-type", `${key} of ${owner}: expected text, found ${describeKind(value)}`);
  return undefined;
}

/** The non-blank texts of a list. A single text counts as a list of one. */
function readTexts(entry: Entry | undefined, owner: string, problems: ProblemList): readonly ScalarNode[] {
  if (entry === undefined || isNull(entry.value)) return [];
  const { key, value } = entry;
  const items: readonly PlanNode[] = value.kind === "list" ? value.items : [value];
  return items.filter((item): item is ScalarNode => {
    if (item.kind === "scalar" && item.value !== null) return item.text.trim() !== "";
    const found = `${describeKind(item)}${item === value ? "" : " in it"}`;
    problems.addError(item, "wrong-type", `${key} of ${owner}: expected a list of texts, found ${found}`);
    return false;
  });
}
