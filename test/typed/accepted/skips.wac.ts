import { and, cancelled, eq, not } from "../../../workflows-src/typed/functions.ts";
import { job } from "../../../workflows-src/typed/job.ts";
import { step } from "../../../workflows-src/typed/step.ts";
import { workflow } from "../../../workflows-src/typed/workflow.ts";

export default workflow(
  "skips",
  {
    name: "Skips",
    description: "Jobs that are skipped together, as they are meant to be.",
    on: { push: { branches: ["main"] }, pull_request: {} },
  },
  ({ github }) => {
    const plain = { "runs-on": "ubuntu-latest", permissions: {} } as const;
    const isPushed = eq(github.event_name, "push");
    const version = step({
      id: "version",
      name: "Find the version",
      run: 'echo "tag=v1" >> "$GITHUB_OUTPUT"',
      outputs: ["tag"],
    });
    const release = job({ ...plain, if: isPushed, steps: [version], outputs: version.outputs });
    const run = { name: "Run", run: "make" };
    const sameCondition = job({ ...plain, needs: [release], if: isPushed, steps: [run] });
    const more = job({ ...plain, needs: [release], if: and(isPushed, eq(github.ref_name, "main")), steps: [run] });
    const afterSuccess = job({ ...plain, needs: [release], if: eq(release.result, "success"), steps: [run] });
    const afterOutput = job({ ...plain, needs: [release], if: eq(release.outputs.tag, "v1"), steps: [run] });
    const always = job({ ...plain, needs: [release], if: not(cancelled()), steps: [run] });
    return { release, sameCondition, more, afterSuccess, afterOutput, always };
  },
);
