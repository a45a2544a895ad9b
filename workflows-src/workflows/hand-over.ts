import { uploadArtifact } from "../typed/actions.ts";
import type { ContextsOf } from "../typed/contexts.ts";
import { string } from "../typed/declarations.ts";
import type { ExpressionOf } from "../typed/expression.ts";
import { firstOf, runsOn, text } from "../typed/functions.ts";
import { job } from "../typed/job.ts";
import { SCRIPTS_FOLDER, storeScript } from "../typed/script.ts";
import { reusableWorkflow } from "../typed/workflow.ts";

type StepText = ExpressionOf<string, ContextsOf<"step.with">>;

/**
 * The inputs of `downloadArtifact` for one artifact by its id: a task's job can replace an artifact, and the one in its place has another
 * id. Without an id the step fails; the action would take an empty one for all artifacts.
 */
export const byId = (id: StepText, path: StepText) => ({ "artifact-ids": firstOf(id, "none"), path });

type Stored = Parameters<typeof storeScript>[0];

/** Defines `somas-<name>`: one job that stores scripts and hands them over in the artifact `somas-<project_id>-<name>`. */
export const handOver = (name: string, description: readonly string[], stored: readonly Stored[]) =>
  reusableWorkflow(
    `somas-${name}`,
    {
      name: `SOMAS ${name}`,
      description: description.join("\n"),
      inputs: {
        project_id: string({ description: "of the pipeline; names the artifact" }),
        runs_on: string({ description: "runner label, or several as JSON" }),
      },
    },
    ({ inputs }) => {
      const upload = uploadArtifact(
        {
          name: text`somas-${inputs.project_id}-${name}`,
          path: SCRIPTS_FOLDER,
          overwrite: true,
          "if-no-files-found": "error",
        },
        { id: "upload", name: "Hand the scripts over" },
      );
      const scripts = job({
        "runs-on": runsOn(inputs.runs_on),
        permissions: {},
        "timeout-minutes": 15,
        steps: [...stored.map((script) => storeScript(script)), upload],
        outputs: { artifact_id: upload.outputs["artifact-id"] },
      });
      return { jobs: { [name]: scripts }, outputs: scripts.outputs };
    },
  );
