/** What must not compile: in the place of what is made from values, keys that are not modelled. See expressions.types.ts. */
import { job } from "../../../workflows-src/typed/job.ts";
import { step } from "../../../workflows-src/typed/step.ts";
import { call, reusableWorkflow, workflow } from "../../../workflows-src/typed/workflow.ts";
import { callee, described, minimal } from "./fixtures.ts";

const on = { push: {} };
const one = () => ({ one: job(minimal) });
const run = { name: "Run", run: "true" };

export const workflows = () => {
  workflow("ok", { ...described, on, unmodelled: { later: {}, name: "A newer form" } }, one);
  // @ts-expect-error jobs come from the function
  workflow("jobs", { ...described, on, unmodelled: { jobs: { two: {} } } }, one);
  // @ts-expect-error what starts it stands in on, which has unmodelled keys of its own
  workflow("on", { ...described, on, unmodelled: { on: { later: {} } } }, one);
  reusableWorkflow("ok", { ...described, inputs: {}, on: { unmodelled: { later: {} } } }, () => ({ jobs: one() }));
  // @ts-expect-error inputs, secrets and outputs are declared
  reusableWorkflow("called", { ...described, inputs: {}, on: { unmodelled: { workflow_call: {} } } }, () => ({
    jobs: {},
  }));
};

export const jobs = () => {
  const strategy = { matrix: { node: [24] } };
  job({ ...minimal, strategy: { ...strategy, unmodelled: { later: 1 } }, unmodelled: { permissions: "read-all" } });
  // @ts-expect-error steps are values
  job({ ...minimal, unmodelled: { steps: [] } });
  // @ts-expect-error jobs that it needs are values
  job({ ...minimal, unmodelled: { needs: ["other"] } });
  // @ts-expect-error outputs are values, and others read them
  job({ ...minimal, unmodelled: { outputs: { more: "1" } } });
  // @ts-expect-error what calls a workflow is a job of call()
  job({ ...minimal, unmodelled: { uses: "./.github/workflows/callee.yml" } });
  // @ts-expect-error its legs are known by the vectors
  job({ ...minimal, strategy: { ...strategy, unmodelled: { matrix: { node: [26] } } } });
  const unmodelled = { steps: [] };
  // @ts-expect-error in an object of a name too
  job({ ...minimal, unmodelled });
};

export const calls = () => {
  const needed = { permissions: {}, with: { item: "{}" as never, count: 1 } };
  call(callee, { ...needed, unmodelled: { environment: "production" } });
  // @ts-expect-error what it calls is a value
  call(callee, { ...needed, unmodelled: { uses: "octo/shared/.github/workflows/other.yml@main" } });
  // @ts-expect-error inputs are those that the workflow declares
  call(callee, { ...needed, unmodelled: { with: { cuont: 1 } } });
  // @ts-expect-error the same for secrets
  call(callee, { ...needed, unmodelled: { secrets: "inherit" } });
};

export const steps = () => {
  step({ ...run, id: "one", unmodelled: { background: true } });
  // @ts-expect-error others read by the id that the step has
  step({ ...run, id: "one", unmodelled: { id: "two" } });
  // @ts-expect-error the same where none has read yet
  job({ ...minimal, steps: [{ ...run, unmodelled: { id: "two" } }] });
};
