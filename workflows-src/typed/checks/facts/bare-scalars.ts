/**
 * Whether GitHub reads a bare number, boolean or null as a text, as it does wherever its schema knows only texts: in `env`, in
 * `with` of a step, in `ports`. `path`: the keys that lead to the value, e.g. `jobs/build/env/NAME`. Source: `Validate` of
 * `TemplateReader`, and `workflow-v1.0.json`, in actions/runner.
 */
export const readsAsText = (value: unknown, path: string): boolean =>
  !ANYTHING.test(path) && (value === null || !TYPED.test(path));

/** Keys that may hold anything: events other than `workflow_call`, matrices, secrets that are declared by their name alone. */
const ANYTHING = /^on\/(?!workflow_call\/)|^on\/workflow_call\/secrets\/[^/]+$|^jobs\/[^/]+\/strategy\//;

/** Keys that hold a number or a boolean. */
const TYPED = new RegExp(
  [
    "on/workflow_call/(inputs|secrets)/[^/]+/(required|default)",
    "(jobs/[^/]+/)?concurrency/cancel-in-progress",
    "jobs/[^/]+/(steps/[^/]+/)?(timeout-minutes|cancel-timeout-minutes|continue-on-error)",
    "jobs/[^/]+/environment/deployment",
    "jobs/[^/]+/(with|secrets)/.+",
  ]
    .map((keys) => `^${keys}$`)
    .join("|"),
);
