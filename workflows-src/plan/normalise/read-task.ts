import { DEFAULT_HOURS, isZeroDuration, spreadByRisk } from "../duration.ts";
import type { Task, TaskText } from "../plan.ts";
import type { ProblemList } from "../problem-list.ts";
import type { RawTask } from "../raw/raw-plan.ts";
import { type Entry, type MappingNode, type Position, renderNode } from "../syntax/plan-node.ts";
import { isSameKey, type KeyMeaning } from "../task-keys.ts";
import { addText, readItems, readProse, readTexts } from "./field-values.ts";
import { type Dependency, readDependencies } from "./read-dependencies.ts";
import { readPhaseDuration, readRisk, readStatedDuration } from "./read-estimate.ts";
import { readFiles } from "./read-files.ts";
import { readOwnSettings } from "./read-own-settings.ts";
import { readStatus } from "./read-status.ts";
import { readScript, readVerify } from "./read-verify.ts";
import { addDefaults, readId, sortFields } from "./task-fields.ts";

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

/** Reads the fields of one task of any format; undefined if it has no usable id. `around` is what stands about it elsewhere. */
export function readTask(
  raw: RawTask,
  defaults: MappingNode | undefined,
  around: readonly TaskText[],
  problems: ProblemList,
): TaskDraft | undefined {
  const id = readId(raw, problems);
  if (id === undefined) return undefined;
  const owner = `task ${id.text}`;
  const stated = sortFields(raw, owner, problems);
  const fields = addDefaults(stated, defaults);
  const entries = (meaning: KeyMeaning) => fields.get(meaning) ?? [];
  const texts: TaskText[] = [...around];
  const findOwn = (key: string): Entry | undefined => entries("own").find((entry) => isSameKey(entry.key, key));

  const [named, ...otherNames] = entries("name").filter(({ value }) => renderNode(value) !== "");
  const name = (named && renderNode(named.value).replace(/\s+/g, " ").trim()) || id.text;
  const described = entries("description")
    .map(({ value }) => readProse(value))
    .filter((part) => part !== "");
  const run = readScript(findOwn("run"));
  const { verify, prose } = readVerify(entries("verify"), stated.has("verify") ? owner : "defaults", problems);
  const { settings, refused } = readOwnSettings(entries("setting"), owner, defaults?.entries ?? [], problems);
  const risk = readRisk(entries("risk")[0], owner, problems);
  const estimates = fields.get("estimate") ?? [];
  const isZero = estimates.length > 0 && estimates.every(isZeroDuration);
  const own = isZero ? undefined : readStatedDuration(estimates, risk, owner, problems);
  const duration = own ?? readPhaseDuration(raw, risk, problems);

  for (const entry of [...otherNames, ...(fields.get("text") ?? []), ...entries("related")])
    addText(texts, entry.key, renderNode(entry.value));
  for (const { title, text: words } of readTexts(findOwn("texts"))) addText(texts, title, words);
  // The path alone is a file's; the lines in it are words about the work.
  for (const { key, value } of entries("files")) {
    const words = renderNode(value);
    if (/:\d+-\d+/.test(words)) addText(texts, key, words);
  }
  const facts = [...entries("fact"), ...refused].flatMap(({ key, value }) => {
    const words = renderNode(value);
    if (words.length <= 200) return words === "" ? [] : [`${key}: ${words.replace(/\s*\n\s*/g, " ")}`];
    addText(texts, key, words);
    return [];
  });
  const acceptance = entries("acceptance").flatMap(({ value }) => readItems(value));
  if (stated.has("verify")) acceptance.push(...prose);
  const agent = entries("agent")
    .map(({ value }) => readProse(value))
    .find((word) => word !== "");
  const status = readStatus(entries("status"), owner, acceptance, problems);
  const isWritten =
    described.length + acceptance.length > 0 ||
    findOwn("texts") !== undefined ||
    [...(fields.get("text") ?? []), ...entries("related").filter(isSteps)].some(holdsWords);
  const hasWork = isWritten || run !== undefined || (verify !== undefined && stated.has("verify"));
  if (!stated.has("verify")) acceptance.push(...prose);
  const leftOut = findOwn("left_out");
  const also = [
    ...readItems(findOwn("also_stated")?.value),
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
      ...settings,
      context_requirements: entries("context").flatMap(({ value }) => readItems(value)),
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
    leftOut: raw.leftOut ?? (leftOut && (readProse(leftOut.value) || undefined)),
    unknown: fields.get("text") ?? [],
  };
}

/** Subtasks in words, not a list of other tasks. */
const isSteps = ({ key, value }: Entry): boolean =>
  /^subtasks$/i.test(key) &&
  (value.kind === "scalar" || (value.kind === "list" && value.items.some(({ kind }) => kind === "mapping")));

/** A number or a date is no text about the work. */
const holdsWords = ({ value }: Entry): boolean => /\p{L}{2}/u.test(renderNode(value));
