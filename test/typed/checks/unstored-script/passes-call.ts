import { downloadArtifact, uploadArtifact } from "../../../../workflows-src/typed/actions.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { SCRIPTS_FOLDER, script, storeScript } from "../../../../workflows-src/typed/script.ts";
import { call, reusableWorkflow, workflow } from "../../../../workflows-src/typed/workflow.ts";
import { count } from "./count.script.ts";

const counting = reusableWorkflow("counting", { name: "Counting", description: "…", inputs: {} }, () => ({
  jobs: {
    count: job({
      "runs-on": "ubuntu-latest",
      permissions: {},
      steps: [downloadArtifact({ name: "scripts", path: SCRIPTS_FOLDER }), script(count, { env: {} })],
    }),
  },
}));

const around = reusableWorkflow("around", { name: "Around", description: "…", inputs: {} }, () => ({
  jobs: { count: call(counting, { permissions: {}, with: {} }) },
}));

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => {
  const store = job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    steps: [storeScript(count), uploadArtifact({ name: "scripts", path: SCRIPTS_FOLDER })],
  });
  const build = call(around, { needs: [store], permissions: {}, with: {} });
  return { store, build };
});
