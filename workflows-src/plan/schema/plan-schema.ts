import { DURATION_TEXT } from "../duration.ts";
import type { LoadedPlan } from "../loaded-plan.ts";
import { MAX_TASKS } from "../normalise/normalise.ts";
import { MODES, RISKS, TASK_STATES } from "../plan.ts";
import type { Problem } from "../problem.ts";
import { RUNNER_CHOICES } from "../runner-names.ts";
import { LIMIT_RANGES, MODEL_PATTERN, type NumberRange } from "../setting-values.ts";
import type { TASK_KEYS } from "../write-plan.ts";
import { DOCUMENT_DEFINITIONS } from "./documents.ts";
import { expectList, type JsonSchema, refer } from "./json-schema.ts";
import { ID_TEXT, TASK_DEFINITIONS } from "./tasks.ts";

/** Has every key of a type, so that the compiler asks for a key that is added there. */
type Keys<T> = Record<keyof T, JsonSchema>;

const TEXT = { type: "string" } as const;
const INTEGER = { type: "integer" } as const;

/** A mapping that has no other keys; all are required but for `optional`. */
const expectOnly = <T extends Readonly<Record<string, JsonSchema>>>(
  properties: T,
  optional: readonly (keyof T)[] = [],
): JsonSchema => ({
  type: "object",
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  additionalProperties: false,
});
const expectText = (description: string): JsonSchema => ({ ...TEXT, minLength: 1, description });
const expectTexts = (description: string): JsonSchema => ({ type: "array", items: TEXT, description });
const expectTitled = (description: string): JsonSchema => ({
  type: "array",
  items: expectOnly({ title: TEXT, text: TEXT }),
  description,
});
const expectRange = ({ least, most, decimals = false }: NumberRange, description: string): JsonSchema => ({
  type: decimals ? "number" : "integer",
  minimum: least,
  maximum: most,
  description,
});

const problem = expectOnly(
  {
    code: TEXT,
    severity: { enum: ["error", "warning"] },
    file: TEXT,
    line: INTEGER,
    column: INTEGER,
    message: TEXT,
    hint: TEXT,
  } satisfies Keys<Problem>,
  ["hint"],
);

const source = {
  file: TEXT,
  mode: { enum: MODES },
  fallback: { type: "boolean" },
  format: TEXT,
  problems: expectList(problem),
} satisfies Keys<LoadedPlan["source"]>;

const hours: JsonSchema = { type: "number", exclusiveMinimum: 0 };
const label = { ...TEXT, minLength: 1 };

/** The keys of a task that a plan's `defaults` may have, too. */
const stated = {
  agent: expectText("The agent's role, such as coder or architect: for the work order, and for the runner somas"),
  runner: {
    enum: RUNNER_CHOICES,
    description: "The program that carries the task out, where the run allows it (task_runners)",
  },
  model: {
    ...TEXT,
    pattern: MODEL_PATTERN.source,
    description: "The model that the agent uses, in the agent's own words",
  },
  budget_usd: expectRange(LIMIT_RANGES.budget_usd, "Dollars that the agent may use, at most those of the run"),
  max_turns: expectRange(LIMIT_RANGES.max_turns, "Turns that the agent may take, at most those of the run"),
  timeout_minutes: expectRange(
    LIMIT_RANGES.timeout_minutes,
    "Minutes that the task may take, at most those of the run",
  ),
  runs_on: {
    anyOf: [label, { type: "array", items: label, minItems: 1 }],
    description: "The label of the machine, or several, where the run allows them (task_runs_on)",
  },
  context_requirements: expectTexts(
    "Files that the agent must read: FILE or FILE.md#Section-Words, relative to the repository",
  ),
  files: expectTexts("Globs of the files that the task will touch, as far as known"),
  setup: expectText("Bash commands that prepare the workspace, before the task starts and before verify"),
  verify: expectText("A bash script that decides whether the task is done"),
};

const task = {
  id: { ...ID_TEXT, description: "Letters, digits, '.', '_' and '-'; unique in the plan even if case is ignored" },
  name: expectText("A short name; by default the id"),
  description: expectText("The work to do; by default the name"),
  duration: {
    anyOf: [
      { type: "number", minimum: 0 },
      { ...TEXT, pattern: DURATION_TEXT.source },
      expectOnly({ optimistic: hours, most_likely: hours, pessimistic: hours }),
    ],
    description:
      "Hours, or text such as '90 min', '8-12 hours', '1d' (8 hours), or three points in hours; 0 is a milestone, which has no work",
  },
  depends_on: {
    type: "array",
    items: ID_TEXT,
    description: "Ids of the tasks that must be done before this one starts",
  },
  risk: { enum: RISKS, description: "How likely the task takes longer than estimated; by default MEDIUM" },
  ...stated,
  run: expectText("A bash script that carries the task out, in place of an agent"),
  acceptance_criteria: expectTexts("Conditions in prose that the work has to meet"),
  texts: expectTitled("More about the task, each with a title of its own in the work order"),
  also_stated: expectTexts("Short facts for the work order that change no work, such as 'priority: high'"),
  status: { enum: TASK_STATES, description: "How far the task is; by default open" },
  left_out: expectText("Why the task is not carried out, whatever its status is"),
} satisfies Record<(typeof TASK_KEYS)[number] | "left_out", JsonSchema>;

/** The JSON Schema of the canonical form. */
export const CANONICAL_SCHEMA = {
  type: "object",
  properties: {
    version: { const: 1 },
    project: expectText("The project's name"),
    name: expectText("The project's name, in its short form"),
    defaults: {
      type: "object",
      properties: stated,
      additionalProperties: false,
      description: "The same keys for tasks that do not state them",
    },
    texts: expectTitled("About all tasks; each work order has them"),
    tasks: {
      type: "array",
      items: { type: "object", properties: task, required: ["id"], additionalProperties: false },
      minItems: 1,
      maxItems: MAX_TASKS,
    },
    source: {
      ...(expectOnly(source, ["format"]) as object),
      description: "The origin of a plan.json; not for people",
    },
  },
  required: ["tasks"],
  additionalProperties: false,
} as const;

/**
 * The JSON Schema of plan files, for editors. It accepts the YAML and JSON that is read without an error, as far as a schema can say it: see
 * docs/plans.md. The canonical form comes first, so that editors suggest its keys.
 */
export const PLAN_SCHEMA = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Execution plan",
  description: "Tasks with estimates and dependencies, to be carried out in parallel",
  anyOf: [
    { ...CANONICAL_SCHEMA, title: "The canonical form" },
    { ...refer("document-0"), title: "Another format" },
  ],
  $defs: { ...TASK_DEFINITIONS, ...DOCUMENT_DEFINITIONS },
} as const;
