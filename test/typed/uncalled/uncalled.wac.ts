import { downloadArtifact } from "../../../workflows-src/typed/actions.ts";
import { job } from "../../../workflows-src/typed/job.ts";
import { SCRIPTS_FOLDER, script } from "../../../workflows-src/typed/script.ts";
import { reusableWorkflow } from "../../../workflows-src/typed/workflow.ts";
import { measure } from "../examples/inline/measure.script.ts";

export default reusableWorkflow(
  "uncalled",
  { name: "Uncalled", description: "No workflow calls it, and nothing in it stores the script.", inputs: {} },
  () => ({
    jobs: {
      size: job({
        "runs-on": "ubuntu-latest",
        permissions: {},
        steps: [downloadArtifact({ name: "scripts", path: SCRIPTS_FOLDER }), script(measure, { env: { FOLDER: "." } })],
      }),
    },
  }),
);
