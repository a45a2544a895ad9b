import { job } from "../../../../workflows-src/typed/job.ts";
import type { AnyJob } from "../../../../workflows-src/typed/model/definition.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => {
  const needs: AnyJob[] = [];
  const build = job({ "runs-on": "ubuntu-latest", permissions: {}, needs, steps: [{ name: "Build", run: "make" }] });
  const test = job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    needs: [build],
    steps: [{ name: "Build", run: "make" }],
  });
  const pack = job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    needs: [test],
    steps: [{ name: "Build", run: "make" }],
  });
  return { build, test, pack };
});
