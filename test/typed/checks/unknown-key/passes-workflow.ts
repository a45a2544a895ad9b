import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

const settings = { name: "Example", description: "…", concurrency: { group: "example" } };

export default workflow("example", { ...settings, on: { push: {} } }, () => ({
  build: job({ "runs-on": "ubuntu-latest", permissions: {}, steps: [{ name: "Build", run: "make" }] }),
}));
