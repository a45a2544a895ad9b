import { eq } from "../../../workflows-src/typed/functions.ts";
import { job } from "../../../workflows-src/typed/job.ts";
import { workflow } from "../../../workflows-src/typed/workflow.ts";

export default workflow(
  "chain",
  { name: "Chain", description: "Jobs behind one with an if: one warning.", on: { push: {}, release: {} } },
  ({ github }) => {
    const plain = { "runs-on": "ubuntu-latest", permissions: {}, steps: [{ name: "Run", run: "make" }] } as const;
    const build = job({ ...plain, if: eq(github.event_name, "release") });
    const sign = job({ ...plain, needs: [build] });
    const check = job({ ...plain, needs: [build] });
    const publish = job({ ...plain, needs: [sign, check] });
    return { build, sign, check, publish };
  },
);
