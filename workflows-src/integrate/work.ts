import { GitError, git } from "../git/git.ts";
import { joinNames } from "../text/list.ts";
import { toOneLine } from "../text/one-line.ts";

import type { Integration } from "./integrate.ts";
import type { Outcome } from "./merge-task.ts";
import { touchedInRange } from "./protected-paths.ts";
import { DIGEST_TRAILER } from "./trailers.ts";

/** What a task's work is, whatever the branch holds. */
export interface Work {
  /** Every commit of it that the base does not hold. */
  readonly commits: ReadonlySet<string>;
  /** Why none of it may be merged. */
  readonly refused?: Outcome;
}

/** Looks at every commit of the work. Never throws for what it holds. */
export async function examine(
  { repository, base, protected_paths }: Pick<Integration, "repository" | "base" | "protected_paths">,
  commit: string,
): Promise<Work> {
  const range = `${base}..${commit}`;
  let commits: ReadonlySet<string> = new Set();
  try {
    commits = new Set((await git(repository, ["rev-list", range, "--"])).split("\n"));
    const touched = await touchedInRange(repository, range, protected_paths);
    if (touched.length > 0) return { commits, refused: isProtected(touched) };
    const forged = await git(repository, ["log", "--format=%h", `--grep=^${DIGEST_TRAILER}:`, range, "--"]);
    if (forged === "") return { commits };
    const trailer = `\`${DIGEST_TRAILER}:\`, which only integration may write`;
    const reason = `a commit message holds ${trailer}: ${joinNames(forged.split("\n"))}`;
    return { commits, refused: { verdict: "blocked", reason } };
  } catch (error) {
    return { commits, refused: cannotBeMerged(error) };
  }
}

/** Throws what git did not say. */
export function cannotBeMerged(error: unknown): Outcome {
  if (!(error instanceof GitError)) throw error;
  return { verdict: "runner_error", reason: `cannot be merged: ${toOneLine(error.stderr.split("\n")[0] ?? "")}` };
}

export const isProtected = (files: readonly string[]): Outcome => ({
  verdict: "protected_path",
  reason: `changes protected files: ${joinNames(files)}`,
});
