import { defineConfig } from "vitest/config";

/** Real agents from the registries against a model on loopback: `npm run test:agents`. */
export default defineConfig({
  test: {
    include: ["test/agents/*.agents.ts"],
    testTimeout: 180_000,
    hookTimeout: 900_000,
    // Each starts a large program; they mostly wait, but not while they start.
    maxConcurrency: 3,
    // Programs of others, with waits of their own: what fails once and then passes is shown as retried.
    retry: 1,
  },
});
