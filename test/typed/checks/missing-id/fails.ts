import { checkout } from "../../../../workflows-src/typed/actions.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => {
  const source = checkout();
  return {
    build: job({
      "runs-on": "ubuntu-latest",
      permissions: {},
      steps: [source],
      outputs: { commit: source.outputs.commit },
    }),
  };
});
