import { checkout } from "../../../workflows-src/typed/actions.ts";
import { env } from "../../../workflows-src/typed/contexts.ts";
import { secret } from "../../../workflows-src/typed/declarations.ts";
import { eq, toJSON } from "../../../workflows-src/typed/functions.ts";
import { job } from "../../../workflows-src/typed/job.ts";
import { reusableWorkflow, workflow } from "../../../workflows-src/typed/workflow.ts";

const minimal = { "runs-on": "ubuntu-latest", permissions: {} } as const;
const make = { name: "Make", run: "make" };

const described = { name: "Example", description: "" };
const pushed = (build: ReturnType<typeof job>) =>
  workflow("example", { ...described, on: { push: {} } }, () => ({ build }));

export const WRITTEN = {
  "expressions/unset-variable": pushed(
    job({ ...minimal, env: { LEVEL: "high" }, steps: [{ ...make, if: eq(env("LEVL"), "high") }] }),
  ),
  "jobs/container-image": pushed(job({ ...minimal, container: { image: "" }, steps: [make] })),
  "jobs/runner-group": pushed(job({ ...minimal, "runs-on": { group: "octo/large/linux" }, steps: [make] })),
  "steps/old-command": pushed(job({ ...minimal, steps: [{ ...make, run: 'echo "::set-output name=head::1"' }] })),
  "untrusted/all-secrets": reusableWorkflow(
    "example",
    { ...described, inputs: {}, secrets: { token: secret({ description: "" }) } },
    ({ secrets }) => ({
      jobs: { build: job({ ...minimal, steps: [{ ...make, env: { SECRETS: toJSON(secrets) } }] }) },
    }),
  ),
  "untrusted/credentials": pushed(job({ ...minimal, steps: [checkout(), make] })),
};
