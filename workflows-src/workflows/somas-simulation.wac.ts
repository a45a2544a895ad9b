import type { Settings } from "../inline/settings.ts";
import { simulate as simulateScript } from "../inline/simulate.script.ts";
import { checkout, uploadArtifact } from "../typed/actions.ts";
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
    description: "Stage 3: reads the plan, simulates it, and keeps both as an artifact for the stages after it.",
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
    const simulation = job({
      "runs-on": runsOn(runs_on),
      permissions: { contents: "read" },
      "timeout-minutes": 15,
      steps: [
        checkout({ "fetch-depth": 0, "persist-credentials": false }),
        simulate,
        uploadArtifact(
          { name: text`somas-${project_id}-plan`, path: folder, overwrite: true },
          { name: "Keep the plan" },
        ),
      ],
      outputs: simulate.outputs,
    });
    return { jobs: { simulation }, outputs: simulation.outputs };
  },
);
