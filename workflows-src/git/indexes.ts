import { git } from "./git.ts";

/** Rebuild an index after this many fetched bundles or merges. */
export const BETWEEN_INDEXES = 50;

/** Indexes all packs together: each bundle adds a pack, and without the index git searches them one by one. */
export const indexPacks = (repository: string): Promise<unknown> =>
  git(repository, ["multi-pack-index", "write", "--no-progress"]).catch(() => "there is no pack");

/** Indexes the commits of `head`, so that a merge finds its base in one file. Merges work without it, for example in shallow history. */
export const indexCommits = (repository: string, head: string): Promise<unknown> =>
  git(repository, ["commit-graph", "write", "--stdin-commits", "--split", "--no-progress"], {
    input: `${head}\n`,
  }).catch(() => "there is no complete history");
