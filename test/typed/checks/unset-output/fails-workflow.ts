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
  const outputs: Readonly<Record<string, typeof build.outputs.commit>> = build.outputs;
  return { jobs: { build }, outputs: { commit: { description: "what was built", value: outputs.comit as never } } };
});
