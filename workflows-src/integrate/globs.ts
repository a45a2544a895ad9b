/** GitHub refuses a push that touches them with a job's token: such work must not hold up the rest, whatever the settings say. */
export const WORKFLOWS = ".github/workflows/**";

/** The input as a list: globs as git reads them (`*` stays within a folder, `**` does not), separated by commas or lines. */
export function protectedPaths(input: string): string[] {
  const given = input
    .split(/[,\n]/)
    .map((glob) => glob.trim())
    .filter((glob) => glob !== "");
  return [...new Set([...given, WORKFLOWS])];
}

/** Entries that are not valid globs: a glob must be relative to the root of the repository. */
export const findInvalidGlobs = (input: string): string[] =>
  protectedPaths(input).filter((glob) => /^[/:!]/.test(glob) || glob.split("/").includes(".."));
