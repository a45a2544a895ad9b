import type { Settings } from "../inline/settings.ts";
import { LANE_WAVES } from "../schedule/limits.ts";
import type { Lane } from "../schedule/schedule.ts";
import { json, number, string } from "../typed/declarations.ts";
import { and, asNumber, cancelled, fromJSON, not, notEmpty, toJSON } from "../typed/functions.ts";
import { type CallJob, call, reusableWorkflow } from "../typed/workflow.ts";
import task from "./somas-task.wac.ts";

export default reusableWorkflow(
  "somas-lane",
  {
    name: "SOMAS lane",
    description: [
      "Waves of jobs that wait for each other only within the lane: nothing is integrated in between,",
      "a job starts from the wave's base and the results of the jobs it comes after.",
    ].join("\n"),
    inputs: {
      lane: json<Lane>({ description: "the lane" }),
      wave: number({ description: "number of the wave the lane belongs to" }),
      base: string({ description: "the commit to start from" }),
      plan: string({ description: "file in the plan artifact that holds the tasks" }),
      settings: json<Settings>({ description: "the pipeline's inputs" }),
    },
  },
  ({ inputs }) => {
    const { waves } = fromJSON(inputs.lane);
    const { max_parallel } = fromJSON(inputs.settings);
    const jobs: Record<string, CallJob> = {};
    for (const [index, previous] of [undefined, ...Array(LANE_WAVES - 1).keys()].entries()) {
      const inner = waves[index];
      if (inner === undefined) continue;
      jobs[`wave-${index + 1}`] = call(task, {
        name: ({ job }) => job.title,
        needs: previous === undefined ? [] : [jobs[`wave-${previous + 1}`] as CallJob],
        if: and(not(cancelled()), notEmpty(inner.jobs)),
        permissions: { contents: "read" },
        strategy: { "fail-fast": false, "max-parallel": asNumber(max_parallel), matrix: { job: inner.jobs } },
        with: ({ job }) => ({
          job: toJSON(job),
          wave: inputs.wave,
          base: inputs.base,
          plan: inputs.plan,
          settings: inputs.settings,
        }),
      });
    }
    return { jobs };
  },
);
