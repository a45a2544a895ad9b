import { agentSecrets } from "../inline/agent-secrets.ts";
import { integrate as integrateScript } from "../inline/integrate.script.ts";
import type { Settings } from "../inline/settings.ts";
import type { Wave } from "../schedule/schedule.ts";
import { checkout, downloadArtifact, uploadArtifact } from "../typed/actions.ts";
import { github, runner } from "../typed/contexts.ts";
import { json, string } from "../typed/declarations.ts";
import { and, cancelled, fromJSON, not, notEmpty, runsOn, text, toJSON } from "../typed/functions.ts";
import { job } from "../typed/job.ts";
import { script } from "../typed/script.ts";
import { call, reusableWorkflow } from "../typed/workflow.ts";
import lane from "./somas-lane.wac.ts";
import task from "./somas-task.wac.ts";

export default reusableWorkflow(
  "somas-wave",
  {
    name: "SOMAS wave",
    description: "Everything between two integrations: jobs and lanes side by side, then the one job that writes.",
    inputs: {
      next: json<Wave>({ description: "the wave" }),
      base: string({ description: "the commit to start from" }),
      plan: string({ description: "file in the plan artifact that holds the tasks", default: "plan.json" }),
      settings: json<Settings>({ description: "the pipeline's inputs" }),
    },
    secrets: agentSecrets,
  },
  ({ inputs, secrets }) => {
    const wave = fromJSON(inputs.next);
    const { project_id, runs_on } = fromJSON(inputs.settings);
    const shared = { wave: wave.number, base: inputs.base, plan: inputs.plan, settings: inputs.settings };

    const jobs = call(task, {
      name: "Jobs",
      if: and(not(cancelled()), notEmpty(wave.jobs)),
      permissions: { contents: "read" },
      strategy: { "fail-fast": false, "max-parallel": wave.max_parallel.jobs, matrix: { job: wave.jobs } },
      with: ({ job }) => ({ job: toJSON(job), ...shared }),
      secrets: { agent_env: secrets.agent_env },
    });

    const lanes = call(lane, {
      name: "Lanes",
      if: and(not(cancelled()), notEmpty(wave.lanes)),
      permissions: { contents: "read" },
      strategy: { "fail-fast": false, "max-parallel": wave.max_parallel.lanes, matrix: { lane: wave.lanes } },
      with: ({ lane }) => ({ lane: toJSON(lane), ...shared }),
      secrets: { agent_env: secrets.agent_env },
    });

    const folder = text`${runner.temp}/somas`;
    const prefix = text`somas-${project_id}-wave-${wave.number}-`;
    const merge = script(integrateScript, {
      env: {
        SETTINGS: inputs.settings,
        PLAN_FILE: text`${folder}/plan/${inputs.plan}`,
        WAVE: inputs.next,
        BASE: inputs.base,
        ARTIFACTS: text`${folder}/artifacts`,
        ARTIFACT_PREFIX: prefix,
        RESULTS_FILE: text`${folder}/results/results.json`,
        TOKEN: github.token,
      },
    });

    const integrate = job({
      comment:
        "Runs no agent and no code of the repository: merges what the tasks handed over, pushes, and says what runs next.",
      needs: [jobs, lanes],
      if: not(cancelled()),
      "runs-on": runsOn(runs_on),
      permissions: { contents: "write" },
      "timeout-minutes": 30,
      steps: [
        checkout({ ref: inputs.base, "fetch-depth": 0, "persist-credentials": false }),
        downloadArtifact(
          { name: text`somas-${project_id}-plan`, path: text`${folder}/plan` },
          { name: "Get the plan" },
        ),
        downloadArtifact(
          { pattern: text`somas-${project_id}-{plan,wave-${wave.number}-*}`, path: text`${folder}/artifacts` },
          { name: "Get the results of the wave" },
        ),
        downloadArtifact(
          { pattern: text`somas-${project_id}-results`, path: text`${folder}/results`, "merge-multiple": true },
          { name: "Get the results before the wave" },
        ),
        merge,
        uploadArtifact(
          { name: text`somas-${project_id}-results`, path: text`${folder}/results`, overwrite: true },
          { name: "Keep the results so far", if: not(cancelled()) },
        ),
      ],
      outputs: merge.outputs,
    });
    return { jobs: { jobs, lanes, integrate }, outputs: integrate.outputs };
  },
);
