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
import { ID } from "./project.ts";
import type { TASK_KEYS } from "./write-plan.ts";

/** Every key of a type, so that one added there is missed here by the compiler. */
type Keys<T> = Record<keyof T, unknown>;

const taskId = string().check(regex(ID));
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
  id: taskId.check(describe("Letters, digits, '.', '_' and '-'; unique in the plan, whatever the case")),
  name: text("In a few words; the id where absent"),
  description: text("What is to be done; the name where absent"),
  duration: optional(
    union([hours, string().check(regex(DURATION_TEXT)), duration]).check(
      describe("Hours, or text such as '90 min', '8-12 hours', '1d' (8 hours), or three points in hours"),
    ),
  ),
  depends_on: optional(array(taskId).check(describe("Ids of the tasks that must be done before this one starts"))),
  risk: optional(oneOf(RISKS).check(describe("How likely it takes longer than estimated; MEDIUM where absent"))),
  agent: text("Who carries it out"),
  runs_on: text("The runner's label"),
  context_requirements: texts("What the agent must read: FILE or FILE.md#Section-Words, relative to the repository"),
  files: texts("Globs of what it will touch, as far as known"),
  run: text("A bash script that carries the task out, in place of an agent"),
  verify: text("A bash script that decides whether the task is done"),
} satisfies Record<(typeof TASK_KEYS)[number], ZodMiniType>);

const planFile = strictObject({
  version: optional(literal(1)),
  project: text("The project's name"),
  name: text("The project's name, in its short form"),
  defaults: optional(
    strictObject({
      agent: text("The agent of tasks that name none"),
      runs_on: text("The label of tasks that name none"),
    }),
  ),
  tasks: array(task).check(minLength(1), maxLength(MAX_TASKS)),
  source: optional(source.check(describe("Where a plan.json was read from; not for people"))),
});

/** JSON Schema of the canonical plan file, for editors: the shape only. Cycles and unknown dependencies are found when a plan is read. */
export const planFileSchema = (): object => ({
  ...toJSONSchema(planFile, { io: "input" }),
  title: "Execution plan",
  description: "Tasks with estimates and dependencies, to be carried out in parallel",
});
