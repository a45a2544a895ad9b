import { job } from "../../../../workflows-src/typed/job.ts";
import { step } from "../../../../workflows-src/typed/step.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

const version = step({
  id: "version",
  name: "Read the version",
  run: 'echo "number=$(cat VERSION)" >> "$GITHUB_OUTPUT"',
  outputs: ["number"],
});

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => ({
  build: job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    steps: [version, { name: "Build", run: "make", env: { VERSION: version.outputs.number } }],
  }),
}));
