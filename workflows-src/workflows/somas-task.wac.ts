import { agentSecrets } from "../inline/agent-secrets.ts";
import type { Settings } from "../inline/settings.ts";
import { task as taskScript } from "../inline/task.script.ts";
import type { Job, LaneWave } from "../schedule/schedule.ts";
import { checkout, downloadArtifact, uploadArtifact } from "../typed/actions.ts";
import { env, runner } from "../typed/contexts.ts";
import { json, number, string } from "../typed/declarations.ts";
import { always, and, cancelled, eq, fromJSON, ne, not, notEmpty, text } from "../typed/functions.ts";
import { job } from "../typed/job.ts";
import { script } from "../typed/script.ts";
import { reusableWorkflow } from "../typed/workflow.ts";

export default reusableWorkflow(
  "somas-task",
  {
    name: "SOMAS task",
    description: [
      "One job: carries out one task, or a few in order, and judges the result itself.",
      "The only place where a runner runs. It may read the repository and nothing else; what it made leaves as an artifact.",
    ].join("\n"),
    inputs: {
      job: json<Job>({ description: "the job" }),
      lane: json<readonly LaneWave[]>({ description: "the waves of the job's lane", default: [] }),
      wave: number({ description: "number of the wave" }),
      base: string({ description: "the commit to start from" }),
      plan: string({ description: "file in the plan artifact that holds the tasks" }),
      settings: json<Settings>({ description: "the pipeline's inputs" }),
    },
    secrets: agentSecrets,
  },
  ({ inputs, secrets }) => {
    const { id, title, runs_on, timeout_minutes } = fromJSON(inputs.job);
    const { project_id } = fromJSON(inputs.settings);
    const folder = text`${runner.temp}/somas`;
    const prefix = text`somas-${project_id}-wave-${inputs.wave}-`;

    const run = script(taskScript, {
      env: {
        SETTINGS: inputs.settings,
        PLAN_FILE: text`${folder}/plan/${inputs.plan}`,
        JOB: inputs.job,
        LANE: inputs.lane,
        WAVE: inputs.wave,
        BASE: inputs.base,
        ARTIFACTS: text`${folder}/artifacts`,
        ARTIFACT_PREFIX: prefix,
        SCRATCH: text`${folder}/scratch`,
        OUTPUT: text`${folder}/output`,
        AGENT_ENV: secrets.agent_env,
      },
    });

    const task = job({
      comment:
        "A task that is not done is shown red and does not stop the others; the pipeline's report fails the run.",
      name: title,
      "runs-on": runs_on,
      permissions: { contents: "read" },
      // Without a status function, GitHub might take a skipped job of a caller for a reason to skip this one.
      if: not(cancelled()),
      "timeout-minutes": timeout_minutes,
      "continue-on-error": true,
      steps: [
        checkout({ ref: inputs.base, "persist-credentials": false }),
        downloadArtifact(
          { name: text`somas-${project_id}-plan`, path: text`${folder}/plan` },
          { name: "Get the plan" },
        ),
        downloadArtifact(
          { pattern: text`somas-${project_id}-{plan,wave-${inputs.wave}-*}`, path: text`${folder}/artifacts` },
          { name: "Get the results this job starts from", if: notEmpty(fromJSON(inputs.lane)) },
        ),
        run,
        uploadArtifact(
          {
            name: text`${prefix}${id}`,
            path: text`${folder}/output`,
            overwrite: true,
            "if-no-files-found": "ignore",
          },
          { name: "Hand over the result", if: always() },
        ),
        {
          name: "Fail unless every task is done",
          if: and(ne(run.outputs.done, "true"), eq(env("ACT"), "")),
          env: { VERDICTS: run.outputs.verdicts },
          run: 'echo "$VERDICTS"; exit 1\n',
        },
      ],
    });
    return { jobs: { task } };
  },
);
