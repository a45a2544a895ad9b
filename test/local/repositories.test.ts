import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { resolveAddress } from "../../workflows-src/git/workspace.ts";
import { commit, newRepository, temporaryFolder } from "../git/repository.ts";
import { testUnless } from "../vitest/skip.ts";
import { runHere } from "./run-here.ts";

const noLfs = spawnSync("git", ["lfs", "version"]).status !== 0 && "git-lfs is not installed";

beforeEach(() => {
  vi.stubEnv("TMPDIR", temporaryFolder());
  return () => vi.unstubAllEnvs();
});

const BRANCH = "somas/p";

interface TaskOfPlan {
  readonly id: string;
  readonly run: string;
  readonly verify?: string;
  readonly setup?: string;
  readonly depends_on?: readonly string[];
}

const planText = (...tasks: readonly TaskOfPlan[]) =>
  JSON.stringify({ version: 1, tasks: tasks.map((each) => ({ name: each.id, duration: 1, ...each })) });

/** Runs the plan `plan.yml`; returns the verdict of each task with its reason. */
async function runPlan(repository: string) {
  const values = { project_id: "p", plan: "plan.yml", architecture: "never", max_parallel: 2 };
  const { tasks } = (await runHere(repository, values)).report;
  return Object.fromEntries(tasks.map(({ task_id, verdict, reason }) => [task_id, `${verdict}: ${reason}`]));
}

/** Commits a plan with these tasks and runs it. */
async function runTasks(repository: string, tasks: readonly TaskOfPlan[], beforeRun = () => {}) {
  await commit(repository, { "plan.yml": planText(...tasks) });
  beforeRun();
  return runPlan(repository);
}

const show = (repository: string, path: string) => git(repository, ["show", `${BRANCH}:${path}`]);

test("`run` and `verify` see the tags, and the branches as those of origin", async () => {
  const { repository } = await newRepository();
  await git(repository, ["tag", "v1.2.3"]);
  await git(repository, ["branch", "release"]);
  const look = 'git describe --tags; git rev-parse origin/main origin/release; test -z "$(git remote)"';
  const results = await runTasks(repository, [{ id: "A", run: `{ ${look}; } > seen.txt`, verify: look }]);
  expect(results.A).toMatch(/^succeeded:/);
  expect((await show(repository, "seen.txt")).split("\n")).toEqual([
    expect.stringMatching(/^v1\.2\.3-1-g/),
    await git(repository, ["rev-parse", "main"]),
    await git(repository, ["rev-parse", "release"]),
  ]);
});

test("the branches of the user's remote come before the user's own", async () => {
  const { repository: remote } = await newRepository();
  const repository = join(temporaryFolder(), "clone");
  await git(remote, ["clone", "--quiet", remote, repository]);
  const results = await runTasks(repository, [
    {
      id: "A",
      run: "git rev-parse origin/main origin/HEAD > seen.txt",
    },
  ]);
  expect(results.A).toMatch(/^succeeded:/);
  const main = await git(remote, ["rev-parse", "main"]);
  expect(await show(repository, "seen.txt")).toBe(`${main}\n${main}`);
});

