import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

const workflowThere = "elsewhere/workflows/.github/workflows/build.yml@0123456789abcdef0123456789abcdef01234567";

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => ({
  build: job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    steps: [],
    unmodelled: { uses: workflowThere, secrets: { token: "x" } },
  }),
}));
