import { defineConfig } from "vitest/config";
import { FolderReporter, FolderSequencer } from "../folders.ts";

/** A project with a folder that is green and one that is red, for the test of the reporter. */
export default defineConfig({
  test: {
    include: ["test/**/*.example.ts"],
    reporters: [new FolderReporter(7)],
    sequence: { sequencer: FolderSequencer },
    maxWorkers: 1,
  },
});
