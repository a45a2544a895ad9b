import { string } from "../../../../workflows-src/typed/declarations.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

const level = { description: "how deep", defualt: "low" };

export default workflow(
  "example",
  { name: "Example", description: "…", on: { workflow_dispatch: { inputs: { level: string(level) } } } },
  ({ inputs }) => ({
    build: job({
      "runs-on": "ubuntu-latest",
      permissions: {},
      steps: [{ name: "Build", run: "make", env: { LEVEL: inputs.level } }],
    }),
  }),
);
