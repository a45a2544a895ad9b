import { checkout } from "../../../../workflows-src/typed/actions.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => {
  const source = checkout({}, { id: "source" });
  const build = job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    steps: [source],
    outputs: { commit: source.outputs.commit },
  });
  const publish = job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    needs: [build],
    steps: [{ name: "Build", run: "make" }],
    outputs: { commit: source.outputs.commit },
  });
  return { build, publish };
});
