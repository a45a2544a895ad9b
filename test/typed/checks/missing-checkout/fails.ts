import { action } from "../../../../workflows-src/typed/action.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

const lint = action<object>({ uses: "./.github/actions/lint" });

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => {
  const build = job({
    "runs-on": "ubuntu-latest",
    permissions: { contents: "read" },

    steps: [lint({}, { name: "Lint" })],
  });
  return { build };
});
