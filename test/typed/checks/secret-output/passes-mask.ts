import { job } from "../../../../workflows-src/typed/job.ts";
import { step } from "../../../../workflows-src/typed/step.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => {
  const token = step({
    id: "token",
    name: "Make a token",
    run: 'echo "token=$TOKEN" >> "$GITHUB_OUTPUT"',
    env: { TOKEN: "made-up" },
    outputs: ["token"],
  });
  const build = job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    steps: [token],
    outputs: { token: token.outputs.token },
  });
  return { build };
});
