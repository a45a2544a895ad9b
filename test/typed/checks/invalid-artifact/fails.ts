import { uploadArtifact } from "../../../../workflows-src/typed/actions.ts";
import { text } from "../../../../workflows-src/typed/functions.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => {
  const build = job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    strategy: { matrix: { node: ["lts/*", "24"] } },
    steps: ({ node }) => [uploadArtifact({ name: text`log-${node}`, path: "log" })],
  });
  return { build };
});
