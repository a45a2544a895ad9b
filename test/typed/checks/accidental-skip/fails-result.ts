import { github } from "../../../../workflows-src/typed/contexts.ts";
import { eq, or } from "../../../../workflows-src/typed/functions.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => {
  const build = job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    if: eq(github.ref, "refs/heads/main"),
    steps: [{ name: "Build", run: "make" }],
  });
  const report = job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    needs: [build],
    if: or(eq(build.result, "success"), eq(build.result, "skipped")),
    steps: [{ name: "Build", run: "make" }],
  });
  return { build, report };
});
