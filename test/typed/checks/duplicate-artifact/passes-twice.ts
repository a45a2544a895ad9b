import { uploadArtifact } from "../../../../workflows-src/typed/actions.ts";
import { github } from "../../../../workflows-src/typed/contexts.ts";
import { eq } from "../../../../workflows-src/typed/functions.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => ({
  build: job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    steps: [
      { name: "Build", run: "make" },
      uploadArtifact({ path: "out" }),
      { name: "Test", run: "make test" },
      uploadArtifact({ name: "test-log", path: "test.log" }),
      uploadArtifact({ path: "out", overwrite: true }),
    ],
  }),
  release: job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    if: eq(github.ref_type, "tag"),
    steps: [{ name: "Build", run: "make" }, uploadArtifact({ path: "out" })],
  }),
}));
