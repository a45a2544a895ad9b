import { job } from "../../../../workflows-src/typed/job.ts";
import { step } from "../../../../workflows-src/typed/step.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => {
  const version = step({
    id: "version",
    name: "Read the version",
    run: 'echo "version=$(cat VERSION)" >> "$GITHUB_OUTPUT"',
    outputs: ["version"],
  });
  const build = job({
    "runs-on": ({ os }) => os,
    permissions: {},
    strategy: { matrix: { os: ["ubuntu-latest", "windows-latest"] } },
    steps: [version],
    outputs: { version: version.outputs.version },
  });
  const release = job({
    needs: [build],
    "runs-on": "ubuntu-latest",
    permissions: {},
    steps: [{ name: "Release", run: "make release", env: { VERSION: build.outputs.version } }],
  });
  return { build, release };
});
