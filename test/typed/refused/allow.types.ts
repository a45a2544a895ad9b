/** What is allowed has the code of a check, and a reason. */
import { checkout } from "../../../workflows-src/typed/actions.ts";
import { job } from "../../../workflows-src/typed/job.ts";
import { step } from "../../../workflows-src/typed/step.ts";
import { workflow } from "../../../workflows-src/typed/workflow.ts";
import { described, minimal } from "./fixtures.ts";

export const allowed = () => {
  const allow = { "unset-output": "make writes it" };
  workflow("allow", { ...described, on: { push: {} }, allow }, () => ({ one: job({ ...minimal, allow }) }));
  step({ id: "build", name: "Build", run: "make", outputs: ["files"], allow });
  // @ts-expect-error no check has this code, at a step
  checkout({}, { allow: { "unset-outputs": "make writes it" } });
  // @ts-expect-error no check has this code, at a job
  job({ ...minimal, allow: { "unset-outputs": "make writes it" } });
  // @ts-expect-error a reason is text
  job({ ...minimal, allow: { "unset-output": true } });
  // @ts-expect-error that an allowance is not used cannot be allowed
  job({ ...minimal, allow: { "unused-allow": "one day" } });
};
