import { job } from "../../../../workflows-src/typed/job.ts";
import { call, reusableWorkflow } from "../../../../workflows-src/typed/workflow.ts";

const long = "x".repeat(300_000);
const props = { description: "…", inputs: {} };

const low = reusableWorkflow("low", { name: "Low", ...props }, () => ({
  jobs: {
    check: job({ "runs-on": "ubuntu-latest", permissions: {}, steps: [{ name: "Check", run: `echo ${long}` }] }),
  },
}));

const middle = reusableWorkflow("middle", { name: "Middle", ...props }, () => ({
  jobs: {
    one: call(low, { permissions: {}, with: {} }),
    two: call(low, { permissions: {}, with: {} }),
    three: call(low, { permissions: {}, with: {} }),
  },
}));

export default reusableWorkflow("example", { name: "Example", ...props }, () => ({
  jobs: {
    one: call(middle, { permissions: {}, with: {} }),
    two: call(middle, { permissions: {}, with: {} }),
    three: call(middle, { permissions: {}, with: {} }),
  },
}));
