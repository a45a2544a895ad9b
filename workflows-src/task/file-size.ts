import { git } from "../git/git.ts";

/** GitHub takes no file over 100 MiB, and refuses the whole push for one. https://docs.github.com/repositories/working-with-files/managing-large-files */
const MAX_BYTES = 100 * 2 ** 20;

interface Staged {
  readonly mode: string;
  readonly object: string;
  readonly path: string;
}

/** Takes files that are too large for a push out of the index, back to what they are in `start`; returns one line for each. */
export async function leaveOutTooLarge(workspace: string, start: string): Promise<string[]> {
  const raw = await git(workspace, ["diff-index", "--cached", "--raw", "--no-abbrev", "--no-renames", "-z", start]);
  const changed = [...raw.matchAll(/:(\d+) (\d+) (\S+) (\S+) \w\0([^\0]*)\0/g)].map(
    ([, mode = "", after = "", before = "", object = "", path = ""]) => ({
      before: { mode, object: before, path },
      after: { mode: after, object, path },
    }),
  );
  const files = changed.filter(({ after }) => after.mode.startsWith("100"));
  const bytes = await sizes(
    workspace,
    files.map(({ after }) => after.object),
  );
  const large = files
    .map((file, index) => ({ ...file, bytes: bytes[index] ?? 0 }))
    .filter((file) => file.bytes > MAX_BYTES);
  if (large.length > 0) {
    const entries = large.map(
      ({ before: { mode, object, path } }: { before: Staged }) => `${mode} ${object}\t${path}\0`,
    );
    await git(workspace, ["update-index", "-z", "--index-info"], { input: entries.join("") });
  }
  return large.map((file) => `${file.after.path} (${Math.round(file.bytes / 1e6)} MB)`);
}

/** Whether a commit after `start` up to `head` holds a file that is too large, although a later one may have removed it. */
export async function holdsTooLarge(workspace: string, start: string, head: string): Promise<boolean> {
  const filter = [`--filter=blob:limit=${MAX_BYTES + 1}`, "--filter-print-omitted"];
  return /^~/m.test(await git(workspace, ["rev-list", "--objects", ...filter, `${start}..${head}`]));
}

async function sizes(workspace: string, objects: readonly string[]): Promise<number[]> {
  if (objects.length === 0) return [];
  const input = objects.map((object) => `${object}\n`).join("");
  return (await git(workspace, ["cat-file", "--batch-check=%(objectsize)"], { input })).split("\n").map(Number);
}
