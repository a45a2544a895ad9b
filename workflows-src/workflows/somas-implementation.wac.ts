import { workflowSecrets } from "../inline/workflow-secrets.ts";
import type { NextWave } from "../pipeline/next-wave.ts";
import type { Settings } from "../pipeline/settings/table.ts";
import { WAVES } from "../schedule/limits.ts";
import { json } from "../typed/declarations.ts";
import { and, cancelled, eq, not } from "../typed/functions.ts";
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
    },
    secrets: workflowSecrets,
  },
  ({ inputs, secrets }) => {
    const { settings } = inputs;
    const permissions = { actions: "read", contents: "write" } as const;
    const keys = { agent_env: secrets.agent_env, setup_env: secrets.setup_env };
    const first = call(wave, {
      if: not(cancelled()),
      permissions,
      with: { next: inputs.next, settings },
      secrets: keys,
    });

    const waves = [first];
    for (let previous = first; waves.length < WAVES; ) {
      const { next, more } = previous.outputs;
      previous = call(wave, {
        needs: [previous],
        if: and(not(cancelled()), eq(more, "true")),
        permissions,
        with: { next, settings },
        secrets: keys,
      });
      waves.push(previous);
    }
    return { jobs: Object.fromEntries(waves.map((job, index) => [`wave-${index + 1}`, job])) };
  },
);
