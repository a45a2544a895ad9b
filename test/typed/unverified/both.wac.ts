import { job } from "../../../workflows-src/typed/job.ts";
import { workflow } from "../../../workflows-src/typed/workflow.ts";

export default workflow(
  "both",
  {
    name: "Both",
    description: "GitHub's parser refuses a key of the escape hatch, and one that is not.",
    on: { push: {} },
    unmodelled: { "key-of-tomorrow": "none" },
  },
  () => ({
    build: job({
      "runs-on": "ubuntu-latest",
      permissions: {},
      container: { image: "" },
      unmodelled: { container: { "key-of-tomorrow": 1 } },
      steps: [{ name: "Make", run: "make" }],
    }),
  }),
);
