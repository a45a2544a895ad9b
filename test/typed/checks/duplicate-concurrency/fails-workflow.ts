import { github } from "../../../../workflows-src/typed/contexts.ts";
import { text } from "../../../../workflows-src/typed/functions.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { call, reusableWorkflow, workflow } from "../../../../workflows-src/typed/workflow.ts";

const deploy = reusableWorkflow("deploy", { name: "Deploy", description: "…", inputs: {} }, () => ({
  jobs: {
    deploy: job({
      "runs-on": "ubuntu-latest",
      permissions: {},
      concurrency: { group: text`deploy-${github.ref}` },
      steps: [{ name: "Build", run: "make" }],
    }),
  },
}));

export default workflow(
  "example",
  { name: "Example", description: "…", on: { push: {} }, concurrency: { group: text`Deploy-${github.ref}` } },
  () => ({ deploy: call(deploy, { permissions: {}, with: {} }) }),
);
