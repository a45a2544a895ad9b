import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => ({
  build: job({
    "runs-on": ["self-hosted", "linux"],
    permissions: {},
    "timeout-minutes": 7_200,
    steps: [{ name: "Build", run: "make", "timeout-minutes": 7_201 }],
  }),
}));
