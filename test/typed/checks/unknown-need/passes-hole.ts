import { type AnyJob, job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => {
  const needs = new Array<AnyJob>(0);
  const build = job({ "runs-on": "ubuntu-latest", permissions: {}, needs, steps: [{ name: "Build", run: "make" }] });
  return { build };
});
