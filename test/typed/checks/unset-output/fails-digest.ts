import { job } from "../../../../workflows-src/typed/job.ts";
import { defineScript, output, script, storeScript } from "../../../../workflows-src/typed/script.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

const count = defineScript({
  name: "counts-nothing",
  title: "Count the files",
  delivery: "digest",
  env: {},
  outputs: { found: output("how many there are") },
});

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => {
  const step = script(count, { env: {} });
  const steps = [storeScript(count), step];
  return { build: job({ "runs-on": "ubuntu-latest", permissions: {}, steps, outputs: step.outputs }) };
});
