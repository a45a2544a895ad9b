import { checkout, setupNode, setupPython } from "../typed/actions.ts";
import { text } from "../typed/functions.ts";
import { job } from "../typed/job.ts";
import { workflow } from "../typed/workflow.ts";

export default workflow(
  "ci",
  {
    name: "CI",
    description: "Tests, types, lint, and that the generated files are what the definitions say.",
    on: { push: { branches: ["main"] }, pull_request: {} },
  },
  () => ({
    test: job({
      name: ({ node }) => text`Node ${node}`,
      "runs-on": "ubuntu-latest",
      permissions: { contents: "read" },
      "timeout-minutes": 30,
      strategy: { "fail-fast": false, matrix: { node: [20, 24] } },
      steps: ({ node }) => [
        checkout({ "persist-credentials": false }),
        setupNode({ "node-version": node, cache: "npm" }),
        setupPython({ "python-version": "3.12" }),
        { name: "Run all checks", run: ".ci/run\n" },
      ],
    }),
  }),
);
