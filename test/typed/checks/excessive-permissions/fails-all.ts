import { job } from "../../../../workflows-src/typed/job.ts";
import { call, reusableWorkflow, workflow } from "../../../../workflows-src/typed/workflow.ts";

const callee = reusableWorkflow("callee", { name: "Callee", description: "…", inputs: {} }, () => ({
  jobs: {
    work: job({
      "runs-on": "ubuntu-latest",
      permissions: {},
      unmodelled: { permissions: "write-all" },
      steps: [{ name: "Build", run: "make" }],
    }),
  },
}));

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => ({
  one: call(callee, { permissions: {}, unmodelled: { permissions: "read-all" }, with: {} }),
}));
