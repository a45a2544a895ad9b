import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => {
  const build = job({ "runs-on": "ubuntu-latest", permissions: {}, steps: [{ name: "Build", run: "make" }] });
  const lint = job({ "runs-on": "ubuntu-latest", permissions: {}, steps: [{ name: "Build", run: "make" }] });
  const publish = job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    needs: [build, lint],
    steps: [{ name: "Build", run: "make" }],
  });
  return { build, lint, publish };
});
