import { downloadArtifact, uploadArtifact } from "../../../../workflows-src/typed/actions.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { SCRIPTS_FOLDER, script, storeScript } from "../../../../workflows-src/typed/script.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";
import { count } from "./count.script.ts";

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => {
  const store = job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    steps: [uploadArtifact({ name: "scripts", path: SCRIPTS_FOLDER }), storeScript(count)],
  });
  const build = job({
    needs: [store],
    "runs-on": "ubuntu-latest",
    permissions: {},
    steps: [downloadArtifact({ name: "scripts", path: SCRIPTS_FOLDER }), script(count, { env: {} })],
  });
  return { store, build };
});
