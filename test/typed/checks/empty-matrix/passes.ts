import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => ({
  test: job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    strategy: { matrix: { node: [20, 24], os: ["linux"] } },
    steps: [{ name: "Build", run: "make" }],
  }),
}));
