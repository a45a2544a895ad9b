import { type DefaultUnit, EXPECTED_DURATION, readDuration, spread, unitOfKey, unitOfLongest } from "../duration.ts";
import { didYouMean } from "../../text/nearest.ts";
import type { Duration, Risk, Task } from "../plan.ts";
import { RISKS } from "../plan.ts";
import type { Report } from "../problem-list.ts";
import { ID } from "../project.ts";
import type { RawPlan, RawTask } from "../raw/raw-plan.ts";
import type { Entry, Mapping, Node, Place, Scalar } from "../syntax/plan-node.ts";
import { entryOf, isNull, kindOf, quote } from "../syntax/plan-node.ts";
import { warnOfUnknownKeys } from "../syntax/unknown-keys.ts";

/** The keys of every variant, by meaning; the first one present counts, for dependencies all of them. */
const ID_KEYS = ["task_id", "id"];
const NAME = ["name", "task_name", "title"];
const DESCRIPTION = ["description", "task_desc", "desc"];
/** Those that hints name; `unitOfKey` knows all. */
const DURATION = ["duration", "duration_hours", "estimated_hours", "duration_minutes", "estimated_minutes"];
const DEPENDENCIES = ["depends_on", "dependencies", "blocked_by", "needs", "edges"];
const RISK = ["risk", "risk_level"];
const AGENT = ["agent", "agent_type"];
const OTHERS = ["runs_on", "context_requirements", "files", "run", "verify"];
/** For people: known, and without effect here. */
const NOTES = [
  ...["assignee", "priority", "complexity", "acceptance_criteria", "status", "notes", "parent_task", "parallelizable"],
  ...["inputs", "outputs", "libraries", "related_requirements", "probability", "probability_of_delay", "reason"],
  ...["risk_factors", "mitigation", "mitigations", "alternative_approach", "fallback", "type"],
];
const KNOWN = [ID_KEYS, NAME, DESCRIPTION, DURATION, DEPENDENCIES, RISK, AGENT, OTHERS, NOTES].flat();

/** How people write that there is no dependency. */
const NO_ID = /^(none|null|n\/a|-|–|—)?$/i;

const DEFAULT_RISK: Risk = "MEDIUM";
const DEFAULT_HOURS = 1;

export interface Dependency extends Place {
  readonly id: string;
}

/** A task that is right by itself; whether its dependencies exist is seen when all are read. */
export interface ReadTask {
  readonly raw: RawTask;
  readonly place: Place;
  readonly task: Omit<Task, "depends_on">;
  /** As the task states them, then those of edges beside the tasks. */
  readonly dependencies: Dependency[];
  readonly statesDuration: boolean;
}

/** Reads the fields of one task, whatever the variant; undefined where it has no usable id. */
export function readTask(raw: RawTask, defaults: RawPlan["defaults"], report: Report): ReadTask | undefined {
  const { fields } = raw;
  const id = readId(raw, report);
  if (id === undefined) return undefined;
  const what = `task ${id.text}`;
  const text = (...keys: readonly string[]): string | undefined => textOf(entryOf(fields, ...keys), what, report);
  const texts = (key: string): readonly Scalar[] => textsOf(entryOf(fields, key), what, report);

  const others = fields.entries.filter(({ key }) => unitOfKey(key) === undefined);
  warnOfUnknownKeys({ ...fields, entries: others }, KNOWN, what, report);
  const name =
    text(...NAME)
      ?.replace(/\s+/g, " ")
      .trim() || id.text;
  const agent = text(...AGENT) ?? textOf(defaults && entryOf(defaults, "agent"), "defaults", report);
  const runsOn = text("runs_on") ?? textOf(defaults && entryOf(defaults, "runs_on"), "defaults", report);
  const run = text("run");
  const verify = text("verify");
  const risk = readRisk(entryOf(fields, ...RISK), what, report);
  const stated = statedDuration(fields, risk, what, report);
  const duration = stated ?? durationOfPhase(raw, risk);
  if (stated === undefined) {
    const assumed = duration === undefined ? `${DEFAULT_HOURS} hour` : "the longest of its phase";
    report.warning(id, "no-duration", `${what} states no duration: ${assumed} is assumed`, () => "state it, in hours");
  }
  return {
    raw,
    place: { line: id.line, column: id.column },
    task: {
      id: id.text,
      name,
      description: text(...DESCRIPTION) ?? name,
      duration: duration ?? spread(DEFAULT_HOURS, risk),
      risk,
      ...(agent === undefined ? {} : { agent }),
      ...(runsOn === undefined ? {} : { runs_on: runsOn }),
      context_requirements: texts("context_requirements").map((item) => item.text),
      files: texts("files").map((item) => item.text),
      ...(run === undefined ? {} : { run }),
      ...(verify === undefined ? {} : { verify }),
    },
    dependencies: DEPENDENCIES.flatMap((key) => fields.entries.filter((entry) => entry.key === key)).flatMap((entry) =>
      dependenciesOf(entry, what, report),
    ),
    statesDuration: duration !== undefined,
  };
}

