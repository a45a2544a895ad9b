import { defineConfig } from "vitest/config";
import { chooseSeed, temporaryRoot } from "./test/vitest/environment.ts";
import { FolderReporter, FolderSequencer } from "./test/vitest/folders.ts";

const seed = chooseSeed();

export default defineConfig({
  // Packages that lack the sources their maps name are nobody's concern here.
  logLevel: "error",
  test: {
    // `npm test` leaves out `*.long.test.ts`, which run for minutes: the emitted files on act, and a model's whole list of mistakes.
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/vitest/setup.ts"],
    provide: { seed },
    env: { TMPDIR: temporaryRoot() },
    reporters: [
      new FolderReporter(seed === 1 ? undefined : seed),
      ...(process.env.GITHUB_ACTIONS ? ["github-actions"] : []),
    ],
    sequence: { sequencer: FolderSequencer },
    maxWorkers: "100%",
    // A busy machine is ten times slower than this one.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // These packages import JSON in a way that Node refuses without attributes.
    server: { deps: { inline: [/@actions\//] } },
  },
});
