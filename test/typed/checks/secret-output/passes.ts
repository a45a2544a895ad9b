import { ne, text } from "../../../../workflows-src/typed/functions.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow(
  "example",
  { name: "Example", description: "…", on: { push: {} }, secrets: ["TOKEN"] },
  ({ secrets }) => ({
    build: job({
      "runs-on": "ubuntu-latest",
      permissions: {},
      steps: [{ name: "Build", run: "make" }],
      outputs: { login: text`bot is known: ${ne(secrets.TOKEN, "")}` },
    }),
  }),
);
