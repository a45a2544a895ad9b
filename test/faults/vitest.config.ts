import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** The local pipeline under faults: `npm run test:faults`. */
export default defineConfig({
  test: {
    include: ["test/faults/*.faults.ts"],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    maxConcurrency: availableParallelism(),
    fileParallelism: false,
  },
});
