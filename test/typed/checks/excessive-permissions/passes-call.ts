import { job } from "../../../../workflows-src/typed/job.ts";
import { call, reusableWorkflow, workflow } from "../../../../workflows-src/typed/workflow.ts";

const props = { name: "Callee", description: "…", inputs: {} };
const lowest = reusableWorkflow("lowest", props, () => ({
  jobs: { work: job({ "runs-on": "ubuntu-latest", permissions: {}, steps: [{ name: "Build", run: "make" }] }) },
}));
const between = reusableWorkflow("between", props, () => ({
  jobs: { down: call(lowest, { permissions: { packages: "read" }, with: {} }) },
}));

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => ({
  top: call(between, { permissions: { packages: "read" }, with: {} }),
}));
