import { integrate as integrateScript } from "../inline/integrate.script.ts";
import { task as taskScript } from "../inline/task.script.ts";
import { tick as tickScript } from "../inline/tick.script.ts";
import { wait as waitScript } from "../inline/wait.script.ts";
import { workflowSecrets } from "../inline/workflow-secrets.ts";
import type { NextWave } from "../pipeline/next-wave.ts";
import type { Settings } from "../pipeline/settings/table.ts";
import { checkout, downloadArtifact, uploadArtifact } from "../typed/actions.ts";
import { env, github, runner, vars } from "../typed/contexts.ts";
import { json, string } from "../typed/declarations.ts";
import { always, and, cancelled, choose, eq, fromJSON, ne, not, notEmpty, runsOn, text } from "../typed/functions.ts";
import { job } from "../typed/job.ts";
import { SCRIPTS_FOLDER, script } from "../typed/script.ts";
import { reusableWorkflow } from "../typed/workflow.ts";
import { byId } from "./hand-over.ts";

export default reusableWorkflow(
  "somas-wave",
  {
    name: "SOMAS wave",
    description: [
      "Everything between two integrations: one matrix of legs that wait for each other, then the one job that writes.",
      "A leg may read the repository and the run, and nothing else; its work leaves as an artifact.",
    ].join("\n"),
    inputs: {
      next: json<NextWave>({ description: "the wave" }),
      plan: string({ description: "file of the plan artifact that holds the tasks", default: "plan.json" }),
      wave: string({ description: "file that holds the whole wave", default: "results/wave.json" }),
      settings: json<Settings>({ description: "the pipeline's inputs" }),
      plan_id: string({ description: "id of the artifact with the plan" }),
      scripts_id: string({ description: "id of the artifact with the scripts" }),
      ticks_id: string({
        description: "id of the artifact with the script that ticks tasks, where one does",
        default: "",
      }),
      results_id: string({
        description: "id of the artifact with the wave and the results so far; the architect's wave has none",
        default: "",
      }),
    },
    secrets: workflowSecrets,
  },
  ({ inputs, secrets }) => {
    const next = fromJSON(inputs.next);
    const { project_id, runs_on } = fromJSON(inputs.settings);
    const folder = text`${runner.temp}/somas`;
    const artifacts = text`${folder}/artifacts`;
    const results = text`${folder}/results`;
    const files = {
      SETTINGS: inputs.settings,
      PLAN_FILE: text`${folder}/plan/${inputs.plan}`,
      WAVE_FILE: text`${folder}/${inputs.wave}`,
    };
    // The script unpacks the results of tasks, with limits: the action fails or hangs for all where one is odd.
    const asZip = { "skip-decompress": true, "digest-mismatch": "ignore" } as const;
    const mayFail = { "timeout-minutes": 10, "continue-on-error": true } as const;
    const getFiles = [
      downloadArtifact(byId(inputs.plan_id, text`${folder}/plan`), { name: "Get the plan" }),
      downloadArtifact(byId(inputs.results_id, results), {
        name: "Get the wave and the results so far",
        if: ne(inputs.results_id, ""),
      }),
      downloadArtifact(byId(inputs.scripts_id, SCRIPTS_FOLDER), { name: "Get the scripts" }),
    ];

    const task = job({
      comment:
        "A task that is not done is shown red and does not stop the others; the pipeline's report fails the run.",
      name: ({ leg }) => leg.title,
      if: and(not(cancelled()), notEmpty(next.legs)),
      "runs-on": ({ leg }) => leg.runs_on,
      permissions: { actions: "read", contents: "read" },
      "timeout-minutes": ({ leg }) => leg.timeout_minutes,
      "continue-on-error": true,
      strategy: { "fail-fast": false, "max-parallel": next.runners, matrix: { leg: next.legs } },
      steps: ({ leg }) => {
        const output = text`${folder}/output`;
        const wait = script(waitScript, {
          if: leg.waits,
          env: {
            SETTINGS: files.SETTINGS,
            WAVE_FILE: files.WAVE_FILE,
            LEG: leg.id,
            API_URL: github.api_url,
            REPOSITORY: github.repository,
            RUN_ID: text`${github.run_id}`,
            PLAN_ID: inputs.plan_id,
            RESULTS_ID: inputs.results_id,
            TOKEN: github.token,
            OUTPUT: output,
          },
        });
        const run = script(taskScript, {
          if: ne(wait.outputs.ready, "false"),
          env: {
            ...files,
            LEG: leg.id,
            STARTED: wait.outputs.started,
            ARTIFACTS: artifacts,
            SCRATCH: text`${folder}/scratch`,
            OUTPUT: output,
            WALL: vars("SOMAS_WALL"),
            AGENT_ENV: choose(leg.keys, secrets.agent_env, ""),
            SETUP_ENV: choose(leg.prepares, secrets.setup_env, ""),
          },
        });
        return [
          checkout({ ref: next.base, "fetch-depth": 0, filter: "blob:none", "persist-credentials": false }),
          ...getFiles,
          wait,
          downloadArtifact(
            { "artifact-ids": wait.outputs.artifact_ids, path: artifacts, ...asZip },
            { name: "Get the results it starts from", if: eq(wait.outputs.ready, "true"), ...mayFail },
          ),
          run,
          uploadArtifact(
            {
              name: text`somas-${project_id}-wave-${next.number}-${leg.id}`,
              path: output,
              overwrite: true,
              "if-no-files-found": "ignore",
            },
            { name: "Hand over the result", if: always() },
          ),
          {
            name: "Fail unless every task is done",
            if: and(eq(run.outputs.done, "false"), eq(env("ACT"), "")),
            env: { VERDICTS: run.outputs.verdicts },
            run: 'echo "$VERDICTS"; exit 1\n',
          },
        ];
      },
    });

    const merge = script(integrateScript, {
      env: {
        ...files,
        WAVE: text`${next.number}`,
        ARTIFACTS: artifacts,
        RESULTS_FOLDER: results,
        TOKEN: github.token,
      },
    });
    const isTicked = ne(inputs.ticks_id, "");
    const ticks = script(tickScript, {
      if: isTicked,
      "continue-on-error": true,
      env: {
        SETTINGS: files.SETTINGS,
        PLAN_FILE: files.PLAN_FILE,
        WAVE: text`${next.number}`,
        RESULTS_FOLDER: results,
        TOKEN: github.token,
      },
    });
    const keep = uploadArtifact(
      // A name of its own: the artifact that the wave started from stays for "Re-run failed jobs".
      { name: text`somas-${project_id}-results-${next.number}`, path: results, overwrite: true },
      { id: "keep", name: "Keep the next wave and the results so far", if: always() },
    );
    const integrate = job({
      comment:
        "Runs no agent and no code of the repository. Merges finished work, also of a cancelled run, pushes, and schedules what is next.",
      needs: [task],
      if: always(),
      "runs-on": runsOn(runs_on),
      permissions: { actions: "read", contents: "write" },
      "timeout-minutes": 30,
      steps: [
        checkout({ ref: next.base, "fetch-depth": 0, "persist-credentials": false }),
        ...getFiles,
        downloadArtifact(
          { pattern: text`somas-${project_id}-{plan,wave-${next.number}-*}`, path: artifacts, ...asZip },
          { name: "Get the results of the wave", if: eq(next.earlier_run, ""), ...mayFail },
        ),
        downloadArtifact(
          {
            pattern: text`somas-${project_id}-{plan,wave-${next.earlier_wave}-*}`,
            path: artifacts,
            "run-id": next.earlier_run,
            "github-token": github.token,
            ...asZip,
          },
          // Where they are gone, nothing is adopted and the tasks run again.
          { name: "Get the results of an earlier run", if: ne(next.earlier_run, ""), ...mayFail },
        ),
        merge,
        downloadArtifact(byId(inputs.ticks_id, SCRIPTS_FOLDER), {
          name: "Get the script that ticks tasks",
          if: isTicked,
          "continue-on-error": true,
        }),
        ticks,
        keep,
      ],
      outputs: { ...merge.outputs, results_id: keep.outputs["artifact-id"] },
    });
    return { jobs: { task, integrate }, outputs: integrate.outputs };
  },
);
