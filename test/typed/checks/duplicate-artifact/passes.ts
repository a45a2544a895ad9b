import { uploadArtifact } from "../../../../workflows-src/typed/actions.ts";
import { eq, text } from "../../../../workflows-src/typed/functions.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => ({
  test: job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    strategy: { matrix: { node: [22, 24] } },
    steps: ({ node }) => [
      { name: "Test", run: "make test" },
      uploadArtifact({ name: text`log-${node}`, path: "test.log" }),
      uploadArtifact({ name: "report", path: "report" }, { name: "Keep one report", if: eq(node, 24) }),
      uploadArtifact({ name: "crash", path: "core", "if-no-files-found": "ignore" }),
    ],
  }),
}));
