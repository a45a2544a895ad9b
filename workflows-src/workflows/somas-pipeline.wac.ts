import { dispatch as dispatchScript } from "../inline/dispatch.script.ts";
import { report as reportScript } from "../inline/report.script.ts";
import { declareInputs } from "../inline/setting-inputs.ts";
import { workflowSecrets } from "../inline/workflow-secrets.ts";
import { SETTINGS } from "../pipeline/settings/table.ts";
import { checkout, downloadArtifact, uploadArtifact } from "../typed/actions.ts";
import { github, runner } from "../typed/contexts.ts";
import { always, and, cancelled, eq, fromJSON, not, notEmpty, runsOn, text, toJSON } from "../typed/functions.ts";
import { job } from "../typed/job.ts";
import { SCRIPTS_FOLDER, script } from "../typed/script.ts";
import { call, reusableWorkflow } from "../typed/workflow.ts";
import implementation from "./somas-implementation.wac.ts";
import scriptsWorkflow from "./somas-scripts.wac.ts";
import simulationWorkflow from "./somas-simulation.wac.ts";
import ticksWorkflow from "./somas-ticks.wac.ts";
import wave from "./somas-wave.wac.ts";

export default reusableWorkflow(
  "somas-pipeline",
  {
    name: "SOMAS pipeline",
    description: [
      "Carries out an execution plan: reads and simulates it, has the architecture written where it is missing,",
      "and runs its tasks in parallel, wave after wave, onto the branch somas/<project_id>.",
      "The one workflow that other repositories call.",
    ].join("\n"),
    dispatch: true,
    inputs: declareInputs(SETTINGS),
    secrets: workflowSecrets,
  },
  ({ inputs, secrets }) => {
    const { project_id, runs_on, update_plan } = inputs;
    const settings = toJSON(inputs);
    const keys = { agent_env: secrets.agent_env, setup_env: secrets.setup_env };
    const folder = text`${runner.temp}/somas`;
    const plan = { name: text`somas-${project_id}-plan`, path: text`${folder}/plan` };
    const results = { name: text`somas-${project_id}-results`, path: text`${folder}/results` };
    const scripts = { name: text`somas-${project_id}-scripts`, path: SCRIPTS_FOLDER };

    const code = call(scriptsWorkflow, { permissions: {}, with: { artifact: scripts.name, runs_on } });
    const ticks = call(ticksWorkflow, {
      if: update_plan,
      permissions: {},
      with: { artifact: text`somas-${project_id}-ticks`, runs_on },
    });
    const simulation = call(simulationWorkflow, {
      permissions: { actions: "read", contents: "read" },
      with: { settings },
    });

    const architecture = call(wave, {
      needs: [code, ticks, simulation],
      // With `cancelled()`: without a status function it would be skipped together with `ticks`.
      if: and(
        not(cancelled()),
        eq(code.result, "success"),
        eq(simulation.result, "success"),
        notEmpty(fromJSON(simulation.outputs.architecture).legs),
      ),
      permissions: { actions: "read", contents: "write" },
      with: {
        next: simulation.outputs.architecture,
        plan: "architecture.json",
        wave: "plan/architecture-wave.json",
        settings,
      },
      secrets: keys,
    });

    const schedule = script(dispatchScript, {
      env: {
        SETTINGS: settings,
        PLAN_FILE: text`${folder}/plan/plan.json`,
        RESULTS_FOLDER: results.path,
        EARLIER_FOLDER: text`${folder}/plan/earlier`,
        HEAD: github.sha,
      },
    });
    const dispatch = job({
      needs: [simulation, architecture],
      if: and(not(cancelled()), eq(simulation.result, "success")),
      "runs-on": runsOn(runs_on),
      permissions: { contents: "read" },
      "timeout-minutes": 15,
      steps: [
        checkout({ "fetch-depth": 0, "persist-credentials": false }),
        downloadArtifact(plan, { name: "Get the plan" }),
        downloadArtifact(
          { pattern: results.name, path: results.path, "merge-multiple": true },
          { name: "Get the architect's result" },
        ),
        schedule,
        uploadArtifact({ ...results, overwrite: true }, { name: "Keep the first wave and the results so far" }),
      ],
      outputs: schedule.outputs,
    });

    const implement = call(implementation, {
      needs: [code, ticks, dispatch],
      if: and(not(cancelled()), eq(code.result, "success"), eq(dispatch.outputs.has_tasks, "true")),
      permissions: { actions: "read", contents: "write" },
      with: { next: dispatch.outputs.next, settings },
      secrets: keys,
    });

    const summarize = script(reportScript, {
      env: {
        SETTINGS: settings,
        PLAN_FILE: text`${folder}/plan/plan.json`,
        RESULTS_FOLDER: results.path,
        REPOSITORY_URL: text`${github.server_url}/${github.repository}`,
        RUN_ID: text`${github.run_id}`,
      },
    });
    const report = job({
      needs: [dispatch, implement],
      if: and(always(), eq(dispatch.result, "success")),
      "runs-on": runsOn(runs_on),
      permissions: {},
      "timeout-minutes": 15,
      steps: [
        downloadArtifact(plan, { name: "Get the plan" }),
        downloadArtifact(results, { name: "Get the results" }),
        downloadArtifact(scripts, { name: "Get the scripts" }),
        summarize,
      ],
      outputs: summarize.outputs,
    });

    return {
      concurrency: { group: text`somas-pipeline-${project_id}`, queue: "max" },
      jobs: {
        scripts: code,
        ticks,
        "stage-3-simulation": simulation,
        "stage-4-architecture": architecture,
        "stage-4-b-dispatch": dispatch,
        "stage-5-implementation": implement,
        report,
      },
      outputs: {
        matrix: { description: "the tasks that start first, as a matrix", value: dispatch.outputs.matrix },
        has_tasks: { description: "whether there was any task to do", value: dispatch.outputs.has_tasks },
        fallback: {
          description: "whether the plan was invalid and one sequential task stood in for it",
          value: simulation.outputs.fallback,
        },
        branch: { description: "the branch that holds the results", value: report.outputs.branch },
        done: { description: "whether every task is done", value: report.outputs.done },
      },
    };
  },
);
