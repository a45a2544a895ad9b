import { git, IDENTITY } from "./git.ts";

/** A file of a tree: with this text, as this object, or removed. */
export type TreeChange =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly mode: string; readonly object: string }
  | { readonly path: string };

/** Git needs a ref to import a commit, and removes it at the end. */
const REF = "refs/somas/imported";

/**
 * Creates a commit that changes files of `tree`, by default its first parent's, with one process and without an index or a work tree. `date` is
 * in seconds since 1970 and defaults to now; a fixed date gives the same commit every time. Throws `GitError`.
 */
export async function importCommit(
  repository: string,
  {
    parents,
    message,
    changes,
    tree,
    date = Math.floor(Date.now() / 1000),
  }: {
    readonly parents: readonly [string, ...string[]];
    readonly message: string;
    readonly changes: readonly TreeChange[];
    readonly tree?: string | undefined;
    readonly date?: number;
  },
): Promise<string> {
  const [first, ...others] = parents;
  const input = [
    `commit ${REF}\nmark :1\n`,
    `committer ${IDENTITY.GIT_COMMITTER_NAME} <${IDENTITY.GIT_COMMITTER_EMAIL}> ${date} +0000\n`,
    renderData(message),
    `from ${first}\n`,
    ...others.map((parent) => `merge ${parent}\n`),
    tree === undefined ? "" : `M 040000 ${tree} ""\n`,
    ...changes.map(renderChange),
    "\nget-mark :1\n",
    `reset ${REF}\nfrom ${"0".repeat(first.length)}\n\n`,
  ];
  return git(repository, ["fast-import", "--quiet", "--force"], { input: input.join("") });
}

function renderChange(change: TreeChange): string {
  const path = `"${change.path.replace(/["\\]/g, "\\$&").replaceAll("\n", "\\n")}"`;
  if ("text" in change) return `M 100644 inline ${path}\n${renderData(change.text)}`;
  return "object" in change ? `M ${change.mode} ${change.object} ${path}\n` : `D ${path}\n`;
}

const renderData = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
