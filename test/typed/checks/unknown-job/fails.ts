import { checkout } from "../../../../workflows-src/typed/actions.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { reusableWorkflow } from "../../../../workflows-src/typed/workflow.ts";

export default reusableWorkflow("example", { name: "Example", description: "…", inputs: {} }, () => {
  const source = checkout({}, { id: "source" });
  const build = job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    steps: [source],
    outputs: { commit: source.outputs.commit },
  });
  const test = job({ "runs-on": "ubuntu-latest", permissions: {}, steps: [{ name: "Build", run: "make" }] });
  return { jobs: { test }, outputs: { commit: build.outputs.commit } };
});
