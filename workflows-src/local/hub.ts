import { existsSync } from "node:fs";
import { copyFile, writeFile } from "node:fs/promises";
import { join as joinPath } from "node:path";
import { git } from "../git/git.ts";
import { join } from "../git/merge.ts";
import { type Repository, tipOf, UsageError } from "./repository.ts";

export interface Hub {
  /** A bare clone of the user's repository, which is its remote `origin`. */
  readonly path: string;
  /** The tip of the project's branch with the newest commits of HEAD merged in: a run builds on what is done and sees what is new. */
  readonly branchTip: string | undefined;
}

/**
 * A push is small, and there is one for each task. Maintenance in the background would leave locks in the user's repository if it were
 * killed; the user's next git command does it.
 */
const RECEIVE_PACK = "remote.origin.receivepack=git -c receive.autogc=false receive-pack";

/** Throws `UsageError` where the branch and HEAD conflict. */
export async function createHub(repository: Repository, branch: string, folder: string): Promise<Hub> {
  const path = joinPath(folder, "hub.git");
  const { root, head } = repository;
  await git(folder, ["clone", "--quiet", "--bare", "--shared", "--no-tags", "-c", RECEIVE_PACK, root, path]);
  // Bundles may only need commits that a ref reaches, and HEAD may be detached.
  await git(path, ["update-ref", "refs/somas/head", head]);
  const tip = await tipOf(repository, branch);
  if (tip === undefined) return { path, branchTip: undefined };
  const joined = await join(path, tip, head, `Merge ${head.slice(0, 7)} into ${branch}\n`);
  if ("commit" in joined) {
    await git(path, ["update-ref", "refs/somas/start", joined.commit]);
    return { path, branchTip: joined.commit };
  }
  throw new UsageError(
    `${branch} and HEAD conflict in ${joined.conflicts.join(", ")}: merge HEAD into ${branch} by hand, or start anew (git branch -D ${branch})`,
  );
}

/**
 * A repository for one task, with the hub's objects and nothing of its own. It is not cloned, as git copies only what branches hold where
 * the user's repository is shallow.
 */
export async function repositoryForTask(hub: string, folder: string): Promise<void> {
  const format = await git(hub, ["rev-parse", "--show-object-format"]);
  await git(hub, ["init", "--quiet", "--template=", `--object-format=${format}`, folder]);
  await writeFile(joinPath(folder, ".git/objects/info/alternates"), `${joinPath(hub, "objects")}\n`);
  const shallow = joinPath(hub, "shallow");
  if (existsSync(shallow)) await copyFile(shallow, joinPath(folder, ".git/shallow"));
}
