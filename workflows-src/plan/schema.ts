import {
  array,
  boolean,
  exactOptional,
  gt,
  int,
  literal,
  number,
  enum as oneOf,
  regex,
  strictObject,
  string,
} from "zod/mini";
import type { LoadedPlan } from "./fallback.ts";
import { MODES, RISKS, type Task } from "./plan.ts";
import type { Problem } from "./problem.ts";
import { ID } from "./project.ts";

/** Every key of a type, so that one added there is missed here by the compiler. */
type Keys<T> = Record<keyof T, unknown>;

export const taskId = string().check(regex(ID));
export const hours = number().check(gt(0));
export const duration = strictObject({ optimistic: hours, most_likely: hours, pessimistic: hours });

const task = strictObject({
  id: taskId,
  name: string(),
  description: string(),
  duration,
  depends_on: array(taskId),
  risk: oneOf(RISKS),
  agent: exactOptional(string()),
  runs_on: exactOptional(string()),
  context_requirements: array(string()),
  files: array(string()),
  run: exactOptional(string()),
  verify: exactOptional(string()),
  output: exactOptional(string()),
} satisfies Keys<Task>);

const problem = strictObject({
  code: string(),
  severity: oneOf(["error", "warning"]),
  file: string(),
  line: int(),
  column: int(),
  message: string(),
  hint: exactOptional(string()),
} satisfies Keys<Problem>);

export const source = strictObject({
  file: string(),
  mode: oneOf(MODES),
  fallback: boolean(),
  problems: array(problem),
} satisfies Keys<LoadedPlan["source"]>);

/** A plan as it passes between jobs. That ids are unique and dependencies known was seen when the plan file was read. */
export const plan = strictObject({
  version: literal(1),
  project: exactOptional(string()),
  tasks: array(task),
  source: exactOptional(source),
} satisfies Keys<LoadedPlan>);
