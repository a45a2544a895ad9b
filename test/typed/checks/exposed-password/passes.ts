import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow(
  "example",
  { name: "Example", description: "…", on: { push: {} }, secrets: ["REGISTRY_PASSWORD"] },
  ({ secrets }) => {
    const build = job({
      "runs-on": "ubuntu-latest",
      permissions: {},
      container: { image: "octo/tools", credentials: { username: "octo", password: secrets.REGISTRY_PASSWORD } },
      steps: [{ name: "Build", run: "make" }],
    });
    return { build };
  },
);
