import { externalWorkflow } from "../../../../workflows-src/typed/external.ts";
import { call, workflow } from "../../../../workflows-src/typed/workflow.ts";

const check = externalWorkflow("octo/shared/.github/workflows/check.yml@0123456789012345678901234567890123456789", {
  version: "v1.0.0",
});
const settings = { permissions: {}, with: {}, comment: "Checks what comes from outside." };

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => ({
  check: call(check, settings),
}));
