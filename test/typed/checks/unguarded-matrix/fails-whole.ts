import { json } from "../../../../workflows-src/typed/declarations.ts";
import { fromJSON, notEmpty } from "../../../../workflows-src/typed/functions.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { reusableWorkflow } from "../../../../workflows-src/typed/workflow.ts";

const inputs = {
  legs: json<{ include: { node: number }[]; exclude: { node: number }[] }>({ description: "what to test" }),
};

export default reusableWorkflow("example", { name: "Example", description: "…", inputs }, ({ inputs: { legs } }) => ({
  jobs: {
    test: job({
      "runs-on": "ubuntu-latest",
      permissions: {},
      if: notEmpty(fromJSON(legs).exclude),
      strategy: { matrix: fromJSON(legs) },
      steps: [{ name: "Build", run: "make" }],
    }),
  },
}));
