import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

const settings = { "runs-on": "ubuntu-latest", permissions: {}, "timeout-minutes": 10 } as const;

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => ({
  build: job({ ...settings, steps: [{ name: "Build", run: "make" }] }),
}));
