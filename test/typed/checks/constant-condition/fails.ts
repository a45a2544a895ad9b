import { eq } from "../../../../workflows-src/typed/functions.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, ({ github }) => {
  const build = job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    if: eq(github.ref, "release"),
    steps: [{ name: "Build", run: "make" }],
  });
  return { build };
});
