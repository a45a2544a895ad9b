import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ArtifactOf } from "../integrate/job-results.ts";

/**
 * Finds what a job left among downloaded artifacts, which are named `<prefix><job id>`. The plan's artifact is downloaded with them:
 * a single match would lie in `folder` itself, and nobody could tell whose it is.
 */
export const downloadedArtifacts =
  (folder: string, prefix: string): ArtifactOf =>
  (jobId) => {
    const artifact = join(folder, `${prefix}${jobId}`);
    return existsSync(artifact) ? artifact : undefined;
  };
