import { dispatch as dispatchScript } from "../inline/dispatch.script.ts";
import { report as reportScript } from "../inline/report.script.ts";
import { declareInputs } from "../inline/setting-inputs.ts";
import { workflowSecrets } from "../inline/workflow-secrets.ts";
import { SETTINGS } from "../pipeline/settings/table.ts";
import { checkout, downloadArtifact, uploadArtifact } from "../typed/actions.ts";
import { github, runner } from "../typed/contexts.ts";
import {
  always,
  and,
  cancelled,
  eq,
  firstOf,
  fromJSON,
  ne,
  not,
  notEmpty,
  runsOn,
  text,
  toJSON,
} from "../typed/functions.ts";
import { job } from "../typed/job.ts";
import { SCRIPTS_FOLDER, script } from "../typed/script.ts";
import { call, reusableWorkflow } from "../typed/workflow.ts";
import { byId } from "./hand-over.ts";
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
    const results = text`${folder}/results`;

    const code = call(scriptsWorkflow, { permissions: {}, with: { project_id, runs_on } });
    const ticks = call(ticksWorkflow, { if: update_plan, permissions: {}, with: { project_id, runs_on } });
    const simulation = call(simulationWorkflow, {
      permissions: { actions: "read", contents: "read" },
      with: { settings },
    });
    const { plan_id } = simulation.outputs;
    const { artifact_id: scripts_id } = code.outputs;
    const getPlan = downloadArtifact(byId(plan_id, text`${folder}/plan`), { name: "Get the plan" });

    const architecture = call(wave, {
      allow: { "unstored-script": "the architecture is no task of the plan, so nothing is ticked" },
      needs: [code, simulation],
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
        plan_id,
        scripts_id,
      },
      secrets: keys,
    });

    const schedule = script(dispatchScript, {
      env: {
        SETTINGS: settings,
        PLAN_FILE: text`${folder}/plan/plan.json`,
        RESULTS_FOLDER: results,
        EARLIER_FOLDER: text`${folder}/plan/earlier`,
        HEAD: github.sha,
      },
    });
    const keep = uploadArtifact(
      { name: text`somas-${project_id}-results`, path: results, overwrite: true },
      { id: "keep", name: "Keep the first wave and the results so far" },
    );
    const dispatch = job({
      needs: [simulation, architecture],
      if: and(not(cancelled()), eq(simulation.result, "success")),
      "runs-on": runsOn(runs_on),
      permissions: { contents: "read" },
      "timeout-minutes": 15,
      steps: [
        checkout({ "fetch-depth": 0, "persist-credentials": false }),
        getPlan,
        downloadArtifact(byId(architecture.outputs.results_id, results), {
          name: "Get the architect's result",
          if: ne(architecture.outputs.results_id, ""),
        }),
        schedule,
        keep,
      ],
      outputs: { ...schedule.outputs, results_id: keep.outputs["artifact-id"] },
    });

    const implement = call(implementation, {
      needs: [code, ticks, simulation, dispatch],
      if: and(not(cancelled()), eq(code.result, "success"), eq(dispatch.outputs.has_tasks, "true")),
      permissions: { actions: "read", contents: "write" },
      with: {
        next: dispatch.outputs.next,
        settings,
        plan_id,
        scripts_id,
        ticks_id: ticks.outputs.artifact_id,
        results_id: dispatch.outputs.results_id,
      },
      secrets: keys,
    });

    const summarize = script(reportScript, {
      env: {
        SETTINGS: settings,
        PLAN_FILE: text`${folder}/plan/plan.json`,
        RESULTS_FOLDER: results,
        REPOSITORY_URL: text`${github.server_url}/${github.repository}`,
        RUN_ID: text`${github.run_id}`,
      },
    });
    const report = job({
      needs: [code, simulation, dispatch, implement],
      if: and(always(), eq(dispatch.result, "success")),
      "runs-on": runsOn(runs_on),
      permissions: {},
      "timeout-minutes": 15,
      steps: [
        getPlan,
        downloadArtifact(byId(firstOf(implement.outputs.results_id, dispatch.outputs.results_id), results), {
          name: "Get the results",
        }),
        downloadArtifact(byId(scripts_id, SCRIPTS_FOLDER), { name: "Get the scripts" }),
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
