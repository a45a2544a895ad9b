import { defineConfig } from "vitest/config";
import { TIMEOUT } from "../vitest/environment.ts";

/** Real agents from the registries against a model on loopback: `npm run test:agents`. */
export default defineConfig({
  test: {
    include: ["test/agents/*.agents.ts"],
    testTimeout: TIMEOUT,
    hookTimeout: TIMEOUT,
    // Each starts a large program; they mostly wait, but not while they start.
    maxConcurrency: 3,
    // Programs of others, with waits of their own: what fails once and then passes is shown as retried.
    retry: 1,
  },
});