test("a partial clone is enough: git fetches what a task or a merge needs", async () => {
  const { repository: remote } = await newRepository({ "a.txt": "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "b.txt": "b\n" });
  await commit(remote, { "b.txt": "c\n" });
  await git(remote, ["config", "uploadpack.allowFilter", "true"]);
  const repository = join(temporaryFolder(), "lazy");
  await git(remote, ["clone", "--quiet", "--filter=blob:none", "--no-checkout", `file://${remote}`, repository]);
  await git(repository, ["read-tree", "HEAD"]);
  const a = { id: "A", run: "sed -i.bak s/1/one/ a.txt; rm a.txt.bak", verify: "git show HEAD~2:b.txt" };
  const b = { id: "B", run: "sed -i.bak s/9/nine/ a.txt; rm a.txt.bak; git log -p -- b.txt > log.txt" };
  // The work tree is empty: only the plan may be added.
  writeFileSync(join(repository, "plan.yml"), planText(a, b));
  await git(repository, ["add", "plan.yml"]);
  await git(repository, ["commit", "--quiet", "-m", "plan"]);
  expect(await runPlan(repository)).toEqual({
    A: expect.stringMatching(/^succeeded: /),
    B: expect.stringMatching(/^succeeded: /),
  });
  expect(await show(repository, "a.txt")).toBe("one\n2\n3\n4\n5\n6\n7\n8\nnine");
});

test("ends of lines, ignored files and attributes of the user change nothing of what a task wrote", async () => {
  const settings = join(temporaryFolder(), "gitconfig");
  const ignore = join(temporaryFolder(), "ignore");
  writeFileSync(ignore, "*.log\n* text eol=crlf\n");
  const lines = [
    "autocrlf = true",
    "safecrlf = true",
    "eol = crlf",
    `excludesFile = ${ignore}`,
    `attributesFile = ${ignore}`,
  ];
  writeFileSync(settings, `[core]\n${lines.join("\n")}\n`);
  const { repository } = await newRepository();
  const useSettings = () => void vi.stubEnv("GIT_CONFIG_GLOBAL", settings);
  const run = "printf 'one\\r\\n' > a.txt; printf 'two\\n' > b.log; git add b.log";
  const results = await runTasks(repository, [{ id: "A", run, verify: "grep -q two b.log" }], useSettings);
  expect(results.A).toMatch(/^succeeded: changed 2 files/);
  const raw = (path: string) =>
    execFileSync("git", ["cat-file", "-p", `${BRANCH}:${path}`], { cwd: repository, encoding: "utf8" });
  expect([raw("a.txt"), raw("b.log")]).toEqual(["one\r\n", "two\n"]);
});

describe("files of git-lfs", () => {
  /** Makes a filter as `git lfs install` does: the content goes into `.git/lfs`, and a pointer into the commit. */
  function useFilter(): void {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, "clean.sh"),
      [
        't=$(mktemp); cat > "$t"; o=$(sha256sum "$t" | cut -d" " -f1); d=$(git rev-parse --git-dir)/lfs/objects/$(echo "$o" | cut -c1-2)/$(echo "$o" | cut -c3-4)',
        'mkdir -p "$d"; s=$(stat -c %s "$t"); mv "$t" "$d/$o"',
        'printf "version https://git-lfs.github.com/spec/v1\\noid sha256:%s\\nsize %s\\n" "$o" "$s"',
      ].join("\n"),
    );
    writeFileSync(join(folder, "gitconfig"), `[filter "lfs"]\nclean = bash ${folder}/clean.sh\nsmudge = cat\n`);
    vi.stubEnv("GIT_CONFIG_GLOBAL", join(folder, "gitconfig"));
  }

  const contentOf = (repository: string, text: string) => {
    const oid = createHash("sha256").update(text).digest("hex");
    return join(repository, ".git/lfs/objects", oid.slice(0, 2), oid.slice(2, 4), oid);
  };

  test("are pointers on the branch, and their content is in the user's repository", async () => {
    useFilter();
    const { repository } = await newRepository({ ".gitattributes": "*.bin filter=lfs -text\n" });
    const results = await runTasks(repository, [
      { id: "A", run: "echo cargo > a.bin" },
      { id: "B", run: "echo freight > b.bin; git add b.bin; git commit -qm b" },
    ]);
    expect([results.A, results.B]).toEqual([
      expect.stringMatching(/^succeeded:/),
      expect.stringMatching(/^succeeded:/),
    ]);
    expect(await show(repository, "a.bin")).toMatch(/^version https:\/\/git-lfs/);
    expect(readFileSync(contentOf(repository, "cargo\n"), "utf8")).toBe("cargo\n");
    expect(readFileSync(contentOf(repository, "freight\n"), "utf8")).toBe("freight\n");
  });

  test("move as they are, and block the task if their content is nowhere", async () => {
    const pointer = (oid: string) =>
      `version https://git-lfs.github.com/spec/v1\noid sha256:${oid.repeat(64)}\nsize 5\n`;
    const { repository } = await newRepository({ "a.bin": pointer("a") });
    const results = await runTasks(repository, [
      { id: "MOVE", run: "mkdir b; git mv a.bin b/a.bin" },
      { id: "LOST", run: `printf '${pointer("c").replaceAll("\n", "\\n")}' > c.bin` },
    ]);
    expect(results.MOVE).toMatch(/^succeeded:/);
    expect(results.LOST).toBe("blocked: the content of files of git-lfs is nowhere: c.bin");
  });

  testUnless(noLfs)("travel with git-lfs itself, as a person has installed it", async () => {
    const home = temporaryFolder();
    vi.stubEnv("HOME", home);
    vi.stubEnv("GIT_CONFIG_GLOBAL", join(home, ".gitconfig"));
    execFileSync("git", ["lfs", "install"], { stdio: "ignore" });
    await git(home, ["config", "--global", "user.name", "Test"]);
    await git(home, ["config", "--global", "user.email", "test@example.org"]);
    const remote = join(home, "remote.git");
    await git(home, ["init", "--quiet", "--bare", remote]);
    const files = {
      ".gitattributes": "*.bin filter=lfs diff=lfs merge=lfs -text\n",
      "old.bin": "old\n",
      "gone.bin": "gone\n",
    };
    const { repository } = await newRepository(files);
    await git(repository, ["remote", "add", "origin", remote]);
    execFileSync("git", ["lfs", "install", "--local"], { cwd: repository, stdio: "ignore" });
    execFileSync("git", ["push", "--quiet", "origin", "main"], { cwd: repository });
    const results = await runTasks(repository, [
      { id: "ADD", run: "echo new > new.bin" },
      { id: "CHANGE", run: "echo whole > old.bin", depends_on: ["READ"] },
      { id: "REMOVE", run: "git rm -q gone.bin" },
      { id: "APPEND", run: "echo more >> old.bin" },
      {
        id: "READ",
        setup: "git lfs pull",
        run: "cat old.bin > seen.txt; echo more >> seen.txt",
        verify: "grep old old.bin",
      },
      { id: "AFTER", setup: "git lfs pull", run: "cat new.bin old.bin > both.txt", depends_on: ["ADD", "CHANGE"] },
    ]);
    expect(results.APPEND).toBe(
      "blocked: the work changes pointers of git-lfs, not the files: old.bin; let `setup` fetch them (git lfs pull)",
    );
    for (const id of ["ADD", "CHANGE", "REMOVE", "READ", "AFTER"]) expect(results[id], id).toMatch(/^succeeded/);
    expect(await show(repository, "seen.txt")).toBe("old\nmore");
    expect(await show(repository, "both.txt")).toBe("new\nwhole");
    execFileSync("git", ["push", "--quiet", "origin", BRANCH], { cwd: repository });
    const clone = join(home, "clone");
    execFileSync("git", ["clone", "--quiet", "--branch", BRANCH, remote, clone], { stdio: "ignore" });
    expect(["new.bin", "old.bin"].map((file) => readFileSync(join(clone, file), "utf8"))).toEqual(["new\n", "whole\n"]);
    expect(existsSync(join(clone, "gone.bin"))).toBe(false);
  });
});

test.each([
  ["https://host/team/app.git", "../lib.git", "https://host/team/lib.git"],
  ["git@host:team/app.git", "../../other/lib", "git@host:other/lib"],
  ["git@host:app.git", "../lib.git", "git@host:lib.git"],
  ["/srv/app", "./lib", "/srv/app/lib"],
])("from %s the submodule %s is %s", (remote, relative, address) => {
  expect(resolveAddress(remote, relative)).toBe(address);
});
