import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

const hours: string = "two";

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => ({
  build: job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    "timeout-minutes": 60 * Number(hours),
    strategy: { matrix: { size: [1, Number.POSITIVE_INFINITY] }, "max-parallel": 0 },
    steps: [{ name: "Build", run: "make", "timeout-minutes": 1.5, env: { LIMIT: -1 } }],
  }),
}));
