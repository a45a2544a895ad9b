import { git } from "../git/git.ts";

/** GitHub refuses a push that touches them with a job's token: such work must not hold up the rest, whatever the settings say. */
const WORKFLOWS = ".github/workflows/**";

/** The input as a list: globs as git reads them (`*` stays within a folder, `**` does not), separated by commas or lines. */
export function protectedPaths(input: string): string[] {
  const given = input
    .split(/[,\n]/)
    .map((glob) => glob.trim())
    .filter((glob) => glob !== "");
  return [...new Set([...given, WORKFLOWS])];
}

/** The globs of the input that are none: only paths relative to the root of the repository can match. */
export const wrongGlobs = (input: string): string[] =>
  protectedPaths(input).filter((glob) => /^[/:!]/.test(glob) || glob.split("/").includes(".."));

const pathspecs = (globs: readonly string[]): string[] => globs.map((glob) => `:(glob)${glob}`);

/** Protected files that a commit of the range touches: what a later commit takes back would still be pushed. */
export async function touchedInRange(repository: string, range: string, globs: readonly string[]): Promise<string[]> {
  const log = ["log", "--full-history", "-m", "-z", "--format=", "--name-only", range, "--", ...pathspecs(globs)];
  return names(await git(repository, log));
}

/** Protected files that differ between two trees. */
export async function touchedBetween(repository: string, from: string, to: string, globs: readonly string[]) {
  return names(await git(repository, ["diff-tree", "-r", "-z", "--name-only", from, to, "--", ...pathspecs(globs)]));
}

/** Whether a push of the range with a job's token would be refused. */
export const touchesWorkflows = async (repository: string, range: string): Promise<boolean> =>
  (await touchedInRange(repository, range, [WORKFLOWS])).length > 0;

const names = (output: string): string[] => [...new Set(output.split("\0").map((name) => name.trim()))].filter(Boolean);
