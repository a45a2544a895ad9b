import { existsSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { writeResultTexts } from "../pipeline/artifacts.ts";
import { makeTemporaryFolder } from "./temporary.ts";

/** Keeps artifacts after the run, in a folder that is made for the first one. */
export interface ArtifactArchive {
  folder: string | undefined;
  /** Copies the artifact of a task (bundle, results, logs), so that no work is lost that did not reach the branch. */
  readonly keep: (artifact: string, name: string) => Promise<void>;
  /** Writes result files that are not on the branch, by their paths there. */
  readonly keepResults: (texts: ReadonlyMap<string, string>) => void;
}

export function createArtifactArchive(projectId: string): ArtifactArchive {
  const kept: ArtifactArchive = {
    folder: undefined,
    keepResults: (texts) => {
      kept.folder ??= makeTemporaryFolder(`somas-${projectId}-kept`);
      writeResultTexts(kept.folder, texts);
    },
    keep: async (artifact, name) => {
      if (!existsSync(artifact)) return;
      kept.folder ??= makeTemporaryFolder(`somas-${projectId}-kept`);
      await cp(artifact, join(kept.folder, name), { recursive: true });
    },
  };
  return kept;
}
