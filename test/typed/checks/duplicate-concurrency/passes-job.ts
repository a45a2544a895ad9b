import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow(
  "example",
  { name: "Example", description: "…", on: { push: {} }, concurrency: { group: "build" } },
  () => ({
    build: job({
      "runs-on": "ubuntu-latest",
      permissions: {},
      concurrency: { group: "build-job" },
      steps: [{ name: "Build", run: "make" }],
    }),
  }),
);
