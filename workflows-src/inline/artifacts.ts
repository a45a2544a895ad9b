import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ArtifactOf } from "../integrate/job-results.ts";

/**
 * Finds what a job left among downloaded artifacts. An artifact named `<prefix><job id>` holds one folder, named by the job's id;
 * where the pattern matched a single artifact, the download action puts its contents straight into `folder`.
 * A job cannot speak for another: what lies beside its own folder is not looked at.
 */
export const downloadedArtifacts =
  (folder: string, prefix: string): ArtifactOf =>
  (jobId) => {
    const own = join(folder, `${prefix}${jobId}`, jobId);
    if (existsSync(own)) return own;
    const alone = existsSync(folder) && readdirSync(folder).join() === jobId;
    return alone ? join(folder, jobId) : undefined;
  };
