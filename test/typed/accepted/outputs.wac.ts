import { checkout } from "../../../workflows-src/typed/actions.ts";
import { eq, fromJSON } from "../../../workflows-src/typed/functions.ts";
import { job } from "../../../workflows-src/typed/job.ts";
import { jsonOutput, output } from "../../../workflows-src/typed/outputs.ts";
import { step } from "../../../workflows-src/typed/step.ts";
import { workflow } from "../../../workflows-src/typed/workflow.ts";

export default workflow(
  "outputs",
  {
    name: "Outputs",
    description:
      "Outputs that a step copies from a file, a matrix that another output guards, and a schedule before midnight.",
    on: { schedule: [{ cron: "0,30,58 23 * * 0" }, { cron: "58 23,0 1 * *" }] },
  },
  () => {
    const versions = step({
      id: "versions",
      name: "Read the versions",
      run: `jq --raw-output 'keys[] as $k | "\\($k)=\\(.[$k])"' versions.json >> "$GITHUB_OUTPUT"\ncat lists.env >> "$GITHUB_OUTPUT"`,
      outputs: { any: output("whether there are packages"), packages: jsonOutput<readonly string[]>("the packages") },
    });
    const list = job({
      "runs-on": "ubuntu-latest",
      permissions: { contents: "read" },
      steps: [checkout({ "persist-credentials": false }), versions],
      outputs: versions.outputs,
    });
    const test = job({
      "runs-on": "ubuntu-latest",
      permissions: {},
      needs: [list],
      if: eq(list.outputs.any, "true"),
      strategy: { matrix: { name: fromJSON(list.outputs.packages) } },
      steps: ({ name }) => [{ name: "Test", run: "make", env: { NAME: name } }],
    });
    return { list, test };
  },
);
