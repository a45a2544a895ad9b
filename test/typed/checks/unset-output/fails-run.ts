import { job } from "../../../../workflows-src/typed/job.ts";
import { step } from "../../../../workflows-src/typed/step.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => {
  const count = step({ id: "count", name: "Count", run: "files=$(ls | wc -l)", outputs: ["files"] });
  return { build: job({ "runs-on": "ubuntu-latest", permissions: {}, steps: [count], outputs: count.outputs }) };
});
