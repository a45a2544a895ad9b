import { github } from "../../../../workflows-src/typed/contexts.ts";
import { text } from "../../../../workflows-src/typed/functions.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

const props = { name: "Example", description: "…", on: { push: {} }, concurrency: { group: "deploy" } };

export default workflow("example", props, () => ({
  greet: job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    strategy: { matrix: { node: [20, 24] } },
    name: ({ node }) => text`Greet ${github.actor} with ${node}`,
    steps: [{ name: "Greet", run: "echo hello" }],
  }),
}));
