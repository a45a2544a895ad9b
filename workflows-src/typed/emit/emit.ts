import { Document, isMap, isScalar, isSeq, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";
import { usesOf } from "../action.ts";
import { stepsInside } from "../background.ts";
import type { AnyStep, Workflow } from "../model/definition.ts";
import type { WorkflowDocument } from "./lower.ts";
import { allStepsOf, stepsOf } from "./steps.ts";

export interface EmitOptions {
  /** Path of the definition, for the header. */
  readonly source: string;
  /** The command that regenerates the file, for the header. */
  readonly command: string;
}

/** Renders the YAML of a lowered workflow: a header, its keys in their order, an empty line between jobs. Same definition, same bytes. */
export function emit(workflow: Workflow, lowered: WorkflowDocument, { source, command }: EmitOptions): string {
  // Linters and scripts around GitHub read YAML 1.1, where `no`, `12:30` and `0b11` are no texts.
  const document = new Document(undefined, { compat: "yaml-1.1" });
  const header = [
    `Generated from ${source} by \`${command}\`. Do not edit.`,
    "",
    ...workflow.props.description.split("\n"),
  ];
  document.commentBefore = comment(header.join("\n"));
  document.contents = toYaml(lowered, versionsOf(workflow)) as typeof document.contents;
  spaceOut(document.contents);
  const jobs = document.get("jobs");
  spaceOut(jobs);
  for (const { key, value } of pairs(jobs)) {
    const job = workflow.jobs[String(key.value)];
    const text = job?.props.comment;
    if (text !== undefined) key.commentBefore = comment(text);
    if (job !== undefined) commentSteps(stepsOf(job), isMap(value) ? value.get("steps") : undefined);
  }
  const text = document.toString({ lineWidth: 0, blockQuote: "literal", nullStr: "", flowCollectionPadding: false });
  return text.replace(/^"on":/m, "on:").replace(UNPRINTABLE, escapeCharacter);
}

/** Characters that a reader of YAML takes for a line break or refuses: `yaml` leaves some as they are in double quotes. */
const UNPRINTABLE = /[^\P{Cc}\n\t]|[\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

const escapeCharacter = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** A scalar in double quotes where another form would not be read as the same text everywhere. */
function toScalar(value: unknown): Scalar {
  const scalar = new Scalar(value);
  if (typeof value === "string" && (MISREAD.test(value) || value.search(UNPRINTABLE) >= 0))
    scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

/** YAML 1.1 has no text `=`. PyYAML reads a tab only in quotes or in a block, and takes a `?` at the start for a key. */
const MISREAD = /^=$|^\?|^[^\n]*\t[^\n]*$/;

/** Converts a value to YAML: lists of plain values in one line, and versions as comments beside `uses`. */
function toYaml(value: unknown, versions: ReadonlyMap<string, string>): Node {
  if (Array.isArray(value)) {
    const list = new YAMLSeq();
    list.items = value.map((item) => (item === null ? nullItem() : toYaml(item, versions)));
    list.flow = list.items.every(isScalar);
    for (const item of list.items)
      if (isScalar(item) && String(item.value).includes("\n")) item.type = Scalar.QUOTE_DOUBLE;
    return list;
  }
  if (typeof value !== "object" || value === null) return toScalar(value);
  const map = new YAMLMap();
  for (const [key, item] of Object.entries(value)) {
    const node = toYaml(item, versions);
    const version = key === "uses" ? versions.get(item) : undefined;
    if (version !== undefined) node.comment = comment(version.replaceAll("\n", " "));
    map.items.push(new Pair(toScalar(key), node));
  }
  return map;
}

/** Null may be omitted beside a key, but not in a list. */
const nullItem = (): Scalar => Object.assign(new Scalar(null), { source: "null" });

/** A comment ends at every character that some reader takes for a line break. */
const comment = (text: string): string =>
  text
    .replace(/\r\n|[\r\x85\u2028\u2029]/g, "\n")
    .replace(UNPRINTABLE, "")
    .replace(/^(?=.)/gm, " ");

/** Puts the comment of each step inside its mapping, where linters look for it: above its second key, or behind its only one. */
function commentSteps(steps: readonly AnyStep[], list: unknown): void {
  for (const [index, step] of steps.entries()) {
    const { comment: text } = step;
    const item = isSeq(list) ? list.items[index] : undefined;
    commentSteps(stepsInside(step), isMap(item) ? item.get("parallel") : undefined);
    if (text === undefined) continue;
    const [first, second] = pairs(item);
    if (second !== undefined) second.key.commentBefore = comment(text);
    else if (isScalar(first?.value)) {
      const value = first.value;
      value.comment = value.comment ? `${value.comment} #${comment(text)}` : comment(text);
    }
  }
}

const pairs = (map: unknown): { key: Scalar; value: unknown }[] =>
  isMap(map) ? map.items.filter((pair): pair is Pair<Scalar> => isScalar(pair.key)) : [];

/** An empty line between the entries of a map. */
function spaceOut(map: unknown): void {
  for (const { key } of pairs(map).slice(1)) key.spaceBefore = true;
}

/** The versions of pinned commits: value of `uses` → version. */
function versionsOf(workflow: Workflow): Map<string, string> {
  const steps = Object.values(workflow.jobs).flatMap((job) => allStepsOf(job));
  const actions = steps.flatMap((step) => (step.kind === "action" && "version" in step.action ? [step.action] : []));
  const callees = Object.values(workflow.jobs).flatMap((job) =>
    job.kind === "call" && "version" in job.workflow && job.workflow.version !== undefined
      ? [{ uses: job.workflow.uses, version: job.workflow.version }]
      : [],
  );
  return new Map([
    ...actions.map((action) => [usesOf(action), action.version] as const),
    ...callees.map(({ uses, version }) => [uses, version] as const),
  ]);
}
