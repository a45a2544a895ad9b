import { action } from "../../../../workflows-src/typed/action.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

const lint = action<object>({
  repository: "octo/lint",
  version: "v4",
  commit: "0123456789012345678901234567890123456789",
});

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => {
  const build = job({
    "runs-on": "ubuntu-latest",
    permissions: {},

    steps: [lint({}, { name: "Lint" })],
  });
  return { build };
});
