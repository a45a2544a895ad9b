import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { createWorkspaces } from "../../workflows-src/local/workspaces.ts";
import { newRepository, temporaryFolder } from "../git/repository.ts";

const FILES = {
  ".gitignore": "built/\n",
  "README.md": "# Shop\n",
  "run.sh": "echo run\n",
  "docs/a.md": "a\n",
  "docs/b.md": "b\n",
};

/** Two commits of a repository, of which the second one changes and removes files. */
async function twoCommits() {
  const { repository } = await newRepository(FILES);
  const first = await git(repository, ["rev-parse", "HEAD"]);
  execFileSync("bash", ["-ec", "echo more >> README.md; git rm --quiet docs/b.md; git commit --quiet -am more"], {
    cwd: repository,
  });
  return { repository, first, second: await git(repository, ["rev-parse", "HEAD"]) };
}

/** Every way in which a task may leave files behind. */
const LEFTOVERS = [
  "mkdir -p built empty odd.d && echo x > built/cache && echo y > untracked && chmod 000 untracked",
  "echo '# Hops' > README.md && rm docs/a.md && ln -s ../README.md docs/a.md",
  "chmod +x run.sh && git init --quiet nested && touch nested/file && chmod 555 odd.d",
  "git config core.hooksPath /nowhere && git config filter.x.clean false && echo '* filter=x' > .git/info/attributes",
  "mkdir -p .git/hooks && printf 'exit 1' > .git/hooks/post-checkout && chmod +x .git/hooks/post-checkout",
  "git tag left && git branch left && git update-ref refs/stash HEAD && touch .git/index.lock",
].join("; mkdir -p .git/info\n");

test("a workspace that is used again holds its commit and nothing else", async () => {
  const { repository, first, second } = await twoCommits();
  const workspaces = createWorkspaces(repository, temporaryFolder());
  const used: string[] = [];
  await workspaces.lend(first, async (workspace) => {
    used.push(workspace);
    execFileSync("bash", ["-c", `mkdir -p .git/info\n${LEFTOVERS}`], { cwd: workspace });
    return true;
  });
  await workspaces.lend(second, async (workspace) => {
    used.push(workspace);
    expect(await git(workspace, ["status", "--porcelain", "--ignored"])).toBe("");
    expect(await git(workspace, ["rev-parse", "HEAD"])).toBe(second);
    expect(readFileSync(join(workspace, "README.md"), "utf8")).toBe("# Shop\nmore\n");
    expect(readFileSync(join(workspace, "docs/a.md"), "utf8")).toBe("a\n");
    expect(statSync(join(workspace, "run.sh")).mode & 0o111).toBe(0);
    for (const path of ["docs/b.md", "built", "empty", "odd.d", "nested", ".git/hooks", ".git/info/attributes"])
      expect(existsSync(join(workspace, path)), path).toBe(false);
    expect(await git(workspace, ["tag"])).toBe("");
    expect(await git(workspace, ["config", "--local", "--list"])).not.toMatch(/hookspath|filter/);
    return true;
  });
  expect(new Set(used).size).toBe(1);
});

test("files that differ in content alone are written again, whatever their time and length", async () => {
  const { repository, first } = await twoCommits();
  const workspaces = createWorkspaces(repository, temporaryFolder());
  await workspaces.lend(first, async (workspace) => {
    const command = 'touch -r README.md ../time; printf "# Pohs\\n" > README.md; touch -r ../time README.md';
    execFileSync("bash", ["-ec", command], { cwd: workspace });
    return true;
  });
  await workspaces.lend(first, async (workspace) => {
    expect(readFileSync(join(workspace, "README.md"), "utf8")).toBe("# Shop\n");
    return true;
  });
});

test("a workspace is not used again after a task that is not done, an error, or in a repository with submodules", async () => {
  const { repository, first } = await twoCommits();
  const workspaces = createWorkspaces(repository, temporaryFolder());
  const used: string[] = [];
  const note = (isUsable: boolean, command = "true") =>
    workspaces.lend(first, async (workspace) => {
      expect(existsSync(join(workspace, "hidden"))).toBe(false);
      expect(readFileSync(join(workspace, "README.md"), "utf8")).toBe("# Shop\n");
      used.push(workspace);
      execFileSync("bash", ["-ec", command], { cwd: workspace });
      return isUsable;
    });
  // Git would take this file as unchanged for ever.
  await note(false, "git update-index --skip-worktree README.md; echo other > README.md");
  await expect(note(true, "touch hidden; exit 3")).rejects.toThrow();
  await note(true, "touch .gitmodules");
  await note(true, "rm -rf .git");
  await note(true);
  expect(new Set(used).size).toBe(5);
  expect(used.slice(0, -1).filter((workspace) => existsSync(workspace))).toEqual([]);
});

test("tasks at the same time have a workspace each", async () => {
  const { repository, first } = await twoCommits();
  const workspaces = createWorkspaces(repository, temporaryFolder());
  const used: string[] = [];
  await workspaces.lend(first, async (one) => {
    await workspaces.lend(first, async (other) => {
      used.push(one, other);
      return true;
    });
    return true;
  });
  expect(new Set(used).size).toBe(2);
});
