import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { TIMEOUT } from "../vitest/environment.ts";

/** The local pipeline under faults: `npm run test:faults`. */
export default defineConfig({
  test: {
    include: ["test/faults/*.faults.ts"],
    testTimeout: TIMEOUT,
    hookTimeout: TIMEOUT,
    maxConcurrency: availableParallelism(),
    fileParallelism: false,
  },
});
