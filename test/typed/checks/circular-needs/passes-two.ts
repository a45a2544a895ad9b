import { job } from "../../../../workflows-src/typed/job.ts";
import type { AnyJob } from "../../../../workflows-src/typed/model/definition.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => {
  const [forA, forB, forC]: [AnyJob[], AnyJob[], AnyJob[]] = [[], [], []];
  const a = job({ "runs-on": "ubuntu-latest", permissions: {}, needs: forA, steps: [{ name: "Build", run: "make" }] });
  const b = job({ "runs-on": "ubuntu-latest", permissions: {}, needs: forB, steps: [{ name: "Build", run: "make" }] });
  const c = job({ "runs-on": "ubuntu-latest", permissions: {}, needs: forC, steps: [{ name: "Build", run: "make" }] });
  const after = job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    needs: [a],
    steps: [{ name: "Build", run: "make" }],
  });
  forB.push(c);
  return { c, b, a, after };
});
