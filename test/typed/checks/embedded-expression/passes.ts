import { github } from "../../../../workflows-src/typed/contexts.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => ({
  greet: job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    steps: [{ name: "Greet", env: { ACTOR: github.actor }, run: 'echo "$ACTOR"' }],
  }),
}));
