import { job } from "../../../../workflows-src/typed/job.ts";
import { call, reusableWorkflow, workflow } from "../../../../workflows-src/typed/workflow.ts";

const props = { name: "Level", description: "…", inputs: {} };
const lowest = reusableWorkflow("level-0", props, () => ({
  jobs: { work: job({ "runs-on": "ubuntu-latest", permissions: {}, steps: [{ name: "Build", run: "make" }] }) },
}));

let below = lowest;
for (let level = 1; level < 10; level++) {
  const callee = below;
  below = reusableWorkflow(`level-${level}`, props, () => ({
    jobs: { down: call(callee, { permissions: {}, with: {} }) },
  }));
}

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => ({
  top: call(below, { permissions: {}, with: {} }),
}));
