import { git } from "../git/git.ts";
import { WORKFLOWS } from "./globs.ts";

const pathspecs = (globs: readonly string[]): string[] => globs.map((glob) => `:(glob)${glob}`);

/** Protected files that a commit of the range touches: what a later commit takes back would still be pushed. */
export async function touchedInRange(repository: string, range: string, globs: readonly string[]): Promise<string[]> {
  const log = ["log", "--full-history", "-m", "-z", "--format=", "--name-only", range, "--", ...pathspecs(globs)];
  return names(await git(repository, log));
}

/** Protected files that differ between two trees; all that differ where there are no globs. */
export async function touchedBetween(repository: string, from: string, to: string, globs: readonly string[]) {
  return names(await git(repository, ["diff-tree", "-r", "-z", "--name-only", from, to, "--", ...pathspecs(globs)]));
}

/** Whether a push of the range with a job's token would be refused. */
export const touchesWorkflows = async (repository: string, range: string): Promise<boolean> =>
  (await touchedInRange(repository, range, [WORKFLOWS])).length > 0;

const names = (output: string): string[] => [...new Set(output.split("\0").map((name) => name.trim()))].filter(Boolean);
