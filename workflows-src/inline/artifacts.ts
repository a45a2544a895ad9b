import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ArtifactOf } from "../integrate/leg-results.ts";
import { artifactName } from "../integrate/task-result.ts";
import type { Settings } from "../pipeline/settings/table.ts";
import type { ScheduledWave } from "./wave-file.ts";

/**
 * Finds a leg's artifact among those that were downloaded. The plan's artifact is downloaded with them: a single match would lie in
 * `folder` itself, and nobody could tell whose it is.
 */
export const downloadedArtifacts =
  (folder: string, { project_id }: Pick<Settings, "project_id">, { number, earlier }: ScheduledWave): ArtifactOf =>
  (legId) => {
    const wave = { number: earlier?.number ?? number };
    const artifact = join(folder, artifactName({ project_id, wave }, legId));
    return existsSync(artifact) ? artifact : undefined;
  };
