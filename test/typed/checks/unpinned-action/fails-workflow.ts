import { externalWorkflow } from "../../../../workflows-src/typed/external.ts";
import { call, workflow } from "../../../../workflows-src/typed/workflow.ts";

const build = externalWorkflow("elsewhere/workflows/.github/workflows/build.yml@v2", { version: "v2.1.0" });

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => ({
  build: call(build, { permissions: {}, with: {} }),
}));
