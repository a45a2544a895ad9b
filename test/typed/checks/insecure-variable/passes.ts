import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow("example", { name: "Example", description: "…", on: { pull_request: {} } }, ({ github }) => {
  const build = job({
    "runs-on": "ubuntu-latest",
    permissions: {},

    steps: [
      {
        name: "Keep the title",
        run: 'echo "TITLE=$TITLE" >> "$GITHUB_OUTPUT"',
        env: { TITLE: github.event.pull_request.title },
      },
    ],
  });
  return { build };
});
