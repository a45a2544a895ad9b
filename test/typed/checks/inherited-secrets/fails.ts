import { secret } from "../../../../workflows-src/typed/declarations.ts";
import { externalWorkflow } from "../../../../workflows-src/typed/external.ts";
import { call, workflow } from "../../../../workflows-src/typed/workflow.ts";

const build = externalWorkflow(
  "elsewhere/workflows/.github/workflows/build.yml@0123456789abcdef0123456789abcdef01234567",
  {
    version: "v2.1.0",
    secrets: { token: secret({ description: "reads packages", required: true }) },
  },
);

export default workflow(
  "example",
  { name: "Example", description: "…", on: { push: {} }, secrets: ["packages"] },
  () => ({
    build: call(build, { permissions: {}, with: {}, secrets: "inherit" }),
  }),
);
