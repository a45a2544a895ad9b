import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => {
  const build = job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    strategy: { matrix: { python: [3.9, 3.1] } },
    steps: ({ python }) => [{ name: "Test", run: "tox", env: { PYTHON: python } }],
  });
  return { build };
});
