import { job } from "../../../../workflows-src/typed/job.ts";
import { defineScript, output, script } from "../../../../workflows-src/typed/script.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

const count = defineScript({
  name: "counts-nothing",
  title: "Count the files",
  env: {},
  outputs: { files: output("how many there are") },
});

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => {
  const step = script(count, { env: {} });
  return { build: job({ "runs-on": "ubuntu-latest", permissions: {}, steps: [step], outputs: step.outputs }) };
});
