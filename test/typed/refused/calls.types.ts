/** What must not compile: calls of reusable workflows, of this repository and of others. See expressions.types.ts. */
import { github, secretsOf } from "../../../workflows-src/typed/contexts.ts";
import { secret, string } from "../../../workflows-src/typed/declarations.ts";
import { externalWorkflow } from "../../../workflows-src/typed/external.ts";
import { eq } from "../../../workflows-src/typed/functions.ts";
import { job } from "../../../workflows-src/typed/job.ts";
import { jsonOutput, script } from "../../../workflows-src/typed/script.ts";
import { call, reusableWorkflow } from "../../../workflows-src/typed/workflow.ts";
import { callee, described, type Item, minimal, plan } from "./fixtures.ts";

const list = script(plan, { env: { FILE: "a", LIMIT: 1 } });
const first = job({ ...minimal, steps: [list], outputs: list.outputs });
const item = { item: first.outputs.item, count: 1 };
const permissions = {};
const { token } = secretsOf<"token">();

const none = () => ({ jobs: {} });
const strict = reusableWorkflow(
  "strict",
  { ...described, inputs: {}, secrets: { token: secret({ description: "token", required: true }) } },
  none,
);
const lenient = reusableWorkflow(
  "lenient",
  { ...described, inputs: { level: string({ description: "level", default: "low" }) } },
  none,
);
const secretless = reusableWorkflow("secretless", { ...described, inputs: {} }, none);

export const inputs = () => {
  call(callee, { permissions, needs: [first], with: item });
  // @ts-expect-error a required input is missing
  call(callee, { permissions, with: { count: 1 } });
  // @ts-expect-error all of them are
  call(callee, { permissions, with: {} });
  // @ts-expect-error an input the workflow does not declare
  call(callee, { permissions, with: { ...item, cuont: 1 } });
  call(lenient, { permissions, with: {} });
  const misspelt = { levle: "high" };
  // @ts-expect-error an input that a workflow without required ones does not declare, in an object of a name
  call(lenient, { permissions, with: misspelt });
  // @ts-expect-error the same, in what a function returns
  call(lenient, { permissions, strategy: { matrix: { item: ["a"] } }, with: ({ item }) => ({ levle: item }) });
  // @ts-expect-error an input of the wrong type
  call(callee, { permissions, with: { ...item, count: "1" } });
  // @ts-expect-error text that is not the JSON of an item
  call(callee, { permissions, with: { ...item, item: github.ref } });
  // @ts-expect-error the JSON of something else
  call(callee, { permissions, with: { ...item, item: first.outputs.items } });
  // @ts-expect-error not one of the choices
  call(callee, { permissions, with: { ...item, level: "medium" } });
  // @ts-expect-error inputs of a call read no secrets
  call(callee, { permissions, with: { ...item, level: token } });
};

export const secrets = () => {
  call(callee, { permissions, with: item, secrets: { token } });
  call(callee, { permissions, with: item, secrets: "inherit" });
  // @ts-expect-error a secret the workflow does not declare
  call(callee, { permissions, with: item, secrets: { tokens: token } });
  // @ts-expect-error neither secrets nor inherit
  call(callee, { permissions, with: item, secrets: "inherits" });
  call(strict, { permissions, with: {}, secrets: { token } });
  // @ts-expect-error a required secret is missing, and all others with it
  call(strict, { permissions, with: {} });
  // @ts-expect-error a required secret is missing
  call(strict, { permissions, with: {}, secrets: {} });
  call(secretless, { permissions, with: {} });
  // @ts-expect-error a workflow without secrets takes none
  call(secretless, { permissions, with: {}, secrets: { token } });
};

export const outputs = () => {
  const called = call(callee, { permissions, with: item });
  eq(called.outputs.result, "success");
  // @ts-expect-error an output the workflow does not have
  called.outputs.results;
  // @ts-expect-error a value the output never has
  eq(called.outputs.result, "ok");
};

export const keys = () => {
  call(secretless, { permissions, with: {}, concurrency: { group: "one" }, if: eq(github.ref_type, "tag") });
  // @ts-expect-error permissions are missing
  call(secretless, { with: {} });
  // @ts-expect-error a calling job has no steps
  call(secretless, { permissions, with: {}, steps: [] });
  // @ts-expect-error no runner
  call(secretless, { permissions, with: {}, "runs-on": "ubuntu-latest" });
  // @ts-expect-error no time limit
  call(secretless, { permissions, with: {}, "timeout-minutes": 5 });
  // @ts-expect-error and may not fail without its caller
  call(secretless, { permissions, with: {}, "continue-on-error": true });
  // @ts-expect-error no environment
  call(secretless, { permissions, with: {}, environment: "production" });
  // @ts-expect-error no variables: env never crosses
  call(secretless, { permissions, with: {}, env: { X: "x" } });
  // @ts-expect-error outputs are the workflow's
  call(secretless, { permissions, with: {}, outputs: {} });
  // @ts-expect-error a job cannot be called
  call(first, { permissions, with: {} });
};

export const external = () => {
  const uses = "octo/ci/.github/workflows/build.yml@5f4dcc3b5aa765d61d8327deb882cf99a7d1c2f0";
  const build = externalWorkflow(uses, {
    version: "v1.2.0",
    inputs: { target: string({ description: "target" }) },
    secrets: { token: secret({ description: "token" }) },
    outputs: { item: jsonOutput<Item>("item") },
  });
  const called = call(build, { permissions, with: { target: "x" }, secrets: "inherit" });
  called.outputs.item;
  // @ts-expect-error an output that is not declared
  called.outputs.itme;
  // @ts-expect-error a required input is missing
  call(build, { permissions, with: {} });
  // @ts-expect-error an input that is not declared
  call(build, { permissions, with: { target: "x", traget: "x" } });
  // @ts-expect-error a secret that is not declared
  call(build, { permissions, with: { target: "x" }, secrets: { tokens: token } });
  // @ts-expect-error the folder of workflows has a name
  externalWorkflow("octo/ci/workflows/build.yml@v1", { version: "v1" });
  // @ts-expect-error no commit
  externalWorkflow("octo/ci/.github/workflows/build.yml", { version: "v1" });
  // @ts-expect-error what the commit is called is missing
  externalWorkflow(uses, {});
  externalWorkflow("./.github/workflows/by-hand.yml", {});
  // @ts-expect-error a file that is no workflow
  externalWorkflow("$/.github/by-hand.yml", {});
  // @ts-expect-error an unknown key
  externalWorkflow(uses, { version: "v1", input: {} });
};
