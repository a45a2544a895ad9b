import { checkout, downloadArtifact } from "../../../workflows-src/typed/actions.ts";
import { string } from "../../../workflows-src/typed/declarations.ts";
import { job } from "../../../workflows-src/typed/job.ts";
import { SCRIPTS_FOLDER, script } from "../../../workflows-src/typed/script.ts";
import { reusableWorkflow } from "../../../workflows-src/typed/workflow.ts";
import { measure } from "./inline/measure.script.ts";

export default reusableWorkflow(
  "measurement",
  {
    name: "Measurement",
    description: "Measures one package.",
    inputs: { folder: string({ description: "the folder of the package" }) },
  },
  ({ inputs }) => {
    const run = script(measure, { env: { FOLDER: inputs.folder } });
    const size = job({
      "runs-on": "ubuntu-latest",
      permissions: { contents: "read" },
      steps: [
        checkout({ "persist-credentials": false }),
        downloadArtifact({ name: "scripts", path: SCRIPTS_FOLDER }, { name: "Get the scripts" }),
        run,
      ],
      outputs: run.outputs,
    });
    return { jobs: { size }, outputs: size.outputs };
  },
);
