import { uploadArtifact } from "../../../../workflows-src/typed/actions.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { defineScript, output, SCRIPTS_FOLDER, script, storeScript } from "../../../../workflows-src/typed/script.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

const count = defineScript({
  name: "count",
  title: "Count the files",
  delivery: "digest",
  env: {},
  outputs: { files: output("how many there are") },
});

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => {
  const store = job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    steps: [storeScript(count), uploadArtifact({ name: "scripts", path: SCRIPTS_FOLDER })],
  });
  const build = job({
    needs: [store],
    "runs-on": "ubuntu-latest",
    permissions: {},
    steps: [script(count, { env: {} })],
  });
  return { store, build };
});
