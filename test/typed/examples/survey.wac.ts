import { uploadArtifact } from "../../../workflows-src/typed/actions.ts";
import { job } from "../../../workflows-src/typed/job.ts";
import { SCRIPTS_FOLDER, storeScript } from "../../../workflows-src/typed/script.ts";
import { call, workflow } from "../../../workflows-src/typed/workflow.ts";
import { measure } from "./inline/measure.script.ts";
import measurement from "./measurement.wac.ts";

export default workflow(
  "survey",
  { name: "Survey", description: "Measures the packages side by side.", on: { workflow_dispatch: {} } },
  () => {
    const scripts = job({
      "runs-on": "ubuntu-latest",
      permissions: {},
      steps: [
        storeScript(measure),
        uploadArtifact({ name: "scripts", path: SCRIPTS_FOLDER }, { name: "Hand the script over" }),
      ],
    });
    const measured = (folder: string) =>
      call(measurement, { needs: [scripts], permissions: { contents: "read" }, with: { folder } });
    return { scripts, api: measured("api"), search: measured("search"), shop: measured("shop") };
  },
);
