import { failure } from "../../../../workflows-src/typed/functions.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => {
  const build = job({ "runs-on": "ubuntu-latest", permissions: {}, steps: [{ name: "Build", run: "make" }] });
  const tell = job({
    if: failure(),
    "runs-on": "ubuntu-latest",
    permissions: {},
    steps: [{ name: "Tell", run: "make tell" }],
  });
  return { build, tell };
});
