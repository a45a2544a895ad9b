import {
  array,
  boolean,
  describe,
  exactOptional,
  gt,
  int,
  literal,
  maxLength,
  minLength,
  number,
  enum as oneOf,
  optional,
  regex,
  strictObject,
  string,
  toJSONSchema,
  union,
  type ZodMiniType,
} from "zod/mini";
import { DURATION_TEXT } from "./duration.ts";
import type { LoadedPlan } from "./loaded-plan.ts";
import { MAX_TASKS } from "./normalise/normalise.ts";
import { MODES, RISKS } from "./plan.ts";
import type { Problem } from "./problem.ts";
import { ID_PATTERN } from "./project.ts";
import type { TASK_KEYS } from "./write-plan.ts";

/** Has every key of a type, so that the compiler asks for a key that is added there. */
type Keys<T> = Record<keyof T, unknown>;

const taskId = string().check(regex(ID_PATTERN));
const hours = number().check(gt(0));
const duration = strictObject({ optimistic: hours, most_likely: hours, pessimistic: hours });

const problem = strictObject({
  code: string(),
  severity: oneOf(["error", "warning"]),
  file: string(),
  line: int(),
  column: int(),
  message: string(),
  hint: exactOptional(string()),
} satisfies Keys<Problem>);

const source = strictObject({
  file: string(),
  mode: oneOf(MODES),
  fallback: boolean(),
  problems: array(problem),
} satisfies Keys<LoadedPlan["source"]>);

const text = (description: string) => optional(string().check(minLength(1), describe(description)));
const texts = (description: string) => optional(array(string()).check(describe(description)));

const task = strictObject({
  id: taskId.check(describe("Letters, digits, '.', '_' and '-'; unique in the plan even if case is ignored")),
  name: text("A short name; by default the id"),
  description: text("The work to do; by default the name"),
  duration: optional(
    union([hours, string().check(regex(DURATION_TEXT)), duration]).check(
      describe("Hours, or text such as '90 min', '8-12 hours', '1d' (8 hours), or three points in hours"),
    ),
  ),
  depends_on: optional(array(taskId).check(describe("Ids of the tasks that must be done before this one starts"))),
  risk: optional(oneOf(RISKS).check(describe("How likely the task takes longer than estimated; by default MEDIUM"))),
  agent: text("The agent that carries the task out"),
  runs_on: text("The runner's label"),
  context_requirements: texts(
    "Files that the agent must read: FILE or FILE.md#Section-Words, relative to the repository",
  ),
  files: texts("Globs of the files that the task will touch, as far as known"),
  run: text("A bash script that carries the task out, in place of an agent"),
  verify: text("A bash script that decides whether the task is done"),
} satisfies Record<(typeof TASK_KEYS)[number], ZodMiniType>);

const planFile = strictObject({
  version: optional(literal(1)),
  project: text("The project's name"),
  name: text("The project's name, in its short form"),
  defaults: optional(
    strictObject({
      agent: text("The agent of tasks that state none"),
      runs_on: text("The label of tasks that state none"),
    }),
  ),
  tasks: array(task).check(minLength(1), maxLength(MAX_TASKS)),
  source: optional(source.check(describe("The origin of a plan.json; not for people"))),
});

/** The JSON Schema of the canonical plan file, for editors. It describes the shape; cycles and unknown dependencies are found by reading. */
export const buildPlanSchema = (): object => ({
  ...toJSONSchema(planFile, { io: "input" }),
  title: "Execution plan",
  description: "Tasks with estimates and dependencies, to be carried out in parallel",
});
