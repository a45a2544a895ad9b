import { job } from "../../../../workflows-src/typed/job.ts";
import { defineScript, output, script } from "../../../../workflows-src/typed/script.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

const count = defineScript({
  name: "count",
  title: "Count",
  env: { FOLDER: "what is in it is counted" },
  outputs: { files: output("how many") },
});

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => {
  const sources = script(count, { env: { FOLDER: "src" } });
  const tests = script(count, { id: "tests", env: { FOLDER: "test" } });
  const { files } = tests.outputs;
  return { build: job({ "runs-on": "ubuntu-latest", permissions: {}, steps: [sources, tests], outputs: { files } }) };
});
