import { externalWorkflow } from "../../../../workflows-src/typed/external.ts";
import { call, workflow } from "../../../../workflows-src/typed/workflow.ts";

const build = externalWorkflow(
  "elsewhere/workflows/.github/workflows/build.yml@0123456789abcdef0123456789abcdef01234567",
  { version: "v2.1.0" },
);

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => ({
  build: call(build, { permissions: {}, with: {} }),
}));
