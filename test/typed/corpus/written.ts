/**
 * The mistakes that neither types nor checks refuse, as definitions: each compiles, and passes the checks. A mistake that
 * one of them comes to refuse leaves this file, and its `.yml` names what refuses it.
 */
import { action } from "../../../workflows-src/typed/action.ts";
import { checkout } from "../../../workflows-src/typed/actions.ts";
import { env, github, servicePort } from "../../../workflows-src/typed/contexts.ts";
import { secret } from "../../../workflows-src/typed/declarations.ts";
import { eq, text, toJSON } from "../../../workflows-src/typed/functions.ts";
import { job } from "../../../workflows-src/typed/job.ts";
import { reusableWorkflow, workflow } from "../../../workflows-src/typed/workflow.ts";

const minimal = { "runs-on": "ubuntu-latest", permissions: {} } as const;
const make = { name: "Make", run: "make" };
const build = job({ ...minimal, steps: [make] });

const described = { name: "Example", description: "" };
const pushed = (build: ReturnType<typeof job>) =>
  workflow("example", { ...described, on: { push: {} } }, () => ({ build }));

const deploy = action({
  repository: "octo-org/workflows/.github/workflows/deploy.yml",
  version: "v1.0.0",
  commit: "3d3c42e5aac5ba805825da76410c181273ba90b1",
});

export const WRITTEN = {
  "actions/workflow-in-step": pushed(job({ ...minimal, steps: [deploy()] })),
  "expressions/unset-variable": pushed(
    job({ ...minimal, env: { LEVEL: "high" }, steps: [{ ...make, if: eq(env("LEVL"), "high") }] }),
  ),
  "jobs/container-image": pushed(job({ ...minimal, container: { image: "" }, steps: [make] })),
  "jobs/runner-group": pushed(job({ ...minimal, "runs-on": { group: "octo/large/linux" }, steps: [make] })),
  "jobs/unknown-service": pushed(
    job({
      ...minimal,
      services: { cache: { image: "redis:7" } },
      steps: [{ ...make, env: { PORT: servicePort("cahce", 6379) } }],
    }),
  ),
  "steps/old-command": pushed(job({ ...minimal, steps: [{ ...make, run: 'echo "::set-output name=head::1"' }] })),
  "triggers/bad-glob": workflow("example", { ...described, on: { push: { branches: ["feature/[a"] } } }, () => ({
    build,
  })),
  "untrusted/all-secrets": reusableWorkflow(
    "example",
    { ...described, inputs: {}, secrets: { token: secret({ description: "" }) } },
    ({ secrets }) => ({
      jobs: { build: job({ ...minimal, steps: [{ ...make, env: { SECRETS: toJSON(secrets) } }] }) },
    }),
  ),
  "untrusted/credentials": pushed(job({ ...minimal, steps: [checkout(), make] })),
  "untrusted/target": workflow("example", { ...described, on: { pull_request_target: {} } }, () => ({
    build: job({
      ...minimal,
      steps: [checkout({ ref: text`refs/pull/${github.event.number}/merge`, "persist-credentials": false }), make],
    }),
  })),
};
