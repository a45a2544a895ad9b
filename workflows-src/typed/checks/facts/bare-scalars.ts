/**
 * Whether GitHub reads a bare number, boolean or null as text, as it does where its schema knows only text: in `env`, in
 * `with` of a step, in `ports`. `path` has the keys that lead to the value, e.g. `jobs/build/env/NAME`. Source: `Validate` of
 * `TemplateReader`, and `workflow-v1.0.json`, in actions/runner.
 */
export const readsAsText = (value: unknown, path: string): boolean =>
  !ANYTHING.test(path) && (value === null || !TYPED.test(path));

/** Keys that take any value: events other than `workflow_call`, matrices, secrets that are declared only by name, a wait for all steps. */
const ANYTHING =
  /^on\/(?!workflow_call\/)|^on\/workflow_call\/secrets\/[^/]+$|^jobs\/[^/]+\/(strategy\/|steps\/([^/]+\/parallel\/)*[^/]+\/wait-all$)/;

/** Keys that take a number or a boolean. */
const TYPED = new RegExp(
  [
    "on/workflow_call/(inputs|secrets)/[^/]+/(required|default)",
    "(jobs/[^/]+/)?concurrency/cancel-in-progress",
    "jobs/[^/]+/(steps/([^/]+/parallel/)*[^/]+/)?(timeout-minutes|cancel-timeout-minutes|continue-on-error)",
    "jobs/[^/]+/steps/([^/]+/parallel/)*[^/]+/background",
    "jobs/[^/]+/environment/deployment",
    "jobs/[^/]+/(with|secrets)/.+",
  ]
    .map((keys) => `^${keys}$`)
    .join("|"),
);
