import { earlier as earlierScript } from "../inline/earlier.script.ts";
import { simulate as simulateScript } from "../inline/simulate.script.ts";
import type { Settings } from "../pipeline/settings/table.ts";
import { checkout, downloadArtifact, uploadArtifact } from "../typed/actions.ts";
import { github, runner } from "../typed/contexts.ts";
import { json } from "../typed/declarations.ts";
import { and, eq, fromJSON, ne, or, runsOn, startsWith, text } from "../typed/functions.ts";
import { job } from "../typed/job.ts";
import { script } from "../typed/script.ts";
import { reusableWorkflow } from "../typed/workflow.ts";

export default reusableWorkflow(
  "somas-simulation",
  {
    name: "SOMAS simulation",
    description: [
      "Stage 3: reads the plan, simulates it, and keeps both as an artifact for the stages after it,",
      "with the results of an earlier run that did not come to its end.",
    ].join("\n"),
    inputs: { settings: json<Settings>({ description: "the pipeline's inputs" }) },
  },
  ({ inputs }) => {
    const { project_id, runs_on } = fromJSON(inputs.settings);
    const folder = text`${runner.temp}/somas/plan`;
    const fromFork = and(
      startsWith(github.event_name, "pull_request"),
      ne(github.event.pull_request.head.repo.full_name, github.repository),
    );
    const simulate = script(simulateScript, {
      env: {
        SETTINGS: inputs.settings,
        FROM_FORK: text`${or(eq(github.event_name, "pull_request_target"), fromFork)}`,
        FOLDER: folder,
      },
    });
    const earlierFolder = text`${folder}/earlier`;
    const earlier = script(earlierScript, {
      env: {
        SETTINGS: inputs.settings,
        API_URL: github.api_url,
        REPOSITORY: github.repository,
        RUN_ID: text`${github.run_id}`,
        RUN_ATTEMPT: text`${github.run_attempt}`,
        TOKEN: github.token,
        FOLDER: earlierFolder,
      },
    });
    const keep = uploadArtifact(
      { name: text`somas-${project_id}-plan`, path: folder, overwrite: true },
      { id: "keep", name: "Keep the plan" },
    );
    const simulation = job({
      "runs-on": runsOn(runs_on),
      permissions: { actions: "read", contents: "read" },
      "timeout-minutes": 15,
      steps: [
        checkout({ "fetch-depth": 0, "persist-credentials": false }),
        simulate,
        earlier,
        downloadArtifact(
          {
            "artifact-ids": earlier.outputs.results_id,
            path: earlierFolder,
            "run-id": earlier.outputs.run_id,
            "github-token": github.token,
          },
          { name: "Get the results of that run", if: ne(earlier.outputs.run_id, ""), "continue-on-error": true },
        ),
        keep,
      ],
      outputs: { ...simulate.outputs, plan_id: keep.outputs["artifact-id"] },
    });
    return { jobs: { simulation }, outputs: simulation.outputs };
  },
);
