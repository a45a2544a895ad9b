import { suggestNearest } from "../../text/nearest.ts";
import { parseUnit } from "../duration.ts";
import type { ProblemList } from "../problem-list.ts";
import type { RawPlan } from "../raw/raw-plan.ts";
import { CONTAINERS } from "../raw/task-lists.ts";
import { type Outline, parseOutline } from "../syntax/outline.ts";
import { parseJsonNode } from "../syntax/parse-json.ts";
import { parseYaml } from "../syntax/parse-yaml.ts";
import {
  describeKind,
  type Entry,
  findField,
  getItems,
  isNull,
  type MappingNode,
  type PlanNode,
  quote,
  renderNode,
  START,
} from "../syntax/plan-node.ts";
import { bareKey, parseKey } from "../task-keys.ts";
import { GENERAL_DATA, GENERAL_TEXTS, LINES, MARKED_DATA, MARKED_TEXTS } from "./formats.ts";
import { GROUP_KEYS, phaseList } from "./phase-list.ts";
import { readYamlPlan } from "./read-yaml-plan.ts";
import { taskMaster } from "./task-master.ts";
import { TEXT_VARIANTS } from "./text-variants.ts";
import type { PlanDocument, PlanFormat } from "./variant.ts";
import { ROOT_KEYS } from "./yaml-variants.ts";

export interface FoundPlan {
  readonly format: string;
  readonly raw: RawPlan;
}

/** Wrappers that are taken off. */
const MAX_WRAPPERS = 3;
const DOCS = "docs/plans.md lists the formats that are read";

/** Finds the format of a file by its content and reads it. A file of no format gets one problem, which says what it is. */
export function readDocument(
  text: string,
  { file, beside }: Pick<PlanDocument, "file" | "beside">,
  problems: ProblemList,
): FoundPlan | undefined {
  let outline: Outline | undefined;
  const document: PlanDocument = {
    file,
    text,
    beside,
    root: undefined,
    get outline() {
      outline ??= parseOutline(text);
      return outline;
    },
  };
  const withRoot = (root: PlanNode): PlanDocument => ({
    file,
    text,
    beside,
    root,
    get outline() {
      return document.outline;
    },
  });

  const lines = find(LINES, document);
  if (lines !== undefined) return { format: lines.name, raw: lines.read(document, problems) };
  const syntax = guessSyntax(text);
  const yamlProblems = problems.fork();
  const root = syntax === "markdown" ? undefined : (parseJsonNode(text) ?? parseYaml(text, yamlProblems));
  const data = root && readData(root, withRoot, problems);
  if (data !== undefined) {
    problems.append(yamlProblems);
    return data;
  }
  const isText = syntax !== "data" || (root === undefined && BOX_AT_MARGIN.test(text));
  const found = isText ? readText(document, problems) : undefined;
  if (found !== undefined) return found;
  reportUnrecognised(text, { root, syntax, yamlProblems, outline: () => document.outline }, problems);
  return undefined;
}

/** In a plan in YAML that is damaged, boxes stand in texts, which are indented. */
const BOX_AT_MARGIN = /^(?:[-*+]|\d+[.)])\s+\[[ xX~/-]?\]\s/m;

const find = (formats: readonly PlanFormat[], document: PlanDocument): PlanFormat | undefined =>
  formats.find(({ recognises }) => recognises(document));

type Syntax = "data" | "markdown" | "unclear";

