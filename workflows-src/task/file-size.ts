import { git } from "../git/git.ts";

/** GitHub refuses a whole push for one file over 100 MiB. https://docs.github.com/repositories/working-with-files/managing-large-files */
const MAX_BYTES = 100 * 2 ** 20;

export interface Difference {
  /** One letter: added, modified, deleted, type changed. */
  readonly status: string;
  /** The path, quoted by git. */
  readonly path: string;
  readonly mode: string;
  /** The object after the change. */
  readonly object: string;
  /** Mode and object before the change. */
  readonly before: { readonly mode: string; readonly object: string };
}

/** The sizes of staged files. */
export interface StagedSizes {
  /** Files that were reset to their state at the start because they are too large for a push, one line each. */
  readonly tooLarge: readonly string[];
  /** Object → bytes. */
  readonly bytes: ReadonlyMap<string, number>;
}

/** Measures the staged files, which differ from `start`, and resets those that are too large for a push. */
export async function unstageTooLarge(workspace: string, differences: readonly Difference[]): Promise<StagedSizes> {
  const files = differences.filter(({ mode }) => mode.startsWith("100"));
  if (files.length === 0) return { tooLarge: [], bytes: new Map() };
  const input = files.map(({ object }) => `${object}\n`).join("");
  const sizes = (await git(workspace, ["cat-file", "--batch-check=%(objectsize)"], { input })).split("\n").map(Number);
  const large = files.flatMap((file, index) => {
    const bytes = sizes[index] ?? 0;
    return bytes > MAX_BYTES ? [{ ...file, bytes }] : [];
  });
  const entries = large.map(({ before, path }) => `${before.mode} ${before.object}\t${path}\n`);
  if (large.length > 0) await git(workspace, ["update-index", "--index-info"], { input: entries.join("") });
  return {
    tooLarge: large.map(({ path, bytes }) => `${path} (${Math.round(bytes / 1e6)} MB)`),
    bytes: new Map(files.map(({ object }, index) => [object, sizes[index] ?? 0])),
  };
}

/** Whether any commit of the range contains a file that is too large, even if a later one removes it. */
export async function containsTooLarge(workspace: string, range: string): Promise<boolean> {
  const filter = [`--filter=blob:limit=${MAX_BYTES + 1}`, "--filter-print-omitted"];
  return /^~/m.test(await git(workspace, ["rev-list", "--objects", ...filter, range]));
}
