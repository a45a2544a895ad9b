import { agentSecrets } from "../inline/agent-secrets.ts";
import type { Settings } from "../inline/settings.ts";
import { LANE_WAVES } from "../schedule/limits.ts";
import type { Lane } from "../schedule/schedule.ts";
import { json, number, string } from "../typed/declarations.ts";
import { and, at, cancelled, fromJSON, not, notEmpty, toJSON } from "../typed/functions.ts";
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
    secrets: agentSecrets,
  },
  ({ inputs, secrets }) => {
    const { waves, max_parallel } = fromJSON(inputs.lane);
    const jobs: CallJob[] = [];
    for (let number = 1; number <= LANE_WAVES; number++) {
      const inner = at(waves, number - 1);
      const previous = jobs.at(-1);
      jobs.push(
        call(task, {
          name: `Wave ${number}`,
          needs: previous === undefined ? [] : [previous],
          if: and(not(cancelled()), notEmpty(inner.jobs)),
          permissions: { contents: "read" },
          strategy: { "fail-fast": false, "max-parallel": max_parallel, matrix: { job: inner.jobs } },
          with: ({ job }) => ({
            job: toJSON(job),
            lane: toJSON(waves),
            wave: inputs.wave,
            base: inputs.base,
            plan: inputs.plan,
            settings: inputs.settings,
          }),
          secrets: { agent_env: secrets.agent_env },
        }),
      );
    }
    return { jobs: Object.fromEntries(jobs.map((job, index) => [`wave-${index + 1}`, job])) };
  },
);
