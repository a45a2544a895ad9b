import type { NextWave } from "../pipeline/next-wave.ts";
import { defineScript, jsonOutput, output } from "../typed/script.ts";

export const simulate = defineScript({
  name: "simulate",
  title: "Read and simulate the plan",
  env: {
    SETTINGS: "the pipeline's inputs, JSON",
    FROM_FORK: "whether a fork's pull request started the run",
    FOLDER: "where the plan artifact is put together",
  },
  outputs: {
    fallback: output<"true" | "false">("whether the plan was invalid and one sequential task stands in for it"),
    architecture: jsonOutput<NextWave>("the architect's wave; without legs where there is nothing to do"),
  },
});
