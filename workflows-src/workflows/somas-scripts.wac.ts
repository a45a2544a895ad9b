import { integrate } from "../inline/integrate.script.ts";
import { report } from "../inline/report.script.ts";
import { task } from "../inline/task.script.ts";
import { wait } from "../inline/wait.script.ts";
import { uploadArtifact } from "../typed/actions.ts";
import { string } from "../typed/declarations.ts";
import { runsOn } from "../typed/functions.ts";
import { job } from "../typed/job.ts";
import { SCRIPTS_FOLDER, storeScript } from "../typed/script.ts";
import { reusableWorkflow } from "../typed/workflow.ts";

export default reusableWorkflow(
  "somas-scripts",
  {
    name: "SOMAS scripts",
    description: [
      "Hands the scripts of the other jobs over as an artifact, so that this file is called once and theirs stay short.",
      "Each of those jobs compares a script with the sha256 that stands in its own file before it runs it.",
    ].join("\n"),
    inputs: {
      artifact: string({ description: "name of the artifact" }),
      runs_on: string({ description: "runner label, or several as JSON" }),
    },
  },
  ({ inputs }) => {
    const scripts = job({
      "runs-on": runsOn(inputs.runs_on),
      permissions: {},
      "timeout-minutes": 15,
      steps: [
        ...[wait, task, integrate, report].map((script) => storeScript(script)),
        uploadArtifact(
          { name: inputs.artifact, path: SCRIPTS_FOLDER, overwrite: true, "if-no-files-found": "error" },
          { name: "Hand the scripts over" },
        ),
      ],
    });
    return { jobs: { scripts } };
  },
);
