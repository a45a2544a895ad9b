import { fromJSON, notEmpty } from "../../../../workflows-src/typed/functions.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { defineScript, jsonOutput, script } from "../../../../workflows-src/typed/script.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

const list = defineScript({
  name: "list",
  title: "List the packages",
  env: {},
  outputs: { packages: jsonOutput<readonly string[]>("the packages that changed") },
});

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => {
  const step = script(list, { env: {} });
  const changes = job({ "runs-on": "ubuntu-latest", permissions: {}, steps: [step], outputs: step.outputs });
  const packages = fromJSON(changes.outputs.packages);
  const test = job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    needs: [changes],
    if: notEmpty(packages),
    strategy: { matrix: { package: packages } },
    steps: [{ name: "Build", run: "make" }],
  });
  return { changes, test };
});
