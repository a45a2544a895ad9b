import { job } from "../../../../workflows-src/typed/job.ts";
import { call, reusableWorkflow, workflow } from "../../../../workflows-src/typed/workflow.ts";

const described = { name: "Publish", description: "…", permissions: { contents: "write" } } as const;
const publish = reusableWorkflow("publish", { ...described, inputs: {} }, () => ({
  jobs: { push: job({ "runs-on": "ubuntu-latest", permissions: {}, steps: [{ name: "Build", run: "make" }] }) },
}));

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => ({
  publish: call(publish, { permissions: { contents: "read" }, with: {} }),
}));