/** What stands where the id belongs, right or wrong. */
export const idOf = ({ id, fields }: RawTask): Node | undefined => id ?? entryOf(fields, ...ID_KEYS)?.value;

function readId(raw: RawTask, report: Report): Scalar | undefined {
  const id = idOf(raw);
  if (id === undefined) {
    report.error(raw.fields, "no-id", "task without an id: expected task_id or id", () =>
      raw.fields.entries.map(({ key }) => didYouMean(key, ID_KEYS)).find((hint) => hint !== undefined),
    );
    return undefined;
  }
  if (id.kind !== "scalar" || id.value === null) {
    report.error(id, "no-id", `expected the id of a task, found ${kindOf(id)}`);
    return undefined;
  }
  if (ID.test(id.text)) return id;
  report.error(
    id,
    "malformed-id",
    `task id ${quote(id.text)} is malformed: expected a letter or digit, then at most 63 letters, digits, ".", "_" or "-", without ".." and without "." or ".lock" at the end`,
  );
  return undefined;
}

function readRisk(entry: Entry | undefined, what: string, report: Report): Risk {
  const text = textOf(entry, what, report);
  if (entry === undefined || text === undefined) return DEFAULT_RISK;
  const risk = RISKS.find((known) => known === text.trim().toUpperCase());
  if (risk === undefined) {
    const message = `risk ${quote(text)} of ${what} is not known: ${DEFAULT_RISK} is assumed, expected one of ${RISKS.join(", ")}`;
    report.warning(entry.value, "unknown-risk", message, () => didYouMean(text.toUpperCase(), RISKS));
  }
  return risk ?? DEFAULT_RISK;
}

function statedDuration(fields: Mapping, risk: Risk, what: string, report: Report): Duration | undefined {
  const stated = fields.entries.filter(({ key, value }) => unitOfKey(key) !== undefined && !isNull(value));
  const inUnit = (unit: DefaultUnit) => stated.find(({ key }) => unitOfKey(key) === unit);
  const entry = stated.find(({ key }) => key === "duration") ?? inUnit("hours") ?? inUnit("minutes");
  if (entry === undefined) return undefined;
  const unit = unitOfKey(entry.key) ?? "hours";
  const duration = readDuration(entry.value, risk, unit);
  if (typeof duration !== "string") return duration;
  report.error(entry.value, "invalid-duration", `${entry.key} of ${what} ${duration}: ${EXPECTED_DURATION}`);
  return spread(DEFAULT_HOURS, risk);
}

function durationOfPhase({ assumed }: RawTask, risk: Risk): Duration | undefined {
  const duration = assumed && readDuration(assumed.value, risk, unitOfLongest(assumed.key) ?? "minutes");
  return typeof duration === "string" ? undefined : duration;
}

function dependenciesOf(entry: Entry, what: string, report: Report): readonly Dependency[] {
  return textsOf(entry, what, report)
    .flatMap(({ text, line, column }) => text.split(",").map((id) => ({ id: id.trim(), line, column })))
    .filter(({ id }) => !NO_ID.test(id));
}

/** Text with something in it; numbers and booleans as they are written. Absent, null and blank are undefined. */
function textOf(entry: Entry | undefined, what: string, report: Report): string | undefined {
  if (entry === undefined || isNull(entry.value)) return undefined;
  const { key, value } = entry;
  if (value.kind === "scalar") return value.text.trim() === "" ? undefined : value.text;
  report.error(value, "wrong-type", `${key} of ${what}: expected text, found ${kindOf(value)}`);
  return undefined;
}

/** A list of texts; one text is a list of one, nothing an empty list. */
function textsOf(entry: Entry | undefined, what: string, report: Report): readonly Scalar[] {
  if (entry === undefined || isNull(entry.value)) return [];
  const { key, value } = entry;
  const items: readonly Node[] = value.kind === "list" ? value.items : [value];
  return items.filter((item): item is Scalar => {
    if (item.kind === "scalar" && item.value !== null) return item.text.trim() !== "";
    report.error(
      item,
      "wrong-type",
      `${key} of ${what}: expected a list of texts, found ${kindOf(item)}${item === value ? "" : " in it"}`,
    );
    return false;
  });
}
