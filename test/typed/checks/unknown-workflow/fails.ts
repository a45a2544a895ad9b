import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow(
  "example",
  { name: "Example", description: "…", on: { workflow_run: { workflows: [], types: ["completed"] } } },
  () => {
    const build = job({
      "runs-on": "ubuntu-latest",
      permissions: {},

      steps: [{ name: "Build", run: "make" }],
    });
    return { build };
  },
);
