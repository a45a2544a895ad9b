import { checkout } from "../../../../workflows-src/typed/actions.ts";
import { text } from "../../../../workflows-src/typed/functions.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow(
  "example",
  { name: "Example", description: "…", on: { pull_request_target: {} } },
  ({ github }) => {
    const build = job({
      "runs-on": "ubuntu-latest",
      permissions: { contents: "read" },

      steps: [
        checkout({ ref: text`refs/pull/${github.event.number}/merge`, "persist-credentials": false }),
        { name: "Build", run: "make" },
      ],
    });
    return { build };
  },
);
