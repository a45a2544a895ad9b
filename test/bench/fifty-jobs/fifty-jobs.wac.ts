import { checkout, setupNode } from "../../../workflows-src/typed/actions.ts";
import { github, runner } from "../../../workflows-src/typed/contexts.ts";
import { eq, text } from "../../../workflows-src/typed/functions.ts";
import { job } from "../../../workflows-src/typed/job.ts";
import type { Job } from "../../../workflows-src/typed/model/definition.ts";
import { workflow } from "../../../workflows-src/typed/workflow.ts";

/** Fifty jobs of ten steps each, every job after the one before, with matrix, conditions, expressions and outputs. */
export default workflow(
  "fifty-jobs",
  { name: "Fifty jobs", description: "As large as a workflow that people still read.", on: { push: {} } },
  () => {
    const jobs: Record<string, Job> = {};
    let before: Job[] = [];
    for (let number = 1; number <= 50; number++) {
      const versions = setupNode({ "node-version": 24 }, { id: "versions", name: "Node" });
      const one = job({
        name: `Job ${number}`,
        needs: before,
        "runs-on": "ubuntu-latest",
        permissions: { contents: "read" },
        strategy: { matrix: { shard: [1, 2, 3] } },
        env: { NUMBER: number, REF: github.ref },
        outputs: { node: versions.outputs["node-version"] },
        steps: ({ shard }) => [
          checkout({ ref: github.sha, "persist-credentials": false }),
          versions,
          ...Array.from({ length: 8 }, (_, index) => ({
            name: `Step ${index + 1}`,
            if: eq(github.ref_type, "branch"),
            env: { SHARD: shard, FILE: text`${runner.temp}/${github.ref_name}-${number}` },
            run: `echo "$SHARD of job ${number}, step ${index + 1}" >> "$FILE"\n`,
          })),
        ],
      });
      jobs[`job-${number}`] = one;
      before = [one];
    }
    return jobs;
  },
);
