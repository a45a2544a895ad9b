import { job } from "../../../../workflows-src/typed/job.ts";
import { call, reusableWorkflow, workflow } from "../../../../workflows-src/typed/workflow.ts";

const one = (number: number) =>
  reusableWorkflow(`number-${number}`, { name: "One", description: "…", inputs: {} }, () => ({
    jobs: { work: job({ "runs-on": "ubuntu-latest", permissions: {}, steps: [{ name: "Build", run: "make" }] }) },
  }));
const callees = Array.from({ length: 51 }, (_, index) => one(index + 1));

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () =>
  Object.fromEntries(callees.map((callee) => [callee.id, call(callee, { permissions: {}, with: {} })])),
);
