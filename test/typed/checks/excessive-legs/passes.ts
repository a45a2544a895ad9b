import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

const versions = Array.from({ length: 16 }, (_, index) => index);

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => ({
  test: job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    strategy: { matrix: { client: versions, server: versions } },
    steps: [{ name: "Build", run: "make" }],
  }),
}));
