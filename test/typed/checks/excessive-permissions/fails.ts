import { job } from "../../../../workflows-src/typed/job.ts";
import { call, reusableWorkflow, workflow } from "../../../../workflows-src/typed/workflow.ts";

const publish = reusableWorkflow("publish", { name: "Publish", description: "…", inputs: {} }, () => ({
  jobs: {
    push: job({
      "runs-on": "ubuntu-latest",
      permissions: { contents: "write" },
      steps: [{ name: "Build", run: "make" }],
    }),
  },
}));

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => ({
  publish: call(publish, { permissions: { contents: "read" }, with: {} }),
}));
