import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { chooseSeed, TIMEOUT, temporaryRoot } from "./test/vitest/environment.ts";
import { FolderReporter, FolderSequencer } from "./test/vitest/folders.ts";

const seed = chooseSeed();

export default defineConfig({
  // Packages that lack the sources their maps name are nobody's concern here.
  logLevel: "error",
  test: {
    // `npm test` leaves out `*.long.test.ts`: each takes a processor for more than twenty seconds.
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/vitest/setup.ts"],
    provide: { seed },
    env: { TMPDIR: temporaryRoot() },
    reporters: [
      new FolderReporter(seed === 1 ? undefined : seed),
      ...(process.env.GITHUB_ACTIONS ? ["github-actions"] : []),
    ],
    sequence: { sequencer: FolderSequencer },
    // More than processors: tests often wait, for a lock to grow old or for a process to end.
    maxWorkers: Math.ceil(1.5 * availableParallelism()),
    testTimeout: TIMEOUT,
    hookTimeout: TIMEOUT,
    // These packages import JSON in a way that Node refuses without attributes.
    server: { deps: { inline: [/@actions\//] } },
  },
});
