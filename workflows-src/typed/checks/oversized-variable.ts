import { formatCount } from "../../text/count.ts";
import type { Check, Violation } from "./check.ts";
import { asMapping, type CheckTarget } from "./checked-workflow.ts";

/** `MAX_ARG_STRLEN` of Linux: 32 pages for a string `NAME=value` and the zero byte at its end. */
const LIMIT = 131_072 - 1;

export const oversizedVariable: Check = {
  rule: "NAME=value is shorter than 131,072 bytes for every variable in env and every input of an action.",
  why: "On Linux no program can be started with a longer one: the step fails with E2BIG, “Argument list too long”.",
  *find(checked) {
    yield* variables(checked, "env", checked.document().env);
    for (const job of checked.jobs) {
      yield* variables(job, "env", job.document().env);
      for (const step of job.steps) {
        yield* variables(step, "env", step.document().env);
        if (step.document().uses !== undefined) yield* variables(step, "with", step.document().with, "INPUT_");
      }
    }
  },
};

/** The values of expressions are unknown, so they count as empty. */
function* variables(target: CheckTarget, key: string, environment: unknown, prefix = ""): Generator<Violation> {
  for (const [name, value] of Object.entries(asMapping(environment))) {
    const written = String(value);
    const size = Buffer.byteLength(`${prefix}${name}=${written.replace(/\$\{\{.*?\}\}/gs, "")}`);
    if (size <= LIMIT) continue;
    yield {
      target,
      key: `${key}.${name}`,
      message: `${key}.${name} of ${target.name} takes ${formatCount(size)} bytes in the environment: expected at most ${formatCount(LIMIT)}`,
      hint: "move the text into a file of the repository, an artifact, or run, which is not part of the environment",
    };
  }
}
