import { array, boolean, exactOptional, gt, int, number, enum as oneOf, regex, strictObject, string } from "zod/mini";
import type { LoadedPlan } from "./fallback.ts";
import { MODES } from "./plan.ts";
import type { Problem } from "./problem.ts";
import { ID } from "./project.ts";

/** Every key of a type, so that one added there is missed here by the compiler. */
type Keys<T> = Record<keyof T, unknown>;

export const taskId = string().check(regex(ID));
export const hours = number().check(gt(0));
export const duration = strictObject({ optimistic: hours, most_likely: hours, pessimistic: hours });

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
