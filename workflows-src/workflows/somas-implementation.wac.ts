import { workflowSecrets } from "../inline/workflow-secrets.ts";
import type { NextWave } from "../pipeline/next-wave.ts";
import type { Settings } from "../pipeline/settings/table.ts";
import { WAVES } from "../schedule/limits.ts";
import { json, string } from "../typed/declarations.ts";
import { and, cancelled, eq, firstOf, not } from "../typed/functions.ts";
import { call, reusableWorkflow } from "../typed/workflow.ts";
import wave from "./somas-wave.wac.ts";

export default reusableWorkflow(
  "somas-implementation",
  {
    name: "SOMAS implementation",
    description: "Stage 5: waves one after the other. Each schedules the next one from the results so far.",
    inputs: {
      next: json<NextWave>({ description: "the first wave" }),
      settings: json<Settings>({ description: "the pipeline's inputs" }),
      plan_id: string({ description: "id of the artifact with the plan" }),
      scripts_id: string({ description: "id of the artifact with the scripts" }),
      ticks_id: string({
        description: "id of the artifact with the script that ticks tasks, where one does",
        default: "",
      }),
      results_id: string({ description: "id of the artifact with the first wave and the results so far" }),
    },
    secrets: workflowSecrets,
  },
  ({ inputs, secrets }) => {
    const { settings, plan_id, scripts_id, ticks_id, results_id } = inputs;
    const files = { settings, plan_id, scripts_id, ticks_id };
    const permissions = { actions: "read", contents: "write" } as const;
    const keys = { agent_env: secrets.agent_env, setup_env: secrets.setup_env };
    const first = call(wave, {
      if: not(cancelled()),
      permissions,
      with: { next: inputs.next, ...files, results_id },
      secrets: keys,
    });

    const waves = [first];
    for (let previous = first; waves.length < WAVES; ) {
      const { next, more, results_id } = previous.outputs;
      previous = call(wave, {
        needs: [previous],
        if: and(not(cancelled()), eq(more, "true")),
        permissions,
        with: { next, ...files, results_id },
        secrets: keys,
      });
      waves.push(previous);
    }
    const [last = first, ...before] = waves.toReversed();
    return {
      jobs: Object.fromEntries(waves.map((job, index) => [`wave-${index + 1}`, job])),
      outputs: {
        results_id: {
          description: "id of the artifact with the results of the last wave",
          value: firstOf(last.outputs.results_id, ...before.map(({ outputs }) => outputs.results_id)),
        },
      },
    };
  },
);