/** How the text begins: as JSON or as a key of YAML, as Markdown, or as neither for certain. */
function guessSyntax(text: string): Syntax {
  if (/^\s*[[{]/.test(text)) return /^\s*\[[ xX]\]\s/.test(text) ? "unclear" : "data";
  const rows = text.split(/\r?\n/);
  let start = 0;
  if (/^---\s*$/.test(rows[0] ?? "")) {
    const end = rows.findIndex((row, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(row));
    const rest = end < 0 ? [] : rows.slice(end + 1);
    if (rest.some((row) => row.trim() !== "")) return isMarkdown(rest) ? "markdown" : "unclear";
    start = 1;
  }
  const first = rows.slice(start).find((row) => row.trim() !== "" && !/^\s*#/.test(row)) ?? "";
  const key = /^["']?([A-Za-z_][\w .-]{0,60}?)["']?\s*:(?:\s|$)/.exec(first)?.[1];
  if (key !== undefined) return !PLAN_KEYS.has(bareKey(key)) && isMarkdown(rows) ? "unclear" : "data";
  if (/^-\s+(?:["']?[A-Za-z_][\w-]{0,40}["']?\s*:(?:\s|$)|\{)/.test(first))
    return rows.some((row) => /^#{1,6}\s+\S/.test(row)) ? "unclear" : "data";
  if (/^(?:%YAML|---\s*$|<<:)/.test(first)) return "data";
  return isMarkdown(rows) ? "markdown" : "unclear";
}

/** Keys at the beginning of a plan in YAML, however much Markdown its texts hold. */
const PLAN_KEYS = new Set(
  [...ROOT_KEYS, ...CONTAINERS, "version", "project", "name", "defaults", "metadata", "phases", "plan", "steps"].map(
    bareKey,
  ),
);

/** Boxes, headings behind a blank line, bold labels, fences, tables. */
const isMarkdown = (rows: readonly string[]): boolean =>
  rows.some(
    (row, index) =>
      /^\s*(?:[-*+]|\d+[.)])\s+\[[ xX~/-]?\](?:\s|\*)/.test(row) ||
      /^\s*(?:`{3}|~{3})/.test(row) ||
      /^\s*(?:[-*+]\s+)?\*\*[^*]+\*\*/.test(row) ||
      /^#{2,6}\s+\S/.test(row) ||
      /^[ \t]*<[a-z][\w-]*[\s>]/.test(row) ||
      (/^#\s+\S/.test(row) && (rows[index + 1] ?? "").trim() === "" && index === 0),
  );

/** Reads YAML or JSON by the first format that recognises it, under up to three wrappers. */
function readData(
  root: PlanNode,
  withRoot: (root: PlanNode) => PlanDocument,
  problems: ProblemList,
): FoundPlan | undefined {
  let inner = root;
  const texts: { title: string; text: string }[] = [];
  for (let wrappers = 0; wrappers <= MAX_WRAPPERS; wrappers++) {
    const document = withRoot(inner);
    const marked = find(MARKED_DATA, document) ?? find(GENERAL_DATA.slice(0, 1), document);
    const old = marked === undefined && inner.kind === "mapping" ? readYamlPlan(inner, problems) : undefined;
    const format = marked ?? (old === undefined ? find(GENERAL_DATA, document) : undefined);
    if (format !== undefined || old !== undefined) {
      if (format !== undefined && inner.kind === "mapping") reportSecondPlan(inner, format, withRoot, problems);
      const raw = old ?? (format as PlanFormat).read(document, problems);
      return {
        format: format?.name ?? (inner.kind === "mapping" && findField(inner, "tasks") ? "canonical form" : "SOMAS"),
        raw: texts.length === 0 ? raw : { ...raw, texts: [...texts, ...(raw.texts ?? [])] },
      };
    }
    if (inner.kind !== "mapping" || describeOtherTool(inner) !== undefined) return undefined;
    const wrapped = inner.entries.filter(
      ({ value }) => value.kind === "mapping" || (value.kind === "list" && wrappers > 0),
    );
    const plans = wrapped.filter(({ value }) => holdsPlan(value, withRoot, problems, MAX_WRAPPERS - wrappers - 1));
    const [only, second] = plans;
    if (only === undefined) return undefined;
    if (second !== undefined) {
      const message = `the file holds several plans: ${plans.map(({ key }) => quote(key)).join(", ")}`;
      problems.addError(
        second.position,
        "several-plans",
        message,
        () => "expected one plan in a file: keep one of them",
      );
      return { format: "several plans", raw: { phases: [] } };
    }
    for (const { key, value } of inner.entries)
      if (value !== only.value && renderNode(value) !== "") texts.push({ title: key, text: renderNode(value) });
    inner = only.value;
  }
  return undefined;
}

/**
 * Adds an error for a list of tasks that the format does not read, such as `features` beside `phases`. It would be lost among the texts.
 * The tags of Task Master may have any name.
 */
function reportSecondPlan(
  root: MappingNode,
  format: PlanFormat,
  withRoot: (root: PlanNode) => PlanDocument,
  problems: ProblemList,
): void {
  if (format === taskMaster) return;
  const second = root.entries.findLast((entry) => {
    if (format === phaseList && entry.key === "tasks") return false;
    const rest = { ...root, entries: root.entries.filter((other) => other !== entry) };
    return holdsTasks(entry) && format.recognises(withRoot(rest));
  });
  if (second === undefined) return;
  const message = `${quote(second.key)} is a second plan: expected one plan in a file`;
  problems.addError(second.position, "two-plans", message, () => "keep one of them");
}

const isTaskKey = (key: string): boolean =>
  parseUnit(key) !== undefined || ["id", "dependencies", "status"].includes(parseKey(key) ?? "");
const LIST_KEYS = new Set([...ROOT_KEYS, ...CONTAINERS].map(bareKey));

/** Items with a list of tasks, or with a key that only tasks have. Names and descriptions alone are a text, and so are groups without tasks. */
const holdsTasks = ({ key, value }: Entry): boolean => {
  const isGroups = GROUP_KEYS.includes(bareKey(key));
  if (!isGroups && !LIST_KEYS.has(bareKey(key))) return false;
  return getItems(value).some(
    (item) =>
      item.kind === "mapping" &&
      item.entries.some(
        (field) =>
          (field.value.kind === "list" && CONTAINERS.includes(bareKey(field.key))) ||
          (!isGroups && isTaskKey(field.key)),
      ),
  );
};

function holdsPlan(
  node: PlanNode,
  withRoot: (root: PlanNode) => PlanDocument,
  problems: ProblemList,
  depth: number,
): boolean {
  if (node.kind !== "mapping") return false;
  if (
    find([...MARKED_DATA, ...GENERAL_DATA], withRoot(node)) !== undefined ||
    readYamlPlan(node, problems.fork()) !== undefined
  )
    return true;
  return depth > 0 && node.entries.some(({ value }) => holdsPlan(value, withRoot, problems, depth - 1));
}

function readText(document: PlanDocument, problems: ProblemList): FoundPlan | undefined {
  const [hybrid, bullets, fenced, phases] = TEXT_VARIANTS;
  const { text } = document;
  for (const variant of [hybrid, phases])
    if (variant?.recognises(text)) return { format: "SOMAS", raw: variant.read(text, problems) };
  const marked = find(MARKED_TEXTS, document);
  if (marked !== undefined) return { format: marked.name, raw: marked.read(document, problems) };
  if (bullets?.recognises(text)) return { format: "Markdown bullets", raw: bullets.read(text, problems) };
  const general = find(GENERAL_TEXTS, document);
  if (general !== undefined) return { format: general.name, raw: general.read(document, problems) };
  if (fenced?.recognises(text) && !namesTasks(document.outline))
    return { format: "plan in a fence", raw: fenced.read(text, problems) };
  return undefined;
}

const TASK_WORDS = /^(?:\*\*)?(?:task|step|story|issue|todo)\s*#?\d|^(?:\*\*)?[A-Z][A-Z0-9]*-\d+\b/i;

/** A fence beside tasks in words is an example, not the plan. */
const namesTasks = ({ sections }: Outline): boolean =>
  sections.some(({ title, items }) => TASK_WORDS.test(title) || items.some(({ text }) => TASK_WORDS.test(text)));

interface Unrecognised {
  readonly root: PlanNode | undefined;
  readonly syntax: Syntax;
  readonly yamlProblems: ProblemList;
  readonly outline: () => Outline;
}

/** Adds why the file is no plan: its damage, or one problem that says what it is. */
function reportUnrecognised(text: string, found: Unrecognised, problems: ProblemList): void {
  const { root, syntax, yamlProblems, outline } = found;
  const openFence = syntax === "data" ? undefined : outline().openFence;
  if (isDamagedPlan(text, found)) problems.append(yamlProblems);
  else if (text.trim() === "" || (root !== undefined && isNull(root)))
    problems.addError(START, "plan-empty", "the plan file is empty");
  else if (openFence !== undefined) {
    const message = "the fence that opens here is never closed; the file seems to be cut off";
    problems.addError({ line: openFence, column: 1 }, "plan-truncated", message);
  } else {
    const keys = root?.kind === "mapping" ? root.entries.map(({ key }) => key) : [];
    const near = keys.map((key) => suggestNearest(key, ROOT_KEYS)).find((hint) => hint !== undefined);
    problems.addError(START, "plan-unrecognised", explain(root, syntax, yamlProblems), () => near ?? DOCS);
  }
}

/** A plan in YAML or JSON that cannot be read to its end; its errors help. */
function isDamagedPlan(text: string, { syntax, yamlProblems }: Unrecognised): boolean {
  const isOverLimit = yamlProblems.sorted.some(({ code }) => code.startsWith("plan-too") || code === "yaml-aliases");
  const first = /^\s*(?:#.*\n\s*|---\s*\n)*["']?([\w -]{1,60})["']?\s*:/.exec(text.slice(0, 5000))?.[1];
  const isPlan = /^\s*[[{]/.test(text) || (first !== undefined && PLAN_KEYS.has(bareKey(first)));
  return isOverLimit || (syntax === "data" && isPlan && yamlProblems.hasErrors);
}

function explain(root: PlanNode | undefined, syntax: Syntax, yamlProblems: ProblemList): string {
  const tool = root?.kind === "mapping" ? describeOtherTool(root) : undefined;
  if (tool !== undefined) return `this is ${tool}, and no plan of tasks`;
  if (syntax === "data" && root === undefined) {
    const [first] = yamlProblems.sorted;
    return `this is no YAML, and of no other format of plans${first === undefined ? "" : `: line ${first.line}: ${first.message}`}`;
  }
  if (syntax === "markdown" || (root?.kind !== "mapping" && root?.kind !== "list")) {
    const kind = syntax === "markdown" ? "Markdown" : "text";
    return `this is ${kind} without tasks: tasks would be boxes "- [ ] text", or headings "## ID: Title" with fields such as "**Depends on:** ID"`;
  }
  const keys = root.kind === "mapping" ? root.entries.map(({ key }) => key) : [];
  const found = keys.length === 0 ? describeKind(root) : `the keys ${keys.slice(0, 10).map(quote).join(", ")}`;
  return `not a plan: found ${found}; expected tasks: [{id, name, depends_on}], or another format`;
}

/** Describes a file of another tool in words; undefined for any other file. */
function describeOtherTool(root: Extract<PlanNode, { kind: "mapping" }>): string | undefined {
  const has = (key: string): boolean => findField(root, key) !== undefined;
  const jobs = findField(root, "jobs");
  if (has("on") && jobs?.kind === "mapping") return "a workflow of GitHub Actions";
  if (has("apiVersion") && has("kind")) return "a resource of Kubernetes, Tekton or Argo";
  if (has("dependencies") && has("name") && has("scripts")) return "the package.json of a Node project";
  if (has("services") && (has("version") || has("volumes") || has("networks"))) return "a file of Docker Compose";
  if (has("openapi") || has("swagger")) return "an OpenAPI description";
  if (has("$schema") && has("properties")) return "a JSON Schema";
  const steps = findField(root, "steps");
  if (
    steps?.kind === "list" &&
    steps.items.some((step) => step.kind === "mapping" && findField(step, "uses") !== undefined)
  )
    return "an action or a workflow of a CI service";
  if (
    has("stages") &&
    root.entries.some(({ value }) => value.kind === "mapping" && findField(value, "script") !== undefined)
  )
    return "the configuration of a CI service";
  return undefined;
}
