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
    steps: [{ name: "Say", env: { COMMIT: build.outputs.commit }, run: 'echo "$COMMIT"' }],
  });
  return { build, publish };
});
