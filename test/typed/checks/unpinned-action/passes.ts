import { action } from "../../../../workflows-src/typed/action.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

const setup = action<{ version?: string }>({
  repository: "example/setup",
  version: "v2.1.0",
  commit: "0123456789abcdef0123456789abcdef01234567",
});

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => ({
  build: job({ "runs-on": "ubuntu-latest", permissions: {}, steps: [setup(), { name: "Build", run: "make" }] }),
}));
