/** Begins an entry that takes files out of the protected ones. */
export const EXCEPT = "!";

/** Splits the input `protected_paths`. */
export const splitGlobs = (input: string): string[] =>
  input
    .split(/[,\n]/)
    .map((glob) => glob.trim())
    .filter((glob) => glob !== "");

/** Returns the entries that are not valid globs: a glob must be relative to the root of the repository. */
export const findInvalidGlobs = (input: string): string[] =>
  splitGlobs(input).filter((entry) => {
    const glob = entry.replace(EXCEPT, "");
    return glob === "" || /^[/:!]/.test(glob) || glob.split("/").includes("..");
  });
