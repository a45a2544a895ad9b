import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    // These packages import JSON in a way that Node refuses without attributes.
    server: { deps: { inline: [/@actions\//] } },
  },
});
