import { execFileSync } from "node:child_process";
import { appendFileSync, chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { git } from "../../workflows-src/git/git.ts";
import { commit, write } from "../git/repository.ts";

/** A repository with one commit, in which a kind is to be made. */
export interface Ground {
  readonly repository: string;
  /** A folder beside the repository. */
  readonly beside: string;
  /** Sets a value in the settings of the machine's user. */
  readonly configureUser: (name: string, value: string) => Promise<unknown>;
}

/** Changes the repository; where it returns a path, the run uses the repository there. */
type Kind = (ground: Ground) => Promise<unknown>;

const attributes =
  (text: string, files: Readonly<Record<string, string>> = {}): Kind =>
  async ({ repository }) => {
    await commit(repository, { ".gitattributes": text, ...files }, "attributes");
  };

const userSetting =
  (name: string, value: string): Kind =>
  async ({ configureUser }) => {
    await configureUser(name, value);
  };

const files =
  (content: Readonly<Record<string, string>>): Kind =>
  async ({ repository }) => {
    await commit(repository, content, "files");
  };

const clone =
  (...options: string[]): Kind =>
  async ({ repository, beside }) => {
    await commit(repository, { "second.txt": "second\n" }, "second");
    await git(repository, ["config", "uploadpack.allowFilter", "true"]);
    const path = join(beside, "clone");
    await git(beside, ["clone", "--quiet", ...options, `file://${repository}`, path]);
    return path;
  };

function writeProgram(path: string, script: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

const REFUSES = "echo refused by a hook >&2; exit 1";

async function addSubmodule({ repository, beside }: Ground): Promise<void> {
  const library = join(beside, "library");
  await git(beside, ["init", "--quiet", "--initial-branch=main", library]);
  await commit(library, { "lib.txt": "library\n" }, "library");
  await git(repository, ["-c", "protocol.file.allow=always", "submodule", "--quiet", "add", library, "lib"]);
  await git(repository, ["commit", "--quiet", "-m", "submodule"]);
}

/** Repositories as people have them, by the words that describe them. */
export const KINDS: Readonly<Record<string, Kind>> = {
  "a single commit": async () => {},
  "a long history": async ({ repository }) => {
    for (let number = 0; number < 30; number++) await commit(repository, { "counter.txt": `${number}\n` }, `${number}`);
    await git(repository, ["gc", "--quiet"]);
  },
  "merges in its history": async ({ repository }) => {
    await git(repository, ["checkout", "--quiet", "-b", "side"]);
    await commit(repository, { "side.txt": "side\n" }, "side");
    await git(repository, ["checkout", "--quiet", "main"]);
    await commit(repository, { "main.txt": "main\n" }, "main");
    await git(repository, ["merge", "--quiet", "--no-edit", "side"]);
  },
  "packed refs": async ({ repository }) => {
    await git(repository, ["pack-refs", "--all"]);
  },
  tags: async ({ repository }) => {
    await git(repository, ["tag", "--annotate", "-m", "one", "v1.0.0"]);
  },
  "a detached HEAD": async ({ repository }) => {
    await git(repository, ["checkout", "--quiet", "--detach"]);
  },
  "a branch with a slash and an umlaut": async ({ repository }) => {
    await git(repository, ["checkout", "--quiet", "-b", "feature/grün"]);
  },
  "names of objects by sha256": async ({ beside }) => {
    const path = join(beside, "sha256");
    await git(beside, ["init", "--quiet", "--object-format=sha256", "--initial-branch=main", path]);
    await commit(path, { "README.md": "hello\n" }, "first");
    return path;
  },
  "a clone": clone(),
  "a shallow clone": clone("--depth=1"),
  "a partial clone without contents": clone("--filter=blob:none"),
  "a partial clone without folders": clone("--filter=tree:0"),
  "a clone of one branch": clone("--single-branch", "--no-tags"),
  "a clone whose remote has another name": clone("--origin=upstream"),
  "a clone that borrows objects": async ({ repository, beside }) => {
    await git(beside, ["clone", "--quiet", "--shared", repository, join(beside, "borrower")]);
    return join(beside, "borrower");
  },
  "a worktree of another repository": async ({ repository, beside }) => {
    await git(repository, ["worktree", "add", "--quiet", "-b", "work", join(beside, "worktree")]);
    return join(beside, "worktree");
  },
  "a worktree inside": async ({ repository }) => {
    await git(repository, ["worktree", "add", "--quiet", "-b", "work", join(repository, ".claude/worktrees/work")]);
  },
  "a git folder elsewhere": async ({ repository, beside }) => {
    await git(repository, ["init", "--quiet", "--separate-git-dir", join(beside, "elsewhere.git")]);
  },
  "a sparse checkout": async ({ repository }) => {
    await commit(repository, { "one/a.txt": "a\n", "two/b.txt": "b\n" }, "folders");
    await git(repository, ["sparse-checkout", "set", "one"]);
  },
  "a submodule": addSubmodule,
  "a submodule that is not fetched": async (ground) => {
    await addSubmodule(ground);
    await git(ground.repository, ["submodule", "--quiet", "deinit", "--force", "lib"]);
  },
  "a repository inside": async ({ repository }) => {
    const inside = join(repository, "inside");
    await git(repository, ["init", "--quiet", inside]);
    await commit(inside, { "inside.txt": "inside\n" }, "inside");
  },
  "changes that are not committed": async ({ repository }) => {
    await commit(repository, { "draft.txt": "one\n" }, "draft");
    write(repository, { "draft.txt": "two\n", "new.txt": "new\n" });
    await git(repository, ["add", "new.txt"]);
  },
  "a merge that is not finished": async ({ repository }) => {
    await git(repository, ["checkout", "--quiet", "-b", "side"]);
    await commit(repository, { "README.md": "side\n" }, "side");
    await git(repository, ["checkout", "--quiet", "main"]);
    await commit(repository, { "README.md": "main\n" }, "main");
    await git(repository, ["merge", "--quiet", "side"]).catch(() => {});
  },
  "ignored folders": async ({ repository }) => {
    await commit(repository, { ".gitignore": "node_modules/\n*.log\n" }, "ignore");
    write(repository, { "node_modules/one/index.js": "1\n", "debug.log": "log\n" });
  },
  "everything ignored but some": files({ ".gitignore": "/*\n!/.gitignore\n!/plan.yml\n!/A\n!/B\n!/C\n!*.txt\n" }),
  "files that are ignored and tracked": async ({ repository }) => {
    await commit(repository, { "kept.log": "kept\n" }, "kept");
    await commit(repository, { ".gitignore": "*.log\n" }, "ignore");
  },
  "links, programs and odd names": async ({ repository }) => {
    symlinkSync("README.md", join(repository, "link"));
    symlinkSync("/nowhere", join(repository, "dangling"));
    writeProgram(join(repository, "program.sh"), "true");
    await commit(
      repository,
      {
        " space ": "1\n",
        'quote".txt': "2\n",
        "tab\t.txt": "3\n",
        "-dash": "4\n",
        "ünïcode 漢": "5\n",
        "new\nline": "6\n",
      },
      "names",
    );
  },
  "names that differ only in case": files({ "readme.md": "lower\n", "Readme.MD": "mixed\n" }),
  "deep folders": files({ [`${"folder/".repeat(40)}deep.txt`]: "deep\n" }),
  "an empty file and a large one": files({ empty: "", large: "0123456789\n".repeat(500_000) }),
  "2,000 files": files(
    Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [`many/${n % 50}/${n}.txt`, `${n}\n`])),
  ),
  "lines that end with CRLF": files({ "crlf.txt": "one\r\ntwo\r\n" }),
  "attributes: text=auto": attributes("* text=auto\n", { "crlf.txt": "one\n" }),
  "attributes: eol=crlf": attributes("*.bat eol=crlf\n", { "run.bat": "echo\n" }),
  "attributes: ident and export-subst": attributes("*.c ident export-subst\n", { "id.c": "$Id$ $Format:%H$\n" }),
  "attributes: working-tree-encoding": attributes("*.utf16 text working-tree-encoding=UTF-16LE\n"),
  "attributes: merge=union": attributes("shared.txt merge=union\n"),
  "attributes: -merge and binary": attributes("*.lock -merge\n*.bin binary\n", { "a.lock": "1\n" }),
  "attributes: a driver that is not there": attributes("shared.txt merge=nowhere diff=nowhere filter=nowhere\n"),
  "a filter that programs of the user carry out": async ({ repository, configureUser }) => {
    await configureUser("filter.rot.clean", "tr a-z b-za");
    await configureUser("filter.rot.smudge", "tr b-za a-z");
    await commit(repository, { ".gitattributes": "*.rot filter=rot\n", "secret.rot": "hello\n" }, "filter");
  },
  "hooks that refuse": async ({ repository }) => {
    for (const hook of [
      "pre-commit",
      "commit-msg",
      "pre-merge-commit",
      "pre-push",
      "post-checkout",
      "prepare-commit-msg",
    ])
      writeProgram(join(repository, ".git/hooks", hook), REFUSES);
  },
  "hooks of the user that refuse": async ({ beside, configureUser }) => {
    writeProgram(join(beside, "hooks/pre-commit"), REFUSES);
    writeProgram(join(beside, "hooks/post-checkout"), REFUSES);
    await configureUser("core.hooksPath", join(beside, "hooks"));
  },
  "a user who signs": async ({ beside, configureUser }) => {
    await configureUser("gpg.program", writeProgram(join(beside, "gpg"), REFUSES));
    for (const name of ["commit.gpgSign", "tag.gpgSign"]) await configureUser(name, "true");
    await configureUser("push.gpgSign", "if-asked");
  },
  "a user whose lines end with CRLF": userSetting("core.autocrlf", "true"),
  "a user with a template of repositories": async ({ beside, configureUser }) => {
    writeProgram(join(beside, "template/hooks/pre-commit"), REFUSES);
    await configureUser("init.templateDir", join(beside, "template"));
  },
  "a user with many settings": async ({ configureUser }) => {
    const settings = {
      "pull.rebase": "true",
      "fetch.prune": "true",
      "fetch.pruneTags": "true",
      "rebase.autoStash": "true",
      "diff.external": "false",
      "diff.renames": "copies",
      "merge.conflictStyle": "zdiff3",
      "core.quotePath": "false",
      "init.defaultBranch": "trunk",
    };
    for (const [name, value] of Object.entries(settings)) await configureUser(name, value);
  },
  "a user with files ignored everywhere": async ({ beside, configureUser }) => {
    writeFileSync(join(beside, "ignore"), "*.tmp\n.DS_Store\n");
    await configureUser("core.excludesFile", join(beside, "ignore"));
  },
  "modes of files that do not count": async ({ repository }) => {
    await git(repository, ["config", "core.fileMode", "false"]);
  },
  "replaced commits": async ({ repository }) => {
    const old = await commit(repository, { "old.txt": "old\n" }, "old");
    await git(repository, ["replace", "--graft", old]);
  },
  notes: async ({ repository }) => {
    await git(repository, ["notes", "add", "-m", "a note"]);
  },
  "files assumed to be unchanged": async ({ repository }) => {
    await git(repository, ["update-index", "--assume-unchanged", "README.md"]);
    appendFileSync(join(repository, "README.md"), "mine\n");
  },
  "a file where git expects a lock": async ({ repository }) => {
    writeFileSync(join(repository, ".git/gc.pid"), "1 elsewhere\n");
  },
  "a folder that nobody else may write": async ({ repository }) => {
    await commit(repository, { "closed/file.txt": "closed\n" }, "closed");
    execFileSync("chmod", ["555", join(repository, "closed")]);
  },
  "a plan in a folder that is deleted in the work tree": async ({ repository }) => {
    await commit(repository, { "gone/file.txt": "gone\n" }, "gone");
    rmSync(join(repository, "gone"), { recursive: true });
  },
};
