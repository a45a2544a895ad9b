import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { createWorkspace, reuseWorkspace } from "../git/workspace.ts";
import { makeFoldersWritable } from "../task/paths.ts";

/** Work trees that tasks use one after the other: a large repository is written once for each place, and not for each task. */
export interface Workspaces {
  /**
   * Lends a clean work tree of `commit`. It is used again if `use` returns true, which means that no task damaged its repository.
   * Throws `GitError`, and the error of `use`.
   */
  readonly lend: (commit: string, use: (workspace: string) => Promise<boolean>) => Promise<void>;
}

/** Makes work trees in `folder` that borrow the objects of a clone. */
export function createWorkspaces(clone: string, folder: string): Workspaces {
  const free: string[] = [];
  let count = 0;

  async function prepare(commit: string): Promise<string> {
    const used = free.pop();
    if (used !== undefined) {
      try {
        await reuseWorkspace(clone, used, commit);
        return used;
      } catch {
        // A task may leave files that cannot be removed.
        await remove(used);
      }
    }
    count += 1;
    const workspace = join(folder, `${count}`);
    await createWorkspace(clone, workspace, commit);
    return workspace;
  }

  return {
    lend: async (commit, use) => {
      const workspace = await prepare(commit);
      let isUsable = false;
      try {
        isUsable = await use(workspace);
      } finally {
        // The repositories of submodules are not kept.
        if (isUsable && !existsSync(join(workspace, ".gitmodules"))) free.push(workspace);
        else await remove(workspace);
      }
    },
  };
}

async function remove(workspace: string): Promise<void> {
  makeFoldersWritable(workspace);
  // Nothing is lost if files cannot be removed: the artifact is elsewhere.
  await rm(workspace, { recursive: true, force: true }).catch(() => {});
}
