import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { git } from "../../workflows-src/git/git.ts";

/** Creates a temporary folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "somas-test-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Writes files, commits everything and returns the commit. */
export async function commit(
  repository: string,
  files: Readonly<Record<string, string>>,
  message = "change",
): Promise<string> {
  write(repository, files);
  await git(repository, ["add", "--all"]);
  await git(repository, ["commit", "--quiet", "--allow-empty", "-m", message]);
  return git(repository, ["rev-parse", "HEAD"]);
}

/** Creates a repository on the branch `main` with one commit. */
export async function newRepository(
  files: Readonly<Record<string, string>> = { "README.md": "hello\n" },
  name = "repository",
) {
  const repository = join(temporaryFolder(), name);
  mkdirSync(repository);
  await git(repository, ["init", "--quiet", "--initial-branch=main"]);
  return { repository, base: await commit(repository, files, "first") };
}

/** Makes a commit on top of `base`, and leaves the work tree on `main`. */
export async function side(
  repository: string,
  base: string,
  files: Readonly<Record<string, string>>,
  message = "work",
) {
  await git(repository, ["checkout", "--quiet", "--detach", base]);
  const made = await commit(repository, files, message);
  await git(repository, ["checkout", "--quiet", "main"]);
  return made;
}
