import { action } from "../../../../workflows-src/typed/action.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

const login = action<{ "role-to-assume": string; "aws-region": string }>({
  repository: "aws-actions/configure-aws-credentials",
  version: "v5.1.0",
  commit: "0123456789012345678901234567890123456789",
});

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => {
  const build = job({
    "runs-on": "ubuntu-latest",
    permissions: { contents: "read", "id-token": "write" },

    steps: [login({ "role-to-assume": "arn:aws:iam::1:role/deploy", "aws-region": "eu-west-1" }, { name: "Log in" })],
  });
  return { build };
});
