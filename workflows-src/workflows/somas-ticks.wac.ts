import { tick } from "../inline/tick.script.ts";
import { uploadArtifact } from "../typed/actions.ts";
import { string } from "../typed/declarations.ts";
import { runsOn } from "../typed/functions.ts";
import { job } from "../typed/job.ts";
import { SCRIPTS_FOLDER, storeScript } from "../typed/script.ts";
import { reusableWorkflow } from "../typed/workflow.ts";

export default reusableWorkflow(
  "somas-ticks",
  {
    name: "SOMAS ticks",
    description: [
      "Hands over the script that ticks finished tasks in the plan, which knows every format of plans: with the other scripts the file would",
      "be too long. It is called only where the setting update_plan asks for it.",
    ].join("\n"),
    inputs: {
      artifact: string({ description: "name of the artifact" }),
      runs_on: string({ description: "runner label, or several as JSON" }),
    },
  },
  ({ inputs }) => {
    const ticks = job({
      "runs-on": runsOn(inputs.runs_on),
      permissions: {},
      "timeout-minutes": 15,
      steps: [
        storeScript(tick),
        uploadArtifact(
          { name: inputs.artifact, path: SCRIPTS_FOLDER, overwrite: true, "if-no-files-found": "error" },
          { name: "Hand the script over" },
        ),
      ],
    });
    return { jobs: { ticks } };
  },
);
