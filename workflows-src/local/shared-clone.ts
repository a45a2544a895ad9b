import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { copyPromisor, findObjects } from "../git/borrow.ts";
import { renderSettings } from "../git/config.ts";
import { git } from "../git/git.ts";
import { readSubmoduleSettings } from "../git/workspace.ts";
import { mergeBranches } from "../integrate/place-results.ts";
import { nameBranch } from "../plan/project.ts";
import { findBranchTip, type Repository, UsageError } from "./repository.ts";

export interface SharedClone {
  /** A bare clone of the user's repository, which is its remote `origin`. */
  readonly path: string;
  /** The tip of the project's branch with the newest commits of HEAD merged in: a run builds on what is done and sees what is new. */
  readonly branchTip: string | undefined;
  /** The folder of the user's repository that holds the contents of files of git-lfs. */
  readonly lfsStore: string;
}

/**
 * Turns off git's background maintenance after a push. If it were killed it would leave locks in the user's repository; the user's next git
 * command does the same maintenance.
 */
const RECEIVE_PACK = "remote.origin.receivepack=git -c receive.autogc=false receive-pack";

/** Tasks see the branches of the user's remote. */
const REMOTE_BRANCHES = "remote.origin.fetch=+refs/remotes/*:refs/remotes/*";

/** Makes the clone in `folder`. Throws `UsageError` if the branch and HEAD conflict. */
export async function createSharedClone(
  repository: Repository,
  project_id: string,
  folder: string,
): Promise<SharedClone> {
  const branch = nameBranch(project_id);
  const path = join(folder, "clone.git");
  const { root, head } = repository;
  const options = ["--quiet", "--bare", "--shared", "--template=", "-c", RECEIVE_PACK, "-c", REMOTE_BRANCHES];
  await git(folder, ["clone", ...options, root, path]);
  const config = join(path, "config");
  const { objects } = await findObjects(root);
  await copyPromisor(root, objects, config);
  await appendFile(config, renderSettings(await readSubmoduleSettings(root)));
  const lfsStore = join(objects, "../lfs/objects");
  // A bundle may only build on commits that a ref reaches, and HEAD may be detached.
  await git(path, ["update-ref", "refs/somas/head", head]);
  const tip = await findBranchTip(repository, branch);
  if (tip === undefined) return { path, branchTip: undefined, lfsStore };
  const message = `Merge ${head.slice(0, 7)} into ${branch}\n`;
  const joined = await mergeBranches(path, project_id, [tip, head], message, head);
  if ("commit" in joined) {
    await git(path, ["update-ref", "refs/somas/start", joined.commit]);
    return { path, branchTip: joined.commit, lfsStore };
  }
  throw new UsageError(
    `${branch} and HEAD conflict in ${joined.conflicts.join(", ")}: merge HEAD into ${branch} by hand, or start anew (git branch -D ${branch})`,
  );
}
