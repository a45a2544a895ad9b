import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => {
  const build = job({
    "runs-on": "windows-latest",
    permissions: {},
    container: "node:24",
    steps: [{ name: "Build", run: "make" }],
  });
  return { build };
});
