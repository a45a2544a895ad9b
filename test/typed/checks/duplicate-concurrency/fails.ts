import { string } from "../../../../workflows-src/typed/declarations.ts";
import { text } from "../../../../workflows-src/typed/functions.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { call, reusableWorkflow, workflow } from "../../../../workflows-src/typed/workflow.ts";

const inputs = { target: string({ description: "where to" }) };

const deploy = reusableWorkflow("deploy", { name: "Deploy", description: "…", inputs }, ({ inputs: { target } }) => ({
  concurrency: { group: text`deploy-${target}` },
  jobs: { deploy: job({ "runs-on": "ubuntu-latest", permissions: {}, steps: [{ name: "Build", run: "make" }] }) },
}));

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => ({
  staging: call(deploy, { permissions: {}, concurrency: { group: "deploy-staging" }, with: { target: "staging" } }),
}));
