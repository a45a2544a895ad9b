import { git } from "./git.ts";

/** So many bundles are brought in, or merges made, until the next index. */
export const BETWEEN_INDEXES = 50;

/** Every bundle adds a pack, and git looks for an object in one after the other: with an index over all of them it looks once. */
export const indexPacks = (repository: string): Promise<unknown> =>
  git(repository, ["multi-pack-index", "write", "--no-progress"]).catch(() => "there is no pack");

/** A merge reads every commit since the base to find out where the two sides part: with an index over them it reads one file. */
export const indexCommits = (repository: string, head: string): Promise<unknown> =>
  git(repository, ["commit-graph", "write", "--stdin-commits", "--split", "--no-progress"], {
    input: `${head}\n`,
  }).catch(() => "history can be merged without, e.g. where it is shallow");
