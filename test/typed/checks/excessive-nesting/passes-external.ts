import { externalWorkflow } from "../../../../workflows-src/typed/external.ts";
import { call, reusableWorkflow, workflow } from "../../../../workflows-src/typed/workflow.ts";

const props = { name: "Level", description: "…", inputs: {} };
const elsewhere = externalWorkflow(
  "elsewhere/workflows/.github/workflows/build.yml@0123456789abcdef0123456789abcdef01234567",
  { version: "v2.1.0" },
);

let below = reusableWorkflow("level-1", props, () => ({
  jobs: { down: call(elsewhere, { permissions: {}, with: {} }) },
}));
for (let level = 2; level < 9; level++) {
  const callee = below;
  below = reusableWorkflow(`level-${level}`, props, () => ({
    jobs: { down: call(callee, { permissions: {}, with: {} }) },
  }));
}

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => ({
  top: call(below, { permissions: {}, with: {} }),
}));
