import { formatCount } from "../../text/count.ts";
import type { Check } from "./check.ts";

/** Minutes that GitHub lets a job run. https://docs.github.com/actions/reference/limits#existing-system-limits */
const HOSTED = 6 * 60;
const SELF_HOSTED = 5 * 24 * 60;

export const excessiveTimeout: Check = {
  rule: "No timeout is longer than a job may run: 6 hours on GitHub's runners, 5 days on self-hosted ones.",
  why: "GitHub ends the job as failed at its own limit, before the timeout.",
  *find({ jobs }) {
    for (const job of jobs) {
      const runner = job.document()["runs-on"];
      // The type of runs-on takes a plain label only if it is one of GitHub's.
      const hosted = typeof runner === "string" && !runner.includes("${{");
      const limit = hosted ? HOSTED : SELF_HOSTED;
      for (const target of [job, ...job.steps]) {
        const minutes = target.document()["timeout-minutes"];
        if (typeof minutes !== "number" || !(minutes > limit)) continue;
        yield {
          target,
          key: "timeout-minutes",
          message: `timeout-minutes of ${target.name} is ${formatCount(minutes)}: expected at most ${formatCount(limit)}, after which GitHub ends a job on ${hosted ? runner : "any runner"}`,
          hint: "divide the work among several jobs, and pass the results on as artifacts",
        };
      }
    }
  },
};
