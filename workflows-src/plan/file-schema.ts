import * as z from "zod/mini";
import { DURATION_TEXT } from "./duration.ts";
import type { LoadedPlan } from "./loaded-plan.ts";
import { MAX_TASKS } from "./normalise/normalise.ts";
import { MODES, RISKS, TASK_STATES } from "./plan.ts";
import type { Problem } from "./problem.ts";
import { ID_PATTERN } from "./project.ts";
import { RUNNER_CHOICES } from "./runner-names.ts";
import { DOCUMENT_DEFINITIONS } from "./schema/documents.ts";
import { refer } from "./schema/json-schema.ts";
import { TASK_DEFINITIONS } from "./schema/tasks.ts";
import { LIMIT_RANGES, MODEL_PATTERN, type NumberRange } from "./setting-values.ts";
import type { TASK_KEYS } from "./write-plan.ts";

/** Has every key of a type, so that the compiler asks for a key that is added there. */
type Keys<T> = Record<keyof T, unknown>;

const taskId = z.string().check(z.regex(ID_PATTERN));
const hours = z.number().check(z.gt(0));
const duration = z.strictObject({ optimistic: hours, most_likely: hours, pessimistic: hours });

const problem = z.strictObject({
  code: z.string(),
  severity: z.enum(["error", "warning"]),
  file: z.string(),
  line: z.int(),
  column: z.int(),
  message: z.string(),
  hint: z.exactOptional(z.string()),
} satisfies Keys<Problem>);

const source = z.strictObject({
  file: z.string(),
  mode: z.enum(MODES),
  fallback: z.boolean(),
  format: z.exactOptional(z.string()),
  problems: z.array(problem),
} satisfies Keys<LoadedPlan["source"]>);

const text = (description: string) => z.optional(z.string().check(z.minLength(1), z.describe(description)));
const texts = (description: string) => z.optional(z.array(z.string()).check(z.describe(description)));

const titled = z.array(z.strictObject({ title: z.string(), text: z.string() }));

const range = ({ least, most, decimals = false }: NumberRange, description: string) =>
  z.optional((decimals ? z.number() : z.int()).check(z.gte(least), z.lte(most), z.describe(description)));

const label = z.string().check(z.minLength(1));

/** The keys of a task that a plan's `defaults` may have, too. */
const stated = {
  agent: text("The agent's role, such as coder or architect: for the work order, and for the runner somas"),
  runner: z.optional(
    z
      .enum(RUNNER_CHOICES)
      .check(z.describe("The program that carries the task out, where the run allows it (task_runners)")),
  ),
  model: z.optional(
    z.string().check(z.regex(MODEL_PATTERN), z.describe("The model that the agent uses, in the agent's own words")),
  ),
  budget_usd: range(LIMIT_RANGES.budget_usd, "Dollars that the agent may use, at most those of the run"),
  max_turns: range(LIMIT_RANGES.max_turns, "Turns that the agent may take, at most those of the run"),
  timeout_minutes: range(LIMIT_RANGES.timeout_minutes, "Minutes that the task may take, at most those of the run"),
  runs_on: z.optional(
    z
      .union([label, z.array(label).check(z.minLength(1))])
      .check(z.describe("The label of the machine, or several, where the run allows them (task_runs_on)")),
  ),
  context_requirements: texts(
    "Files that the agent must read: FILE or FILE.md#Section-Words, relative to the repository",
  ),
  files: texts("Globs of the files that the task will touch, as far as known"),
  setup: text("Bash commands that prepare the workspace, before the task starts and before verify"),
  verify: text("A bash script that decides whether the task is done"),
};

const task = z.strictObject({
  id: taskId.check(z.describe("Letters, digits, '.', '_' and '-'; unique in the plan even if case is ignored")),
  name: text("A short name; by default the id"),
  description: text("The work to do; by default the name"),
  duration: z.optional(
    z
      .union([z.number().check(z.gte(0)), z.string().check(z.regex(DURATION_TEXT)), duration])
      .check(
        z.describe(
          "Hours, or text such as '90 min', '8-12 hours', '1d' (8 hours), or three points in hours; 0 is a milestone, which has no work",
        ),
      ),
  ),
  depends_on: z.optional(
    z.array(taskId).check(z.describe("Ids of the tasks that must be done before this one starts")),
  ),
  risk: z.optional(
    z.enum(RISKS).check(z.describe("How likely the task takes longer than estimated; by default MEDIUM")),
  ),
  ...stated,
  run: text("A bash script that carries the task out, in place of an agent"),
  acceptance_criteria: texts("Conditions in prose that the work has to meet"),
  texts: z.optional(titled.check(z.describe("More about the task, each with a title of its own in the work order"))),
  also_stated: texts("Short facts for the work order that change no work, such as 'priority: high'"),
  status: z.optional(z.enum(TASK_STATES).check(z.describe("How far the task is; by default open"))),
  left_out: text("Why the task is not carried out, whatever its status is"),
} satisfies Record<(typeof TASK_KEYS)[number] | "left_out", z.ZodMiniType>);

const planFile = z.strictObject({
  version: z.optional(z.literal(1)),
  project: text("The project's name"),
  name: text("The project's name, in its short form"),
  defaults: z.optional(z.strictObject(stated).check(z.describe("The same keys for tasks that do not state them"))),
  texts: z.optional(titled.check(z.describe("About all tasks; each work order has them"))),
  tasks: z.array(task).check(z.minLength(1), z.maxLength(MAX_TASKS)),
  source: z.optional(source.check(z.describe("The origin of a plan.json; not for people"))),
});

/** The JSON Schema of the canonical form. */
export const buildCanonicalSchema = (): object => z.toJSONSchema(planFile, { io: "input" });

/**
 * The JSON Schema of plan files, for editors. It accepts the YAML and JSON that is read without an error, as far as a schema can say it: see
 * docs/plans.md. The canonical form comes first, so that editors suggest its keys.
 */
export function buildPlanSchema(): object {
  const { $schema, ...canonical } = buildCanonicalSchema() as Record<string, unknown>;
  return {
    $schema,
    title: "Execution plan",
    description: "Tasks with estimates and dependencies, to be carried out in parallel",
    anyOf: [
      { ...canonical, title: "The canonical form" },
      { ...refer("document-0"), title: "Another format" },
    ],
    $defs: { ...TASK_DEFINITIONS, ...DOCUMENT_DEFINITIONS },
  };
}
