import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

const base = { "runs-on": "ubuntu-latest", permissions: {}, steps: [{ name: "Build", run: "make" }] } as const;

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => ({
  build: job({
    ...base,
    steps: [{ name: "Build", run: "make all" }],
  }),
}));
