import { agentSecrets } from "../inline/agent-secrets.ts";
import type { Settings } from "../inline/settings.ts";
import { WAVES } from "../schedule/limits.ts";
import type { Wave } from "../schedule/schedule.ts";
import { json, string } from "../typed/declarations.ts";
import { and, cancelled, eq, not } from "../typed/functions.ts";
import { call, reusableWorkflow } from "../typed/workflow.ts";
import wave from "./somas-wave.wac.ts";

export default reusableWorkflow(
  "somas-implementation",
  {
    name: "SOMAS implementation",
    description: "Stage 5: waves one after the other. Each says what the next one holds, from what really happened.",
    inputs: {
      next: json<Wave>({ description: "the first wave" }),
      base: string({ description: "the commit to start from" }),
      settings: json<Settings>({ description: "the pipeline's inputs" }),
    },
    secrets: agentSecrets,
  },
  ({ inputs, secrets }) => {
    const permissions = { contents: "write" } as const;
    const { settings } = inputs;
    const keys = { agent_env: secrets.agent_env };
    const first = call(wave, {
      if: not(cancelled()),
      permissions,
      with: { next: inputs.next, base: inputs.base, settings },
      secrets: keys,
    });

    const waves = [first];
    for (let previous = first; waves.length < WAVES; ) {
      const { next, more, head } = previous.outputs;
      previous = call(wave, {
        needs: [previous],
        if: and(not(cancelled()), eq(more, "true")),
        permissions,
        with: { next, base: head, settings },
        secrets: keys,
      });
      waves.push(previous);
    }
    return { jobs: Object.fromEntries(waves.map((job, index) => [`wave-${index + 1}`, job])) };
  },
);
