import { checkout } from "../../../../workflows-src/typed/actions.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import type { AnyJob } from "../../../../workflows-src/typed/model/definition.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => {
  const source = checkout({}, { id: "source" });
  const build: AnyJob = job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    steps: () => [source, { name: "Say", env: { COMMIT: build.outputs.commit as never }, run: 'echo "$COMMIT"' }],
    outputs: { commit: source.outputs.commit },
  });
  return { build };
});
