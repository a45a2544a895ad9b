import { uploadArtifact } from "../../../../workflows-src/typed/actions.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => ({
  test: job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    strategy: { matrix: { node: [22, 24] } },
    steps: [{ name: "Test", run: "make test" }, uploadArtifact({ name: "log", path: "test.log" })],
  }),
}));
