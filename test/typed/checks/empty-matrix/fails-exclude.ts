import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => {
  const build = job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    strategy: { matrix: { node: [22, 24], exclude: [{}] } },
    steps: [{ name: "Build", run: "make" }],
  });
  return { build };
});
