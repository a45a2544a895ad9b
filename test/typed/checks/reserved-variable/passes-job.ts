import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => ({
  build: job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    env: { RUNNER_DEBUG: "1" },
    steps: [{ name: "Build", run: "make" }],
  }),
}));
