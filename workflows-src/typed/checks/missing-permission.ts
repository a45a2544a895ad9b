import type { Check } from "./check.ts";
import { asMapping, type CheckedJob, type YamlMapping } from "./checked-workflow.ts";
import { findUsedAction } from "./facts/used-action.ts";

export const missingPermission: Check = {
  severity: "warning",
  rule: "A job that logs in with an OIDC token has id-token: write, and a script that changes something has a scope with write.",
  why: "GitHub gives the job no token for it. The step fails.",
  *find({ jobs }) {
    for (const job of jobs) {
      for (const target of job.steps) {
        const action = findUsedAction(target);
        if (action === undefined) continue;
        const { repository, inputs } = action;
        if (OIDC[repository]?.(inputs) && !grants(job, "id-token"))
          yield {
            target,
            message: `${target.name} logs in with an OIDC token, which ${job.name} may not ask for: expected id-token: write among its permissions`,
            hint: 'add "id-token": "write" to the permissions of the job',
          };
        const isChange = repository === "actions/github-script" && CHANGES.test(String(inputs.script ?? ""));
        if (isChange && inputs["github-token"] === undefined && !grants(job))
          yield {
            target,
            message: `${target.name} changes something by the REST API, but ${job.name} has no permission to write: expected a scope with write`,
            hint: 'add the scope to the permissions of the job, e.g. issues: "write", or pass another token as github-token',
          };
      }
    }
  },
};

/** Actions that log in with an OIDC token, by the inputs that make them. Sources: their action.yml and README. */
const OIDC: Readonly<Record<string, (inputs: YamlMapping) => boolean>> = {
  "aws-actions/configure-aws-credentials": (inputs) =>
    has(inputs, "role-to-assume") &&
    !["aws-access-key-id", "web-identity-token-file", "role-chaining"].some((key) => has(inputs, key)),
  "azure/login": (inputs) => has(inputs, "client-id") && !has(inputs, "creds") && !has(inputs, "auth-type"),
  "google-github-actions/auth": (inputs) => has(inputs, "workload_identity_provider"),
  "pypa/gh-action-pypi-publish": (inputs) => !has(inputs, "password"),
  "hashicorp/vault-action": (inputs) => inputs.method === "jwt" && !has(inputs, "jwtPrivateKey"),
  "rubygems/configure-rubygems-credentials": (inputs) => !has(inputs, "api-token"),
  "rubygems/release-gem": () => true,
  "actions/deploy-pages": () => true,
  "actions/attest": () => true,
  "actions/attest-build-provenance": () => true,
  "actions/attest-sbom": () => true,
};

const has = (inputs: YamlMapping, key: string): boolean => inputs[key] !== undefined && inputs[key] !== "";

/** A call of GitHub's client that changes something: every such method begins with one of these words. */
const CHANGES =
  /\bgithub\.rest\.\w+\.(?:create|update|delete|add|remove|set|merge|close|lock|replace|submit|dismiss)\w*\(/;

/** Whether a job may write in a scope, by default in any. */
function grants({ document }: CheckedJob, scope?: string): boolean {
  const { permissions } = document();
  if (typeof permissions === "string") return permissions === "write-all";
  const levels = asMapping(permissions);
  return scope === undefined ? Object.values(levels).includes("write") : levels[scope] === "write";
}
