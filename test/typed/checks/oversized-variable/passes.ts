import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

/** With NAME= in front, and a zero byte behind. */
const long = "x".repeat(131_072 - "TEXT=".length - 1);

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => ({
  build: job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    steps: [{ name: "Build", env: { TEXT: long }, run: "make" }],
  }),
}));
