import { github } from "../../../../workflows-src/typed/contexts.ts";
import { text, trusted } from "../../../../workflows-src/typed/functions.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow("example", { name: "Example", description: "…", on: { pull_request: {} } }, () => ({
  build: job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    concurrency: { group: text`build-${trusted(github.head_ref, "")}` },
    steps: [{ name: "Build", run: "make" }],
  }),
}));
