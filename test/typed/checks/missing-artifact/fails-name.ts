import { downloadArtifact, uploadArtifact } from "../../../../workflows-src/typed/actions.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => {
  const build = job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    steps: [{ name: "Build", run: "make" }, uploadArtifact({ name: "package", path: "dist" })],
  });
  const release = job({
    needs: [build],
    "runs-on": "ubuntu-latest",
    permissions: {},
    steps: [downloadArtifact({ name: "packages", path: "dist" }), { name: "Release", run: "make release" }],
  });
  return { build, release };
});
