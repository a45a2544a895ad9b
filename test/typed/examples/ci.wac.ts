import { checkout, setupNode, uploadArtifact } from "../../../workflows-src/typed/actions.ts";
import { github } from "../../../workflows-src/typed/contexts.ts";
import { eq, failure, text } from "../../../workflows-src/typed/functions.ts";
import { job } from "../../../workflows-src/typed/job.ts";
import { workflow } from "../../../workflows-src/typed/workflow.ts";

export default workflow(
  "ci",
  {
    name: "CI",
    description: "Tests on the versions and systems that are supported, and on the next version, which may fail.",
    on: { push: { branches: ["main"] }, pull_request: { "paths-ignore": ["docs/**"] } },
    concurrency: { group: text`ci-${github.ref}`, "cancel-in-progress": true },
    defaults: { run: { shell: "bash" } },
  },
  () => ({
    test: job({
      name: ({ node, os }) => text`Node ${node} on ${os}`,
      "runs-on": ({ os }) => os,
      permissions: { contents: "read" },
      "timeout-minutes": 20,
      // Only some legs have the key: in the others it is null, which is no answer here.
      "continue-on-error": ({ next }) => eq(next, true),
      strategy: {
        "fail-fast": false,
        matrix: {
          node: [22, 24],
          os: ["ubuntu-latest", "windows-latest"],
          exclude: [{ node: 22, os: "windows-latest" }],
          include: [{ node: 26, os: "ubuntu-latest", next: true }],
        },
      },
      steps: ({ node, os }) => [
        checkout({ "persist-credentials": false }),
        setupNode({ "node-version": node, cache: "npm" }),
        { name: "Install", run: "npm ci" },
        { name: "Test", run: "npm test", env: { NODE_VERSION: node } },
        uploadArtifact(
          { name: text`log-${node}-${os}`, path: "test.log", "retention-days": 7 },
          { name: "Keep the log", if: failure() },
        ),
      ],
    }),
  }),
);
