/**
 * A typical mistake, and what finds it: a check, by its code; or TypeScript, as a line in a file of `test/typed/refused` shows
 * that has this comment behind `@ts-expect-error`.
 */
export interface Mistake {
  readonly mistake: string;
  readonly found:
    | { readonly by: "types"; readonly file: string; readonly comment: string }
    | { readonly by: "check"; readonly code: string };
}

const types = (mistake: string, file: string, comment: string): Mistake => ({
  mistake,
  found: { by: "types", file, comment },
});
const check = (mistake: string, code: string): Mistake => ({ mistake, found: { by: "check", code } });

/** In the order of the YAML: triggers, workflow, jobs, steps, expressions, calls; then what is wrong between them, and sizes. */
export const MISTAKES: readonly Mistake[] = [
  types("an event that does not exist", "workflows", "an unknown event"),
  types("a key that an event does not have: `branchs`", "workflows", "an unknown key of an event"),
  types("a filter that an event does not have: `tags` of `pull_request`", "workflows", "pull_request has no tags"),
  types("`branches` and `branches-ignore` of one event", "workflows", "branches are listed, or left out, not both"),
  types("a type of activity that an event does not have", "workflows", "a type of activity that issues do not have"),
  check("a cron with a field too many, out of its range, on a day that does not come, or every minute", "bad-cron"),
  types("a key that a workflow does not have", "workflows", "an unknown key of a workflow"),
  types("a key that an input does not have", "workflows", "an unknown key of an input"),
  types("a default of another type than the input", "workflows", "a default of the wrong type"),
  types("a default that is not one of the choices", "workflows", "a default that is not one of the choices"),
  types("a permission scope that does not exist", "jobs", "a scope that does not exist"),
  types("a level that a scope does not have: `id-token: read`", "jobs", "id-token has no read"),
  types("a job without `permissions`", "jobs", "permissions are missing"),
  types("a runner label that GitHub does not have", "jobs", "no runner of GitHub's"),
  types("the same in a matrix that `runs-on` takes it from", "jobs", "no runner of GitHub's, in a matrix"),
  types("a key that a job does not have", "jobs", "an unknown key of a job"),
  types(
    "a key that an environment, a container, concurrency, defaults do not have",
    "jobs",
    "an unknown key of environment",
  ),
  types("an id where a job is needed", "jobs", "needs takes jobs, not their ids"),
  types("a queue of runs that cancel each other", "jobs", "runs that cancel each other do not wait in a queue"),
  check("a job without steps, a workflow without jobs or without events", "nothing-to-do"),
  types("a key of `matrix` that no vector and no `include` has", "matrix", "neither a vector nor in include"),
  types("an `exclude` of what no leg has", "matrix", "exclude names a value that the vector does not have"),
  types("a key that a step does not have", "steps", "an unknown key of a step"),
  check(
    "a key that a workflow, an input, a job or a step does not have, in an object that is written elsewhere",
    "unknown-key",
  ),
  types("`unmodelled` jobs, steps, needs, outputs: what is made from values", "unmodelled", "steps are values"),
  types("`run` and `uses` in one step", "steps", "both run and uses"),
  types("an input that an action does not have", "actions", "an input the action does not have"),
  types("an input that an action requires is missing", "actions", "a required input is missing"),
  types("an output that an action does not have", "actions", "an output the action does not have"),
  check("an action, a workflow of another repository or an image that is not pinned", "unpinned-action"),
  types("an expression in `run`", "steps", "an expression in run"),
  check("an expression in plain text, in the place of a value", "expression-in-text"),
  check("the text of an expression in `run`, or in an embedded script", "expression-in-run"),
  types("a variable that a script needs is missing", "steps", "a variable the script needs is missing"),
  types("text from an event, which anybody can write, outside of `env`", "events", "the group of its concurrency"),
  types("a property that `github` does not have", "expressions", "a property that github does not have"),
  types("a property of another event than those that start the workflow", "events", "a push has no pull request"),
  types("an input that is not declared", "workflows", "an input that is not declared"),
  types("a secret that is not declared", "workflows", "a secret that is not declared"),
  types(
    "a property that the JSON of an input or an output does not have",
    "steps",
    "a property the JSON does not have",
  ),
  types("an output that a job does not have", "jobs", "an output the job does not have"),
  types("an output that a step does not name", "steps", "an output the step does not name"),
  check("an output that is declared and that nothing writes, or whose value is missing", "unset-output"),
  check("a secret that is handed on as an output of a job", "secret-in-output"),
  types("a context in a key that does not have it: `secrets` in `if`", "contexts", "if has no secrets"),
  types(
    "a function in a key that does not have it: `hashFiles` in a job's `if`",
    "contexts",
    "if of a job has no hashFiles",
  ),
  types("`matrix` in a job's `if`", "contexts", "if is evaluated before the matrix"),
  types("an output compared with a boolean", "steps", 'an output is text: it is "true", never true'),
  types("an input compared with a value of another type", "expressions", "a boolean compared with a string"),
  types(
    "a condition negated in JavaScript, which is always false",
    "steps",
    "a condition negated in JavaScript is always false",
  ),
  types("a call without a required input", "calls", "a required input is missing"),
  types(
    "a call with an input that is not declared, or of another type",
    "calls",
    "an input the workflow does not declare",
  ),
  types("a call without a required secret", "calls", "a required secret is missing"),
  types("a call with a secret that is not declared", "calls", "a secret the workflow does not declare"),
  types("an output that a called workflow does not have", "calls", "an output the workflow does not have"),
  types(
    "a key that a calling job may not have: `runs-on`, `steps`, `env`, `timeout-minutes`",
    "calls",
    "a calling job has no steps",
  ),
  check("`secrets: inherit` for a workflow of another repository", "inherited-secrets"),
  check(
    "a callee that asks for more permissions than its caller grants, over any number of levels",
    "permission-ceiling",
  ),
  check("the same concurrency group in caller and callee", "shared-concurrency"),
  check("more than 10 levels of workflows", "nested-too-deep"),
  check("more than 50 workflow files", "too-many-workflows"),
  check("two jobs or two steps of one id, `build` and `Build`", "duplicate-id"),
  check("one job under two ids", "duplicate-job"),
  check("an id that GitHub does not accept", "malformed-id"),
  check("a need that the workflow does not list", "unknown-need"),
  check("the same need twice", "duplicate-need"),
  check("jobs that wait for each other", "cycle"),
  check("a read of a job that is not in `needs`", "read-without-need"),
  check("a workflow's output that reads a job it does not list", "read-of-missing-job"),
  check("an output that is read before its step has run", "read-before-step"),
  check("a job's output that reads a step of another job", "read-of-missing-step"),
  check("an output that is read of a step without an id", "step-without-id"),
  check("a job that is skipped because a job before it is", "accidental-skip"),
  check("a matrix from an output, without an `if` for the case that it is empty", "unguarded-matrix"),
  check("a matrix without legs", "empty-matrix"),
  check("NaN, infinity, and a timeout that is no positive whole number", "bad-number"),
  check("a form of more than 25 inputs", "too-many-inputs"),
  check("a matrix of more than 256 legs", "too-many-legs"),
  check(
    "a value of more than 21,000 characters with an expression in it, as GitHub counts them",
    "expression-too-long",
  ),
  check("a variable of 128 KiB", "environment-too-large"),
  check("a file of more than 500 KB", "file-too-large"),
  check("a job that is not there, e.g. from a definition that is imported in a circle", "not-a-job"),
  check("something allowed without a reason", "unreasoned-allow"),
  check("something allowed that is not there", "unused-allow"),
];
