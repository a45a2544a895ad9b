import { existsSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { newFolder } from "./temporary.ts";

/** A folder that outlives the run, made when the first artifact is put into it. */
export interface Kept {
  folder: string | undefined;
  /** Copies the artifact of a task (bundle, results, logs), so that work that did not reach the branch is not lost. */
  readonly keep: (artifact: string, name: string) => Promise<void>;
}

export function keptWork(projectId: string): Kept {
  const kept: Kept = {
    folder: undefined,
    keep: async (artifact, name) => {
      if (!existsSync(artifact)) return;
      kept.folder ??= newFolder(`somas-${projectId}-kept`);
      await cp(artifact, join(kept.folder, name), { recursive: true });
    },
  };
  return kept;
}
